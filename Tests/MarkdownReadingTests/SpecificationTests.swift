import Foundation
import Testing

/// An example of a specification: fenced, input and output apart by a line with a full stop, tabs as arrows.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let number: Int
  /// What stands after the word `example`.
  var format = ""
  let source: String
  let output: String

  var testDescription: String { "example \(number)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/spec")

  static func isPresent(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  static func all(of name: String) -> [SpecificationExample] {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      return []
    }
    return examples(in: text, fence: String(repeating: "`", count: 32))
  }

  /// Reads the examples of a text in the specifications' form.
  static func examples(in text: String, fence: String) -> [SpecificationExample] {
    var found: [SpecificationExample] = []
    var source: String?
    var output: String?
    var format = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if source == nil {
        guard line.hasPrefix(fence + " example") else { continue }
        format = line.dropFirst(fence.count + 8).trimmingCharacters(in: .whitespaces)
        source = ""
      } else if line == fence {
        found.append(
          Self(
            number: found.count + 1, format: format, source: source ?? "", output: output ?? ""))
        source = nil
        output = nil
      } else if output == nil, line == "." {
        output = ""
      } else if output == nil {
        source? += line.replacing("→", with: "\t") + "\n"
      } else {
        output? += line.replacing("→", with: "\t") + "\n"
      }
    }
    return found
  }
}

@Suite("Specifications")
struct SpecificationTests {
  @Test(
    "Every example of CommonMark 0.31.2 comes out as printed",
    .enabled(if: SpecificationExample.isPresent("commonmark.txt")))
  func commonMark() throws {
    let examples = SpecificationExample.all(of: "commonmark.txt")
    #expect(examples.count == 655)
    for example in examples {
      let output = try html(example.source, "commonmark")
      #expect(output == example.output, "example \(example.number)")
    }
  }

  /// Where the older specification of GFM says something else than CommonMark 0.31.2 or than its own extensions.
  static let overridden: [Int: String] = [
    610: "the autolinks extension finds the address without its angle brackets",
    616: "the autolinks extension finds the address without its angle brackets",
    619: "printed without the autolinks extension",
    620: "printed without the autolinks extension",
    645: "CommonMark 0.31.2 allows two hyphens in a comment",
    646: "CommonMark 0.31.2 knows `<!-->` and three hyphens at a comment's end",
    653: "what is disallowed is taken out by the renderer, unless the caller trusts the source",
  ]

  @Test(
    "Every example of GFM 0.29 comes out as printed, but for those that are overridden",
    .enabled(if: SpecificationExample.isPresent("gfm.txt")))
  func gfm() throws {
    let examples = SpecificationExample.all(of: "gfm.txt")
    #expect(examples.count == 673)
    for example in examples {
      let output = try html(example.source, "gfm")
      if let reason = Self.overridden[example.number] {
        #expect(output != example.output, "example \(example.number) is overridden: \(reason)")
      } else {
        #expect(output == example.output, "example \(example.number)")
      }
    }
  }
}
