import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Making nodes of raw HTML")
struct RawHTMLTests {
  private func read(_ html: String) -> Blocks {
    let raw: Blocks = [.rawBlock(RawBlock(format: "html", html))]
    return raw.interpretingRawHTML()
  }

  @Test("Headings, paragraphs and inline elements become nodes, white space is collapsed")
  func textBlocks() {
    let html = "<h1 align=center>A  <b>bold</b>\n title</h1><p>one<br>two &amp; &eacute;"
    let expected: Blocks = [
      .heading(
        Heading(
          level: 1, ["A ", .strong("bold"), " title"], attributes: Attributes(classes: ["center"]))),
      .paragraph(["one", .hardBreak(), "two & é"]),
    ]
    #expect(read(html) == expected)
  }

  @Test("Scripts, styles and handlers leave nothing behind")
  func activeContent() {
    let html = """
      <script>alert(1)</script><p onclick="x()">a<style>p{}</style><iframe src=x>b</iframe>c</p>
      <svg onload=x><script>y</script></svg><object data=x>z</object>
      """
    #expect(full(read(html)) == "<p>ac</p>\n")
  }

  @Test("Lists and tables get the nodes that must be around their content")
  func impliedNodes() {
    #expect(
      read("<ul>stray<li>one<li>two<ul><li>deep</ul></ul>") == [
        .list(["stray", "one", [.paragraph("two"), .list(["deep"])]])
      ])
    let table = "<table><caption>C</caption><tr><th>a<td>b</table>"
    let cells: NodeList<TableCell> = [TableCell([.paragraph("a")], isHeader: true), "b"]
    #expect(
      read(table) == [
        .table(Table(alignments: [], caption: "C", [TableSection(.body, [TableRow(cells)])]))
      ])
  }

  @Test("An element may reach over Markdown between its tags")
  func spanning() {
    let blocks: Blocks = [
      .rawBlock(RawBlock(format: "html", "<div id=x>")), .paragraph("inside"),
      .rawBlock(RawBlock(format: "html", "</div>")), .paragraph("outside"),
    ]
    let division = Container(.division, [.paragraph("inside")], attributes: Attributes(id: "x"))
    #expect(blocks.interpretingRawHTML() == [.container(division), .paragraph("outside")])
    let inlines: Blocks = [
      .paragraph([
        "H", .rawInline(RawInline(format: "html", "<sub>")), "2",
        .rawInline(RawInline(format: "html", "</sub>")), "O",
      ])
    ]
    #expect(inlines.interpretingRawHTML() == [.paragraph(["H", .subscript("2"), "O"])])
  }

  @Test("An element left open ends with its surroundings, a stray end tag means nothing")
  func unbalanced() {
    let blocks: Blocks = [
      .quote([.paragraph([.rawInline(RawInline(format: "html", "<b>")), "x"])]), .paragraph("y"),
      .rawBlock(RawBlock(format: "html", "</div></table></b></p>")),
    ]
    let expected: Blocks = [.quote([.paragraph([.strong("x")])]), .paragraph("y")]
    #expect(blocks.interpretingRawHTML() == expected)
  }

  @Test("Ruby, code and folded parts keep what they are")
  func special() {
    let ruby = Span(.ruby, "漢字", attributes: Attributes(pairs: [.init("ruby", "かんじ")]))
    #expect(read("<ruby>漢字<rt>かんじ</rt></ruby>") == [.paragraph([.span(ruby)])])
    #expect(
      read("<pre><code class=\"language-c\">\nint a;\n  b &lt; c</code></pre>") == [
        .codeBlock(CodeBlock("int a;\n  b < c\n", info: "c"))
      ])
    #expect(
      read("<details><summary>More</summary>text</details>") == [
        .spoiler(Spoiler(title: "More", [.paragraph("text")]))
      ])
  }

  @Test("Two hundred thousand open elements are read and rendered")
  func deep() {
    for tag in ["<div>", "<div id=a>", "<b>", "<ul><li>", "<table><td>", "<blockquote>"] {
      let html = String(repeating: tag, count: tag == "<div>" ? 200_000 : 10_000) + "x"
      let output = full(read(html))
      #expect(output.contains("x"))
    }
  }

  @Test("Broken tags are text, and cost no more than their length")
  func broken() {
    #expect(full(read("a < b <c")) == "<p>a &lt; b &lt;c</p>\n")
    for piece in ["<!--", "<a b='", "<", "</", "<?", "&#x", "<![CDATA["] {
      _ = read(String(repeating: piece, count: 100_000))
    }
  }
}
