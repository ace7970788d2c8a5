import DocumentAST
import EPUBWriting
import Testing

@Suite("Directions in books")
struct DirectionTests {
  @Test(
    "A paragraph in Latin letters runs from left to right in an Arabic book, however long its words",
    arguments: [
      "abcdefg", "abcdefgh", "Using a GUI to Visualize History", "zzzzzzzzZZZZZZZZ@[`{0000",
    ])
  func leftToRight(words: String) throws {
    var document = Document([
      .paragraph(["كلمات عربية"]), .paragraph(Paragraph([.text(TextRun(words))])),
    ])
    document.metadata.language = "ar"
    let book = try EPUBWriter().container(for: document).container
    let page = String(decoding: book["EPUB/chapter-001.xhtml"]?.bytes ?? [], as: UTF8.self)
    #expect(page.contains("<p dir=\"ltr\">"))
  }
}
