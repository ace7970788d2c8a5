import Foundation
import Templates
import Testing

/// The colours of the themes by WCAG 2.2, 1.4.6: 7 to 1 for every text on every ground it stands on. What is measured in
/// Chromium is in `Tests/Checks/look_at_pages.py`; this says it for all pairs, also for those no page has yet.
@Suite("Contrast of the themes")
struct ContrastTests {
  private static let texts = ["ink", "soft", "link", "s", "n"]
  private static let grounds = ["paper", "wash"]

  /// The colours of a scheme: those of the first rule, with those of the dark rule or the printed one over them.
  private func colours(_ sheet: String, in media: String?) -> [String: String] {
    var result: [String: String] = [:]
    for rule in sheet.matches(of: /(@media [^{]*\{\s*)?:root \{([^}]*)\}/) {
      let place = rule.output.1.map(String.init) ?? ""
      guard place.isEmpty || media.map(place.contains) == true else { continue }
      for pair in rule.output.2.matches(of: /--([a-z]+): (#[0-9a-f]+)/) {
        result[String(pair.output.1)] = String(pair.output.2)
      }
    }
    return result
  }

  /// Relative luminance (WCAG 2.2, definitions).
  private func luminance(_ colour: String) -> Double {
    var digits = colour.dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(Int(digits[index] + digits[index + 1], radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func ratio(_ one: String, _ other: String) -> Double {
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test(
    "Every text stands out from every ground by 7 to 1, in the light, in the dark and on paper",
    arguments: Templates.themes)
  func themes(_ theme: String) throws {
    let bytes = try ThemedTemplates(["page.css"], theme: theme).styleSheet("page.css")
    let sheet = String(decoding: bytes, as: UTF8.self)
    for media in [nil, "dark", "print"] as [String?] {
      let colours = colours(sheet, in: media)
      for text in Self.texts {
        for ground in Self.grounds {
          let (front, back) = (try #require(colours[text]), try #require(colours[ground]))
          #expect(ratio(front, back) >= 7, "\(theme), \(media ?? "light"): \(text) on \(ground)")
        }
      }
    }
    let mark = try #require(
      sheet.firstMatch(of: /mark \{ background: (#[0-9a-f]+); color: (#[0-9a-f]+)/))
    #expect(ratio(String(mark.output.1), String(mark.output.2)) >= 7)
  }

  @Test("Other colours than these are nowhere", arguments: Templates.themes)
  func noOthers(_ theme: String) throws {
    let bytes = try ThemedTemplates(["page.css"], theme: theme).styleSheet("page.css")
    let sheet = String(decoding: bytes, as: UTF8.self)
    let rules = sheet.replacing(/:root \{[^}]*\}/, with: "").replacing(/mark \{[^}]*\}/, with: "")
    #expect(rules.matches(of: /#[0-9a-f]{3,8}\b|rgb|hsl|opacity/).isEmpty)
    for rule in rules.matches(of: /[^{}]*:(?:hover|visited|focus|active)[^{}]*\{([^}]*)\}/) {
      #expect(rule.output.1.firstMatch(of: /(?:^|[ ;])color:/) == nil)
    }
  }
}
