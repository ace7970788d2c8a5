import DocumentAST
import Testing
import Transforming

@Suite("Headings, titles and sections")
struct HeadingTests {
  static func headings(_ levels: [Int]) -> Document {
    Document(Blocks(levels.map { .heading($0, "x") }))
  }

  @Test(
    "Heading levels begin at one and skip none",
    arguments: [
      ([2, 4, 4, 3], [1, 2, 2, 2]), ([1, 2, 3], [1, 2, 3]), ([3, 2, 1], [1, 1, 1]),
      ([1, 6, 3, 6, 2], [1, 2, 2, 3, 2]),
    ])
  func levels(before: [Int], after: [Int]) {
    #expect(Self.headings(before).normalisedHeadingLevels() == Self.headings(after))
  }

  @Test("The only heading of level one becomes the title and leaves the text")
  func promoting() {
    let document = Document([.heading(1, ["Her ", .emphasis("voice")]), .paragraph("Hi")])
    let promoted = document.promotingTitle()
    #expect(promoted == Document([.paragraph("Hi")], title: "Her voice"))
    #expect(promoted.promotingTitle() == promoted)
  }

  @Test(
    "A leading heading stays where there are others, a title, or something would be lost",
    arguments: [
      Document([.heading(1, "A"), .heading(1, "B")]),
      Document([.paragraph("x"), .heading(1, "A")]),
      Document([.heading(2, "A")]),
      Document([.heading(1, "A")], title: "B"),
    ])
  func keeping(document: Document) {
    #expect(document.promotingTitle() == document)
    #expect(document.droppingLeadingTitle() == document)
  }

  @Test("A heading with a note, a picture or a link to it becomes the title but stays")
  func withoutLoss() {
    let noted = Document([.heading(1, ["A", .note(NoteReference(label: "1"))])]).promotingTitle()
    #expect(noted.metadata.title == "A")
    #expect(!noted.blocks.isEmpty)
    let linked = Document([
      .heading(Heading(level: 1, "A", attributes: Attributes(id: "a"))),
      .paragraph([.link("#a", "up")]),
    ])
    #expect(linked.promotingTitle().blocks == linked.blocks)
  }

  @Test("A leading heading that repeats the title is dropped, whatever the spaces")
  func dropping() {
    let document = Document([.heading(1, "A  title"), .paragraph("x")], title: "A title ")
    #expect(document.droppingLeadingTitle().blocks == [.paragraph("x")])
  }

  @Test("Sections begin at headings; what stands before the first has none")
  func sections() {
    let document = Document([
      .paragraph("before"), .heading(1, "A"), .heading(2, "A1"), .quote([.heading(1, "in")]),
      .heading(1, "B"), .paragraph("x"),
    ])
    let sections = document.sections(downToLevel: 1)
    #expect(sections.map { $0.heading?.content.plainText } == [nil, "A", "B"])
    #expect(sections.map { Array($0.blocks).count } == [1, 3, 2])
    #expect(document.sections(downToLevel: 2).count == 4)
  }

  @Test("Split documents take their notes and pictures along")
  func splitting() {
    let one: Block = .noteDefinition(
      NoteDefinition(label: "1", [.paragraph(["n", .note(NoteReference(label: "2"))])]))
    let two: Block = .noteDefinition(NoteDefinition(label: "2", [.paragraph("m")]))
    let unused: Block = .noteDefinition(NoteDefinition(label: "3", [.paragraph("o")]))
    var document = Document([
      .heading(1, "A"), .paragraph([.note(NoteReference(label: "1"))]), .heading(1, "B"),
      .paragraph([.image("b.png", "B")]), .heading(1, "C"), one, two, unused,
    ])
    document.metadata.language = "en"
    document.resources.add(
      Resource(id: "b.png", mediaType: "image/png", content: .bytes([1])))
    let parts = document.splitting(downToLevel: 1)
    #expect(parts.map(\.metadata.title) == ["A", "B", "C"])
    #expect(parts.map(\.metadata.language) == ["en", "en", "en"])
    #expect(parts.map { Array($0.blocks).count } == [4, 2, 2])
    #expect(Array(parts[0].blocks).suffix(2) == [one, two])
    #expect(parts.map(\.resources.count) == [0, 1, 0])
  }
}
