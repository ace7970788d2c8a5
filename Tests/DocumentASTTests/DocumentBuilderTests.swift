import DocumentAST
import Testing

@Suite("Building documents")
struct DocumentBuilderTests {
  @Test("A document built by calls equals the same document written as literals")
  func builderEqualsLiterals() {
    var builder = DocumentBuilder()
    builder.openHeading(level: 1)
    builder.text("Her")
    builder.close()
    builder.openParagraph()
    builder.text("Hello ")
    builder.open(.emphasis)
    builder.text("world")
    let built = builder.finish()
    #expect(
      built == Document([.heading(1, "Her"), .paragraph(["Hello ", .emphasis("world")])]))
  }

  @Test("Adjacent texts become one node whose range covers both")
  func textsMerge() {
    var builder = DocumentBuilder()
    builder.openParagraph()
    builder.text("a", at: SourceRange(0, 1))
    builder.text("&", at: SourceRange(1, 6))
    let document = builder.finish()
    guard case .paragraph(let paragraph)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let inlines = Array(paragraph.content)
    #expect(inlines == ["a&"])
    #expect(inlines.first?.sourceRange == SourceRange(0, 6))
  }

  @Test("Attributes set late and out of order are found again on their nodes")
  func attributes() {
    var builder = DocumentBuilder()
    let first = builder.openHeading(level: 2)
    builder.text("One")
    builder.close()
    let second = builder.openParagraph()
    builder.text("Two")
    builder.setAttributes(Attributes(id: "two", classes: ["x", "y"]), of: second)
    builder.text(" and more")
    builder.close()
    builder.setAttributes(Attributes(pairs: [.init("lang", "de")]), of: first)
    let document = builder.finish()
    #expect(
      document.blocks.map(\.attributes) == [
        Attributes(pairs: [.init("lang", "de")]), Attributes(id: "two", classes: ["x", "y"]),
      ])
    #expect(document.blocks.plainText == "One\nTwo and more")
  }

  @Test("Strong text by hand equals strong text on a tape")
  func styledLiterals() {
    var builder = DocumentBuilder()
    builder.openParagraph()
    builder.open(.strong)
    builder.text("x")
    #expect(builder.finish().blocks == [.paragraph([.strong("x")])])
    #expect(Inline.strong("x") == .strong("x"))
    #expect(Inline.strong("x") != .emphasis("x"))
  }

  @Test("Rewriting replaces and removes, and keeps the rest with attributes and ranges")
  func rewriting() {
    let document = Document([
      .paragraph(["a ", .highlight("b"), " c"]),
      .quote([.paragraph(Paragraph("gone", role: .caption)), .paragraph("stays")]),
    ])
    let changed = document.rewriting(
      blocks: { block in
        guard case .paragraph(let paragraph) = block, paragraph.role == .caption else {
          return .keep
        }
        return .remove
      },
      inlines: { inline in
        guard case .highlight(let marked) = inline else { return .keep }
        return .replace(Array(marked.content))
      })
    #expect(changed == Document([.paragraph("a b c"), .quote([.paragraph("stays")])]))
  }

  @Test("A hundred thousand nested quotations are built, compared, walked and released")
  func deepNesting() {
    func deep() -> Document {
      var builder = DocumentBuilder()
      for _ in 0..<100_000 { builder.openQuote() }
      builder.openParagraph()
      builder.text("x")
      return builder.finish()
    }
    let document = deep()
    #expect(document == deep())
    #expect(document.blocks.plainText == "x")
    #expect(document.rewriting() == document)
  }

  @Test("Runs begin at the blocks that are asked for, and share the ordinals of the document")
  func runs() {
    let document = Document([
      .paragraph("a"), .heading(1, "One"), .paragraph("b"), .heading(1, "Two"),
    ])
    let runs = document.blocks.runs { block in
      if case .heading = block { true } else { false }
    }
    #expect(runs.map(\.plainText) == ["a", "One\nb", "Two"])
    #expect(runs.map(\.ordinals) == [0..<2, 2..<6, 6..<8])
  }

  @Test("An output remembers its last byte over a flush")
  func lastByte() {
    var output = OutputBuffer { _ in }
    output.append("a\n")
    output.flush()
    #expect(output.last == UInt8(ascii: "\n"))
  }
}
