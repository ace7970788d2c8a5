import DocumentConversion
import Foundation
import Testing

/// Ways to get script or requests into a page, each converted by itself. The list is also walked in Chromium, by
/// `Tests/Checks/look_at_pages.py`.
@Suite("Hostile markup")
struct HostileMarkupTests {
  static let shapes: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Checks/hostile-markup.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n%%\n")
  }()

  private static let elements: Set<String> = Set(
    """
    html head meta title style body a header h1 h2 h3 h4 h5 h6 p main nav section ol ul li div span b strong em i del ins \
    sub sup mark code pre kbd table caption thead tbody tfoot tr th td blockquote figure figcaption details summary hr br \
    dl dt dd math mrow mi mo mn mtext mspace msup msub msubsup mfrac msqrt footer small q abbr ruby rt bdi
    """.split(separator: " ").map(String.init))

  private static let attributes: Set<String> = Set(
    """
    id class lang dir title href role tabindex charset content name property itemprop itemscope itemtype http-equiv colspan \
    rowspan scope start type alttext display stretchy xmlns width height mathvariant accent open
    """.split(separator: " ").map(String.init))

  private func page(_ source: String, isFragment: Bool = false) throws -> String {
    var options = ConversionOptions(from: .markdown, to: .html)
    options.isFragment = isFragment
    return String(
      decoding: try Conversion(options).convert(Array(source.utf8)).bytes, as: UTF8.self)
  }

  /// The tags of a page. A `<` is a tag: text and attributes have none, and the style sheet is checked not to.
  private func tags(of page: String) -> [(
    name: String, attributes: [(name: String, value: String)]
  )] {
    page.matches(of: /<([A-Za-z][^\s>\/]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/).map { tag in
      let pairs = tag.output.2.matches(of: /([^\s=]+)(?:="([^"]*)")?/)
      return (
        tag.output.1.lowercased(),
        pairs.map { ($0.output.1.lowercased(), String($0.output.2 ?? "")) }
      )
    }
  }

  @Test("Nothing hostile becomes an element, an attribute or an address", arguments: shapes)
  func harmless(_ shape: String) throws {
    let page = try page(shape)
    let tags = tags(of: page)
    let openings = page.matches(of: /<[A-Za-z]/).count
    #expect(tags.count == openings, "a tag that is not well-formed: \(page)")
    for tag in tags {
      #expect(Self.elements.contains(tag.name), "<\(tag.name)>")
      for (name, value) in tag.attributes {
        let isKnown =
          Self.attributes.contains(name) || name.hasPrefix("aria-") || name.hasPrefix("data-")
        #expect(isKnown, "\(name)=\(value)")
        #expect(!name.hasPrefix("on"))
        if name == "name" || name == "http-equiv" { #expect(tag.name == "meta") }
        if name == "href" { #expect(isHarmless(address: value), "\(value)") }
      }
    }
    #expect(!page.contains("192.0.2.1/a.css") && page.components(separatedBy: "<style").count == 2)
  }

  @Test(
    "A fragment, which other pages take in, has no script, handlers or unsafe addresses either",
    arguments: shapes)
  func fragment(_ shape: String) throws {
    let html = try page(shape, isFragment: true)
    for tag in tags(of: html) {
      #expect(
        !["script", "style", "iframe", "object", "embed", "svg", "form", "base"].contains(tag.name))
      for (name, value) in tag.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "formaction" && name != "name")
        if name == "href" || name == "src" { #expect(isHarmless(address: value), "\(value)") }
      }
    }
  }

  private func isHarmless(address: String) -> Bool {
    guard !address.hasPrefix("//"), !address.hasPrefix("\\"), !address.hasPrefix("/\\") else {
      return false
    }
    guard let colon = address.firstIndex(where: { ":/?#".contains($0) }), address[colon] == ":"
    else { return true }
    return ["http", "https", "mailto", "tel"].contains(address[..<colon].lowercased())
  }
}
