import DocumentAST
import RandomDocuments
import Testing

@Suite("Tree dumps")
struct TreeDumpTests {
  static func dump(_ document: Document, ranges: Bool = false) -> String {
    var output = OutputBuffer()
    _ = TreeDump(includesSourceRanges: ranges).write(document, to: &output)
    return String(decoding: output.takeBytes(), as: UTF8.self)
  }

  @Test("Nodes stand one a line, with fields, texts and attributes")
  func nodes() {
    let quote = Quote(
      kind: .pull, [.paragraph("A line")], attribution: "Amy",
      attributes: Attributes(id: "q", classes: ["wide"], pairs: [.init("lang", "en")]))
    let document = Document([
      .heading(2, "One"), .quote(quote),
      .list(List(orderedFrom: 3, ["x"], isTight: false)),
      .paragraph(["a\n\u{202E}b\u{7}\"", .link("https://example.org", "c"), .hardBreak()]),
      .table(Table(alignments: [.left, .none], [TableSection(.head, [["h", "i"]])])),
    ])
    #expect(
      Self.dump(document) == #"""
        heading level=2
          text "One"
        quote kind=pull {id="q" class="wide" "lang"="en"}
          attribution
            text "Amy"
          paragraph
            text "A line"
        list ordered=true start=3 style=decimal delimiter=period tight=false
          item
            paragraph
              text "x"
        paragraph
          text "a\n\u{202E}b\u{7}\""
          link destination="https://example.org"
            text "c"
          hardBreak
        table alignments=left,none
          tableSection kind=head
            tableRow
              tableCell
                paragraph
                  text "h"
              tableCell
                paragraph
                  text "i"

        """#)
  }

  @Test("Metadata and resources come first")
  func metadata() {
    var document = Document([], title: "Her")
    document.metadata.creators = [Creator("Emily", fileAs: "Dickinson")]
    document.metadata.rating = Rating(value: 4.5, best: 5, text: "★★★★½")
    document.metadata.tags = [Tag("film", count: 3, provenance: .cloud)]
    document.metadata.other = [
      .init(
        "k", .map([.init("a", .list([.string("x"), .boolean(true)])), .init("b", .number(1))]))
    ]
    document.resources.add(
      Resource(id: "a.png", mediaType: "image/png", content: .bytes([1, 2, 3])))
    #expect(
      Self.dump(document) == """
        metadata
          title "Her"
          creator "Emily" role="aut" fileAs="Dickinson"
          tag "film" count="3" provenance="cloud"
          rating "★★★★½" value="4.5" best="5.0"
          field "k" map
            "a" list
              - "x"
              - true
            "b" 1.0
        resource "a.png" type="image/png" bytes=3

        """)
  }

  @Test("Source ranges are written on demand, deep levels say how deep they are")
  func rangesAndDepth() {
    var builder = DocumentBuilder()
    for _ in 0..<50 { builder.openQuote(at: SourceRange(0, 9)) }
    let lines = Self.dump(builder.finish(), ranges: true).split(separator: "\n")
    #expect(lines.count == 50)
    #expect(lines.first == "quote 0..<9")
    #expect(lines.last?.trimmingPrefix { $0 == " " } == "(49) quote 0..<9")
  }

  @Test("A dump has one line a node, whatever the texts", arguments: 0..<20)
  func linePerNode(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    let document = Document(blocks: documents.next().blocks)
    let lines = Self.dump(document).unicodeScalars.count { $0 == "\n" }
    #expect(lines == document.blocks.nodeCount)
  }
}
