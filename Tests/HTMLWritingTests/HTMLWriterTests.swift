import DocumentAST
import Foundation
import Templates
import Testing

@testable import HTMLWriting

@Suite("Writing HTML pages")
struct HTMLWriterTests {
  private func page(
    _ document: Document, _ change: (inout HTMLWriter.Options) -> Void = { _ in }
  ) throws -> String {
    var options = HTMLWriter.Options()
    change(&options)
    return String(decoding: try HTMLWriter(options).write(document).bytes, as: UTF8.self)
  }

  @Test("A fragment is the blocks alone")
  func fragment() throws {
    let document = Document([.heading(1, "Her"), .paragraph(["a ", .emphasis("b")])])
    #expect(
      try page(document) { $0.isFragment = true } == "<h1>Her</h1>\n<p>a <em>b</em></p>\n")
  }

  @Test("The first heading becomes the title and the only h1, what follows begins at h2")
  func title() throws {
    let document = Document([.heading(1, "Her"), .heading(3, "Ways"), .heading(1, "Ends")])
    let html = try page(document)
    #expect(html.contains("<title>Her</title>"))
    #expect(html.contains("<h1 id=\"her\">Her</h1>"))
    #expect(html.contains("<h2 id=\"ways\">Ways</h2>\n<h2 id=\"ends\">Ends</h2>"))
    #expect(html.components(separatedBy: "<h1").count == 2)
  }

  @Test("Without a word about it, the language is the one whose script is used most")
  func language() throws {
    #expect(try page(Document([.paragraph("사랑은 무엇인가")])).contains("<html lang=\"ko\">"))
    #expect(
      try page(Document([.paragraph("مرحبا بالعالم")])).contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(
      try page(Document([.paragraph("x")])) {
        $0.language = "pt-BR"
      }.contains("<html lang=\"pt-BR\">"))
  }

  @Test("The same document gives the same bytes, whole or in pieces")
  func streaming() throws {
    let paragraph = Block.paragraph(
      Paragraph(stringLiteral: String(repeating: "word & sentence ", count: 9000)))
    let document = Document([.heading(1, "Long"), paragraph, paragraph])
    var pieces: [UInt8] = []
    var largest = 0
    var output = OutputBuffer { piece in
      pieces += piece
      largest = max(largest, piece.count)
    }
    _ = try HTMLWriter().write(document, to: &output)
    #expect(try HTMLWriter().write(document).bytes == pieces)
    #expect(largest <= 2 * OutputBuffer.flushSize)
  }

  @Test(
    "The style sheet of a page weighs 8 KB at most in every theme, and keeps the spaces that mean something",
    arguments: Templates.themes)
  func styleSheet(_ theme: String) throws {
    let readable = try ThemedTemplates(["page.css"], theme: theme).styleSheet("page.css")
    let sheet = String(decoding: PageStyle.compact(readable), as: UTF8.self)
    #expect(sheet.utf8.count <= 8192)
    #expect(sheet.contains("calc(var(--measure) + 2.6rem)"))
    #expect(sheet.contains("main>:first-child"))
    #expect(!sheet.contains("; "))
  }

  @Test("Raw HTML becomes elements of ours, script goes")
  func rawHTML() throws {
    let raw = RawBlock(format: "html", "<p onclick=x>a<script>b</script> <b>c</b></p>")
    let html = try page(Document([.heading(1, "T"), .rawBlock(raw)]))
    #expect(html.contains("<p>a <strong>c</strong></p>"))
    #expect(!html.contains("script>"))
  }

  @Test("The lines of a title block stand in the header, once")
  func titleBlock() throws {
    let lines: Blocks = [
      .paragraph(Paragraph("Her", role: .title)), .paragraph(Paragraph("by Ana", role: .byline)),
      .paragraph(Paragraph("2013", role: .date)),
    ]
    let document = Document([.container(Container(.titleBlock, lines)), .paragraph("Text.")])
    let html = try page(document)
    #expect(
      html.contains(
        """
        <h1>Her</h1>
        <p class="byline">by Ana</p>
        <p class="date">2013</p>
        <div>
        """))
    #expect(html.contains("<main id=\"text\" itemprop=\"articleBody\">\n<p>Text.</p>\n</main>"))
  }
}
