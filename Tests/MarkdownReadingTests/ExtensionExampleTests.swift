import DocumentAST
import Foundation
import MarkdownReading
import Testing

/// Examples of ours, a file an extension: Markdown, a line with a full stop, and the tree it is read into.
///
/// `ACCEPT=1 swift test` writes the trees anew and still fails, so that the difference gets read.
@Suite("Examples of extensions")
struct ExtensionExampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Examples")

  static let fence = String(repeating: "`", count: 20)

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test("Every extension has a file of examples")
  func everyExtension() {
    let files = Set(Self.names.map { String($0.dropLast(4)) })
    let elsewhere: [String: String] = [
      "table-captions": "tables", "highlight": "highlight-insert", "insert": "highlight-insert",
      "superscript": "super-and-subscript", "subscript": "super-and-subscript",
    ]
    for entry in MarkdownExtensions.all {
      #expect(files.contains(elsewhere[entry.name] ?? entry.name), "\(entry.name)")
    }
  }

  @Test("The examples come out as written down", arguments: names)
  func examples(name: String) throws {
    let url = Self.folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    var accepted = ""
    let examples = SpecificationExample.examples(in: text, fence: Self.fence)
    #expect(!examples.isEmpty)
    for example in examples {
      let format = example.format.isEmpty ? "markdown" : example.format
      let bytes = try TreeDump().write(document(example.source, format)).bytes
      let tree = String(decoding: bytes, as: UTF8.self)
      #expect(tree == example.output, "\(name), example \(example.number)")
      accepted +=
        "\(Self.fence) example \(format)\n\(example.source)"
        .replacing("\t", with: "→") + ".\n\(tree)\(Self.fence)\n\n"
    }
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try accepted.write(to: url, atomically: true, encoding: .utf8)
    }
  }
}
