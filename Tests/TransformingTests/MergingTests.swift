import DocumentAST
import RandomDocuments
import Testing
import Transforming

@Suite("Merging documents")
struct MergingTests {
  static func part(_ text: String, image: UInt8) -> Document {
    let heading = Heading(level: 1, "One", attributes: Attributes(id: "one"))
    let blocks: Blocks = [
      .heading(heading),
      .paragraph([
        "see ", .link("#one", "above"), .note(NoteReference(label: "1")), .image("a.png", "A"),
      ]),
      .noteDefinition(NoteDefinition(label: "1", [.paragraph(Paragraph(stringLiteral: text))])),
    ]
    var document = Document(blocks, title: text)
    document.metadata.language = "en"
    document.metadata.creators = [Creator("Amy")]
    document.resources.add(
      Resource(id: "a.png", mediaType: "image/png", content: .bytes([image])))
    return document
  }

  @Test("Names used twice are made unique, and what refers to them follows")
  func names() {
    let merged = [Self.part("first", image: 1), Self.part("second", image: 2)]
      .merged(under: "Both")
    let second: Blocks = [
      .heading(Heading(level: 1, "One", attributes: Attributes(id: "one-2"))),
      .paragraph([
        "see ", .link("#one-2", "above"), .note(NoteReference(label: "1-2")),
        .image("a.png-2", "A"),
      ]),
      .noteDefinition(NoteDefinition(label: "1-2", ["second"].asParagraphs)),
    ]
    #expect(Array(merged.blocks).prefix(3) == Array(Self.part("first", image: 1).blocks)[...])
    #expect(Blocks(merged.blocks.dropFirst(3)) == second)
    #expect(merged.metadata.title == "Both")
    #expect(merged.metadata.language == "en")
    #expect(merged.metadata.creators == [Creator("Amy")])
    #expect(merged.resources.map(\.id) == ["a.png", "a.png-2"])
  }

  @Test("The same file under the same name is there once")
  func sharedResources() {
    let merged = [Self.part("first", image: 1), Self.part("second", image: 1)].merged()
    #expect(merged.resources.map(\.id) == ["a.png"])
  }

  @Test("Merging keeps every node of random documents", arguments: 0..<10)
  func nothingIsLost(seed: UInt64) {
    var random = RandomDocuments(seed: seed)
    let documents = (0..<4).map { _ in random.next(nodes: 80) }
    let merged = documents.merged()
    #expect(merged.blocks.nodeCount == documents.reduce(0) { $0 + $1.blocks.nodeCount })
    #expect(merged.blocks.plainText.isEmpty == documents.allSatisfy { $0.blocks.plainText.isEmpty })
    #expect(documents.prefix(1).merged().blocks == documents[0].blocks)
  }

  @Test("Identifiers given to several nodes are told apart")
  func collisions() {
    func headings(_ ids: [String]) -> Document {
      Document(
        Blocks(
          ids.map { .heading(Heading(level: 2, "x", attributes: Attributes(id: $0))) }))
    }
    #expect(
      headings(["a", "a", "b", "a-2", "a"]).resolvingIdentifierCollisions()
        == headings(["a", "a-3", "b", "a-2", "a-4"]))
  }
}

extension [String] {
  /// A paragraph of plain text for each string.
  var asParagraphs: Blocks { Blocks(map { Block.paragraph(Paragraph(stringLiteral: $0)) }) }
}
