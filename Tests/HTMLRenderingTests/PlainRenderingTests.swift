import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Rendering as CommonMark prints")
struct PlainRenderingTests {
  @Test("Paragraphs, headings, code and rules stand on lines of their own")
  func blocks() {
    let blocks: Blocks = [
      .heading(2, "A & B"), .paragraph(["x", .softBreak(), "y", .hardBreak(), "\"z\""]),
      .codeBlock(CodeBlock("if a < b {\n}\n", info: "swift ok")), .sceneBreak("***"),
    ]
    #expect(
      plain(blocks) == """
        <h2>A &amp; B</h2>
        <p>x
        y<br />
        &quot;z&quot;</p>
        <pre><code class="language-swift">if a &lt; b {
        }
        </code></pre>
        <hr />

        """)
  }

  @Test("Items of a tight list have no paragraphs, those of a loose list have")
  func lists() {
    let inner: Block = .list(List(orderedFrom: 3, ["b"]))
    let blocks: Blocks = [
      .list([[.paragraph("a"), inner]]), .list(List(["c", []], isTight: false)),
    ]
    #expect(
      plain(blocks) == """
        <ul>
        <li>a
        <ol start="3">
        <li>b</li>
        </ol>
        </li>
        </ul>
        <ul>
        <li>
        <p>c</p>
        </li>
        <li></li>
        </ul>

        """)
  }

  @Test("A quotation is loose even in a tight list")
  func quoteInList() {
    #expect(
      plain([.list([[.quote([.paragraph("q")])]])]) == """
        <ul>
        <li>
        <blockquote>
        <p>q</p>
        </blockquote>
        </li>
        </ul>

        """)
  }

  @Test("Addresses are written in percent form, text alternatives without markup")
  func linksAndImages() {
    let link = Inline.link(Link(to: "/my uri?a=1&b=ä", title: "t \"q\"", ["go ", .strong("on")]))
    let image = Inline.image("/i.png", ["an ", .emphasis("old"), .softBreak(), "map"])
    #expect(
      plain([.paragraph([link, " ", image])]) == """
        <p><a href="/my%20uri?a=1&amp;b=%C3%A4" title="t &quot;q&quot;">go <strong>on</strong></a> \
        <img src="/i.png" alt="an old map" /></p>

        """)
  }

  @Test("Raw HTML and odd schemes go through only when the source is trusted")
  func trust() {
    let blocks: Blocks = [.paragraph([.link("javascript:alert(1)", "x")])]
    #expect(plain(blocks) == "<p>x</p>\n")
    #expect(plain(blocks, isTrusted: true) == "<p><a href=\"javascript:alert(1)\">x</a></p>\n")
    #expect(
      plain([.rawBlock(RawBlock(format: "html", "<div>\n"))], isTrusted: true) == "<div>\n")
  }

  @Test("A table has a line for each cell, alignments as attributes and no empty body")
  func table() {
    let table = Table(
      alignments: [.none, .right], [TableSection(.head, [["a", "b"]])])
    #expect(
      plain([.table(table)]) == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        </table>

        """)
  }

  @Test("Items with a box begin with one that cannot be changed")
  func tasks() {
    let list: List = [
      ListItem([.paragraph("a")], task: .open), ListItem([.paragraph("b")], task: .done),
    ]
    #expect(
      plain([.list(list)]) == """
        <ul>
        <li><input disabled="" type="checkbox"> a</li>
        <li><input checked="" disabled="" type="checkbox"> b</li>
        </ul>

        """)
  }
}
