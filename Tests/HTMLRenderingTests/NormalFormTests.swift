import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Normal form of pages")
struct NormalFormTests {
  private func scalars(_ html: String) -> [Unicode.Scalar] { Array(html.unicodeScalars) }

  private func written(_ text: String, _ syntax: XMLWriter.Syntax) -> String {
    var xml = XMLWriter(syntax)
    xml.start("p")
    xml.text(text)
    return String(decoding: xml.finish(), as: UTF8.self)
  }

  @Test("Text of pages is composed, that of books and fragments stays as it is")
  func composed() {
    #expect(scalars(written("cafe\u{301}", .html)) == scalars("<p>caf\u{e9}</p>"))
    #expect(scalars(written("cafe\u{301}", .xml)) == scalars("<p>cafe\u{301}</p>"))
    #expect(scalars(written("cafe\u{301}", .commonMark)) == scalars("<p>cafe\u{301}</p>"))
    #expect(scalars(written("\u{915}\u{958}", .html)) == scalars("<p>\u{915}\u{915}\u{93c}</p>"))
    #expect(scalars(written("\u{30ab}\u{3099}\u{212b}", .html)) == scalars("<p>\u{30ac}\u{c5}</p>"))
  }

  @Test("A mark behind a tag gets a joiner, so that it never composes with the tag")
  func leadingMark() {
    #expect(scalars(written("\u{301}a", .html)) == scalars("<p>\u{34f}\u{301}a</p>"))
    #expect(scalars(written("\u{11a8}", .html)) == scalars("<p>\u{34f}\u{11a8}</p>"))
  }

  @Test("Every scalar that has another form is seen")
  func everyScalar() {
    for value in UInt32(0x80)..<0x30000 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isNoncharacterCodePoint else {
        continue
      }
      let text = String(scalar)
      let isOther =
        Array(text.normalised.unicodeScalars) != [scalar]
        || scalar.properties.canonicalCombiningClass != .notReordered
      guard isOther else { continue }
      var bytes = Array(text.utf8)
      let isSeen = bytes.withUnsafeMutableBufferPointer {
        XMLWriter.mayNeedNormalForm(UnsafeBufferPointer($0))
      }
      #expect(isSeen, "U+\(String(value, radix: 16))")
    }
  }

  @Test("Identifiers and the links to them have one form")
  func identifiers() {
    let document = Document([
      .heading(Heading(level: 2, "Cafe\u{301}")),
      .paragraph([.link(Link(to: "#cafe\u{301}", "x"))]),
    ])
    let html = full(document.blocks)
    #expect(html.contains("href=\"#caf%C3%A9\""))
    #expect(scalars(html).contains("\u{e9}") && !scalars(html).contains("\u{301}"))
  }

  @Test("Links find rows, cells, items and terms by their identifiers")
  func parts() {
    let html =
      "<table id=t><tr id=r><td id=c>a</table><ul><li id=i>b</ul><dl><dt id=d>c<dd id=e>f</dl>"
    let links: Inlines = [
      .link(Link(to: "#r", "1")), .link(Link(to: "#c", "2")), .link(Link(to: "#i", "3")),
      .link(Link(to: "#d", "4")),
      .link(Link(to: "#e", "5")),
    ]
    let raw: Blocks = [.rawBlock(RawBlock(format: "html", html)), .paragraph(Paragraph(links))]
    let output = full(raw.interpretingRawHTML())
    for id in ["r", "c", "i", "d", "e"] {
      #expect(output.contains("id=\"\(id)\"") && output.contains("href=\"#\(id)\""), "\(id)")
    }
  }
}
