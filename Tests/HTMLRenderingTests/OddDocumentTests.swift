import DocumentAST
import Testing

@testable import HTMLRendering

/// Documents that no one writes, but programs do.
@Suite("Rendering odd documents")
struct OddDocumentTests {
  @Test(
    "What Unicode gives to no character is dropped, wherever it stands",
    arguments: [0xfffe, 0xffff, 0xfdd0, 0x1fffe, 0x2ffff, 0x10ffff] as [UInt32])
  func noncharacters(_ value: UInt32) throws {
    let odd = String(try #require(Unicode.Scalar(value)))
    for lead in 0..<10 {
      for tail in 0..<10 {
        let before = String(repeating: "a", count: lead)
        let after = String(repeating: "b", count: tail)
        #expect(
          plain([.paragraph(Paragraph(stringLiteral: before + odd + after))])
            == "<p>\(before + after)</p>\n")
      }
    }
  }

  @Test("Characters beside those that Unicode gives to none are kept")
  func neighbours() {
    let words = "ab \u{fffd} \u{1fffd} \u{20000} \u{10fffd} \u{fdcf} \u{fdf0} é ü \u{a0} end"
    #expect(plain([.paragraph(Paragraph(stringLiteral: words))]) == "<p>\(words)</p>\n")
  }

