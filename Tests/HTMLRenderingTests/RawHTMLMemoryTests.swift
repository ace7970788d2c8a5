import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Making nodes of raw HTML in place")
struct RawHTMLMemoryTests {
  /// Enough records for several pages of memory to be given back on the way.
  private func largeDocument() -> Blocks {
    var builder = DocumentBuilder()
    for number in 0..<4000 {
      builder.append(.heading(Heading(level: 2, [.text(TextRun("Part \(number)"))])))
      builder.append(
        .paragraph([
          "words of number ", .code(Code("\(number)")), " and ",
          .rawInline(RawInline(format: "html", "<b>bold</b><!-- \(number) -->")), " ",
          .link(Link(to: "page-\(number).html", ["link"])),
        ]))
      if number % 10 == 0 { builder.append(.sceneBreak(SceneBreak())) }
    }
    return builder.finish().blocks
  }

  @Test("A large document comes out the same whether it is kept or given up on the way")
  func sameResult() {
    let kept = largeDocument()
    let expected = kept.interpretingRawHTML()
    var given = largeDocument()
    given.interpretRawHTML()
    #expect(given == expected)
    #expect(kept == largeDocument())
    #expect(!given.hasRawMarkup(of: "html"))
  }

  @Test("Who still holds the document can go on reading it")
  func sharedDocument() {
    var blocks = largeDocument()
    let held = blocks
    blocks.interpretRawHTML()
    #expect(held == largeDocument())
  }

  @Test("Raw markup of other formats alone changes nothing")
  func otherFormats() {
    var blocks: Blocks = [.rawBlock(RawBlock(format: "comment", "<b>"))]
    blocks.interpretRawHTML()
    #expect(blocks == [.rawBlock(RawBlock(format: "comment", "<b>"))])
  }
}
