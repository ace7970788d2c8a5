import DocumentAST
import DocumentConversion
import Testing

@Suite("Markdown or plain text")
struct MarkdownEvidenceTests {
  /// What a text was read as, and why.
  private func decision(_ text: String, from: Format? = nil) throws -> String? {
    let result = try Conversion(ConversionOptions(from: from, to: .ast))
      .convert(Array(text.utf8), named: "notes.txt")
    return result.findings.first { $0.diagnostic.code == "input.format" }?.diagnostic.message
  }

  @Test(
    "Marks of Markdown make it Markdown, and are named",
    arguments: [
      "# Rain\n\nIt fell.\n\n## Snow\n\nIt fell.\n\n## Hail\n\nNone.\n",
      "See [the pier](https://example.org/pier) and [the sea](sea.md).\n",
      "| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [it](./x.md).\n",
    ])
  func markdown(text: String) throws {
    let message = try #require(try decision(text))
    #expect(message.hasPrefix("Read as Markdown, which --from overrules: "))
    #expect(message.contains("("))
  }

  @Test(
    "What plain text has as well does not",
    arguments: [
      "Rain\n====\n\n* one\n* two\n\n> said he\n",
      "#rain #snow #hail\n\nIt fell for nine days.\n",
      "1. One\n2. Two\n\n----\n\nA *starred* word and a_b_c.\n",
      String(repeating: "](", count: 100_000),
      "    # a comment\n    # another\n    # a third\n\nText.\n",
    ])
  func plain(text: String) throws {
    #expect(try decision(text)?.hasPrefix("Read as plain text") == true)
  }

  @Test("--from decides, and then nothing needs to be said")
  func forced() throws {
    #expect(try decision("# A\n\n# B\n\n# C\n", from: .text) == nil)
  }
}
