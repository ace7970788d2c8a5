import DocumentAST
import Foundation
import Testing

@testable import EPUBWriting

@Suite("Blocks that are too large for one file")
struct LargeBlockTests {
  private func parts(_ block: Block, limit: Int = 4000) -> [Block] {
    Array(Blocks([block]).partingLargeBlocks(limit: limit))
  }

  private func words(_ count: Int) -> String {
    (0..<count).map { "Word \($0)." }.joined(separator: " ")
  }

  private func line(_ text: String) -> Block { .paragraph(Paragraph(stringLiteral: text)) }

  private func texts(_ blocks: [Block]) -> [String] {
    blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.content.plainText } else { "?" }
    }
  }

  @Test("A block that is small enough stays as it is")
  func small() {
    let block = Block.quote(Quote([["Words."]]))
    #expect(parts(block) == [block])
  }

  @Test(
    "A long list goes on with the number that comes next, and its identifier stays with the first piece"
  )
  func list() {
    let items = (1...300).map { ListItem([line("Item number \($0).")]) }
    let pieces = parts(
      .list(List(orderedFrom: 5, NodeList(items), attributes: Attributes(id: "long"))))
    #expect(pieces.count > 2)
    var next = 5
    for case .list(let list) in pieces {
      #expect(list.start == next)
      #expect(list.attributes.id == (next == 5 ? "long" : nil))
      next += list.items.count
    }
    #expect(next == 305)
  }

  @Test("A long table has its head in every piece, and rows that belong together stay together")
  func table() {
    let head = TableSection(.head, [["Name", "Value"]])
    let rows = (0..<200).map { row -> TableRow in
      row % 2 == 0
        ? [TableCell([line("Name \(row)")], rowSpan: 2), TableCell([line("Value \(row)")])]
        : [TableCell([line("Value \(row)")])]
    }
    let pieces = parts(
      .table(
        Table(
          alignments: [.none, .none], caption: "Numbers",
          [head, TableSection(.body, NodeList(rows))])))
    #expect(pieces.count > 2)
    var count = 0
    for case .table(let table) in pieces {
      #expect(table.sections.first?.kind == .head)
      let body = table.sections.filter { $0.kind == .body }.flatMap { Array($0.rows) }
      #expect(body.count % 2 == 0)
      count += body.count
    }
    #expect(count == 200)
  }

  @Test("Long code parts between lines, and nothing of it is lost")
  func code() {
    let code = (0..<500).map { "let value\($0) = \($0)\n" }.joined()
    let pieces = parts(.codeBlock(CodeBlock(code, info: "swift")))
    #expect(pieces.count > 2)
    var joined = ""
    for case .codeBlock(let piece) in pieces {
      #expect(piece.language == "swift")
      #expect(piece.code.description.hasSuffix("\n"))
      joined += piece.code.description
    }
    #expect(joined == code)
  }

  @Test("A long paragraph parts between words, with or without spaces")
  func paragraph() {
    let text = words(2000)
    let pieces = texts(parts(line(text)))
    #expect(pieces.count > 4)
    #expect(pieces.joined() == text)
    #expect(pieces.dropLast().allSatisfy { $0.hasSuffix(" ") })
    let letters = String(repeating: "字", count: 5000)
    let pieceOfLetters = texts(parts(line(letters)))
    #expect(pieceOfLetters.count > 2)
    #expect(pieceOfLetters.joined() == letters)
  }

  @Test("What stands in containers is parted there, and every container begins anew")
  func nested() {
    let items = (1...200).map { ListItem([line("Item number \($0)."), line("And more of it.")]) }
    let block = Block.quote(
      Quote([
        ["Before."], .container(Container(.facts, [.list(List(NodeList(items)))])), ["After."],
      ]))
    let pieces = parts(block)
    #expect(pieces.count > 2)
    for piece in pieces {
      guard case .quote(let quote) = piece else {
        Issue.record("not a quotation")
        continue
      }
      #expect(!quote.content.isEmpty)
    }
    var count = 0
    for case .quote(let quote) in pieces {
      for case .container(let container) in quote.content {
        for case .list(let list) in container.content { count += list.items.count }
      }
    }
    #expect(count == 200)
  }

  @Test("A book of one huge block has files under 260 KB, with all links kept")
  func book() throws {
    let rows = (0..<9000).map { row -> TableRow in
      [
        TableCell([
          .paragraph(
            Paragraph([
              .span(Span(.plain, [.text("Row")], attributes: Attributes(id: "row-\(row)")))
            ]))
        ]),
        TableCell([.paragraph(Paragraph([.link(Link(to: "#row-\(8999 - row)", "the other end"))]))]
        ),
      ]
    }
    let document = Document(
      [
        .heading(1, "Numbers"),
        .table(
          Table(
            alignments: [.none, .none],
            [TableSection(.head, [["A", "B"]]), TableSection(.body, NodeList(rows))])),
      ], title: "Numbers")
    let result = try EPUBWriter().container(for: document)
    let pages = result.container.entries.filter { $0.name.contains("chapter-") }
    #expect(pages.count > 3)
    #expect(pages.allSatisfy { $0.bytes.count < 260_000 })
    #expect(!result.diagnostics.contains { $0.code == "html.dead-link" })
    let last = String(decoding: pages[pages.count - 1].bytes, as: UTF8.self)
    #expect(last.contains("href=\"chapter-001.xhtml#row-0\""))
  }

  @Test("A vertical book goes from right to left, where the language allows it")
  func vertical() throws {
    var options = EPUBOptions()
    options.isVertical = true
    func package(_ language: String) throws -> String {
      options.language = language
      let document = Document([.heading(1, "字")], title: "字")
      let entries = try EPUBWriter(options).container(for: document).container.entries
      return entries.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    #expect(try package("ja").contains("page-progression-direction=\"rtl\""))
    #expect(try package("ja").contains("-epub-writing-mode: vertical-rl"))
    #expect(try !package("en").contains("page-progression-direction"))
    #expect(try !package("en").contains("vertical-rl"))
  }
}