  @Test("A link has one title, its own")
  func titles() {
    let link = Link(
      to: "https://a.example/", title: "one", ["x"],
      attributes: Attributes(pairs: [Attributes.Pair("title", "two")]))
    #expect(
      full([.paragraph([.link(link)])])
        == "<p><a href=\"https://a.example/\" title=\"one\">x</a></p>\n")
  }

  @Test("A language and a direction that the source gives hold")
  func languages() {
    let paragraph = Paragraph(
      ["مرحبا بالعالم"],
      attributes: Attributes(pairs: [
        Attributes.Pair("lang", "en"), Attributes.Pair("dir", "ltr"),
      ]))
    let html = full([.paragraph(paragraph)])
    #expect(html.hasPrefix("<p lang=\"en\" dir=\"ltr\"><span lang=\"ar\""))
  }

  @Test("Who is quoted is named in the language and direction of the name")
  func attributions() {
    let quote = Quote([.paragraph("To be read aloud.")], attribution: ["דוד הכותב"])
    #expect(
      full([.quote(quote)]).contains("<figcaption lang=\"he\" dir=\"rtl\">דוד הכותב</figcaption>"))
  }

  @Test("The usual label of a spoiler has the direction of its language, not of what it hides")
  func labels() {
    let spoiler = Spoiler([.paragraph("It was the gardener who did it, as she had said.")])
    let html = full([.paragraph("אמרה"), .spoiler(spoiler)], language: "he")
    #expect(html.contains("<details class=\"spoiler\" dir=\"ltr\">\n<summary dir=\"rtl\">"))
  }

  @Test("A letter with vowel signs counts once for the direction")
  func vowelSigns() {
    let html = full([.paragraph("हिन्दी שלומ")])
    #expect(html.contains("dir=\"rtl\""))
    #expect(LetterCensus([.text("हिन्दी")])[.devanagari] == 3)
  }

  @Test("A title in a script that the text has nowhere is marked")
  func foreignTitle() {
    var identifiers = IdentifierRegistry()
    let index = DocumentIndex(of: [.paragraph("only Latin")], identifiers: &identifiers)
    var renderer = HTMLRenderer(HTMLRenderer.Options(), index: index)
    renderer.xml.start("h1")
    renderer.renderMarked(words: "The words ไทย")
    renderer.xml.end()
    #expect(
      String(decoding: renderer.xml.finish(), as: UTF8.self)
        == "<h1>The words <span lang=\"th\">ไทย</span></h1>")
  }

  @Test("Columns that are only the inside of spans are left out")
  func spans() {
    let table = Table(
      alignments: [],
      [
        TableSection(
          .body,
          [
            TableRow([TableCell([.paragraph("a")], columnSpan: 4), TableCell([.paragraph("b")])]),
            TableRow([TableCell([.paragraph("c")], columnSpan: 2), TableCell([.paragraph("d")])]),
          ])
      ])
    let html = full([.table(table)])
    #expect(html.contains("<th scope=\"row\" colspan=\"2\">a</th>\n<td>b</td>"))
    #expect(html.contains("<th scope=\"row\">c</th>\n<td>d</td>\n<td></td>"))
  }

  @Test("A row without cells is filled, and no cell reaches into it")
  func emptyRows() {
    let table = Table(
      alignments: [],
      [
        TableSection(
          .body,
          [
            TableRow([TableCell([.paragraph("a")], rowSpan: 3)]), TableRow([]),
            TableRow([TableCell([.paragraph("b")])]),
          ])
      ])
    let html = full([.table(table)])
    #expect(html.contains("<th scope=\"row\">a</th>\n</tr>\n<tr>\n<td></td>\n</tr>"))
    #expect(
      full([.table(Table(alignments: [], [TableSection(.body, [TableRow([])])]))]).contains(
        "<tr>\n<td></td>\n</tr>"))
  }

  @Test("A header cell holds no section: its headings and contents lists are paragraphs and parts")
  func headerCells() {
    let cell = TableCell([
      .paragraph("a"), .heading(2, "Inside"), .contents(ContentsMarker()),
    ])
    let table = Table(alignments: [], [TableSection(.head, [TableRow([cell])])])
    let html = full([.heading(1, "Outside"), .table(table)]) { $0.showsContents = true }
    #expect(html.contains("<p role=\"heading\" aria-level=\"2\" id=\"inside\">Inside</p>"))
    #expect(html.contains("<div class=\"contents\" role=\"doc-toc\""))
    #expect(!html.contains("<nav"))
  }

  @Test("Combining marks stay with the sign they stand on; without one there is no formula")
  func marks() {
    #expect(full([.mathBlock("x\u{351}+1")]).contains("<mi>x\u{351}</mi>"))
    #expect(!full([.mathBlock("\u{351}+1")]).contains("<math"))
  }

  @Test(
    "A reading stands over a word; over a sentence nothing could break it, and it stands behind")
  func longRuby() {
    let reading = Attributes(pairs: [.init("ruby", "b")])
    let word: Blocks = [.paragraph([.span(Span(.ruby, "a", attributes: reading))])]
    #expect(full(word) == "<p><ruby>a<rt>b</rt></ruby></p>\n")
    let sentence = Span(.ruby, "This is as long as a sentence.", attributes: reading)
    #expect(
      full([.paragraph([.span(sentence)])])
        == "<p><span>This is as long as a sentence. (b)</span></p>\n")
  }

  @Test(
    "A table without words in its head has a header all the same; one without any words is for show"
  )
  func tableHeaders() {
    let worded = Table(
      alignments: [],
      [TableSection(.body, [TableRow([TableCell([]), TableCell([.paragraph("x")])])])])
    #expect(full([.table(worded)]).contains("<td></td>\n<th scope=\"row\">x</th>"))
    let empty = Table(alignments: [], [TableSection(.body, [TableRow([TableCell([])])])])
    #expect(full([.table(empty)]).contains("<table role=\"presentation\">"))
  }

  @Test("Links in the label of a folded part are words, in the part they are links")
  func summaryLinks() {
    let spoiler = Spoiler(
      title: [.link(Link(to: "https://example.com/", "here"))],
      [.paragraph([.link(Link(to: "https://example.com/", "there"))])])
    let html = full([.spoiler(spoiler)])
    #expect(html.contains("<summary>here</summary>"))
    #expect(html.contains("<a href=\"https://example.com/\">there</a>"))
  }

  @Test(
    "A formula too wide for a phone scrolls by itself, also with the keyboard; in a link it cannot")
  func wideFormula() {
    let formula = Inline.math(Math("a_1 + a_2 + a_3 + a_4 + a_5"))
    let box = "<span class=\"wide\" role=\"group\" tabindex=\"0\"><math"
    #expect(full([.paragraph([formula])]).contains(box))
    #expect(!full([.paragraph([.math(Math("a_1"))])]).contains(box))
    #expect(!full([.paragraph([.link(Link(to: "https://example.com/", [formula]))])]).contains(box))
  }
}
