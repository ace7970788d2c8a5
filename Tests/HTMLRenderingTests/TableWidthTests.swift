import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Wide tables")
struct TableWidthTests {
  private func table(_ cells: [String]) -> Blocks {
    let row = cells.map { (text: String) -> TableCell in
      let content: Inlines = [.text(TextRun(text))]
      return TableCell([.paragraph(Paragraph(content))])
    }
    return [.table(Table(alignments: [], [TableSection(.body, [TableRow(NodeList(row))])]))]
  }

  @Test(
    "In books a table scrolls by itself where its longest words do not fit beside each other",
    arguments: [
      (["one", "two", "three"], false),
      (["a", "b", "c", "d", "e"], true),
      (["incomprehensibilities", "of", "counterrevolutionaries"], true),
      (["長い文でも行はどこででも終わることができるので幅は要らない", "二"], false),
      (["many short words that may all be broken between each other", "x"], false),
    ])
  func scrolls(cells: [String], isWide: Bool) {
    let book = full(table(cells)) { $0.syntax = .xml }
    #expect(book.contains("<div class=\"wide\"") == isWide)
  }
}
