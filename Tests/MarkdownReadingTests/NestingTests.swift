import DocumentAST
import Foundation
import MarkdownReading
import Testing

/// What the reader makes must be what a document may be: the JSON form refuses anything else.
@Suite("Nesting of what is read")
struct NestingTests {
  /// Reads a source in every dialect, writes the document as JSON and reads it back.
  private func check(_ source: String, _ comment: Comment) throws {
    for format in MarkdownReader.Options.dialects {
      let document = try document(source, format)
      var output = OutputBuffer()
      _ = DocumentJSONWriter().write(document, to: &output)
      let result = DocumentJSONReader().read(output.takeBytes())
      #expect(result.diagnostics.isEmpty, comment)
      #expect(result.document == document, comment)
    }
  }

  @Test(
    "Examples of the specifications are well nested",
    .enabled(if: SpecificationExample.isPresent("gfm.txt")),
    arguments: ["commonmark.txt", "gfm.txt"])
  func specification(name: String) throws {
    for example in SpecificationExample.all(of: name) {
      try check(example.source, "\(name), example \(example.number)")
    }
  }

  @Test("Examples of the extensions are well nested", arguments: ExtensionExampleTests.names)
  func extensions(name: String) throws {
    let url = ExtensionExampleTests.folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    for example in SpecificationExample.examples(in: text, fence: ExtensionExampleTests.fence) {
      try check(example.source, "\(name), example \(example.number)")
    }
  }

  @Test("Random structures are well nested", arguments: UInt64(0)..<120)
  func random(seed: UInt64) throws {
    var generator = RandomMarkdown(seed: seed &+ 5000)
    try check(generator.structure(pieces: 120), "seed \(seed)")
  }

  @Test("HTML in any order is well nested", arguments: UInt64(0)..<60)
  func randomHTML(seed: UInt64) throws {
    var generator = RandomMarkdown(seed: seed &+ 9000)
    try check(generator.markup(pieces: 60), "seed \(seed)")
  }
}
