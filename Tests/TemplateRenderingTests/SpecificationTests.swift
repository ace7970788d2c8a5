import Foundation
import TemplateRendering
import Testing

/// Runs the files of the Mustache specification, where they are: `MUSTACHE_SPEC=FOLDER swift test --filter Specification`.
@Suite("Specification of Mustache")
struct SpecificationTests {
  static let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]

  @Test(
    "The cases pass", .enabled(if: folder != nil),
    arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
  func file(_ name: String) throws {
    let url = URL(fileURLWithPath: try #require(Self.folder)).appendingPathComponent("\(name).json")
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let cases = try #require(file?["tests"] as? [[String: Any]])
    for test in cases {
      guard let template = test["template"] as? String, let expected = test["expected"] as? String
      else { continue }
      guard case .names(let context) = Self.value(test["data"] ?? [:]) else {
        continue
      }
      let partials = test["partials"] as? [String: String] ?? [:]
      let actual = try rendered(template, context, partials: partials, isStrict: false)
      #expect(actual == expected, "\(name): \(test["name"] ?? "")")
    }
  }

  private static func value(_ object: Any) -> TemplateValue {
    switch object {
    case let names as [String: Any]: .names(TemplateContext(names.mapValues(value)))
    case let list as [Any]: .list(list.map(value))
    case let text as String: .text(text)
    case is NSNull: .nothing
    case let isOn as Bool: .flag(isOn)
    case let number as NSNumber: .text("\(number)")
    default: .nothing
    }
  }
}
