import HTMLRendering
import Testing

@Suite("SVG images made safe")
struct SVGImageTests {
  private func clean(_ source: String) -> String? {
    guard let image = SVGImage(cleaning: Array(source.utf8)) else { return nil }
    let text = String(decoding: image.bytes, as: UTF8.self)
    return text.dropFirst(text.prefix { $0 != ">" }.count + 1).trimmed
  }

  private let head =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  @Test("What draws is kept")
  func kept() {
    #expect(
      clean(
        "<svg viewBox='0 0 4 4'><g id='a'><path d='M0 0h4' fill='url(#p)'/></g><use href='#a'/></svg>"
      )
        == head
        + " viewBox=\"0 0 4 4\"><g id=\"a\"><path d=\"M0 0h4\" fill=\"url(#p)\"></path></g>"
        + "<use xlink:href=\"#a\"></use></svg>")
  }

  @Test(
    "What runs, listens, moves or reaches out is left out",
    arguments: [
      "<script>alert(1)</script>", "<foreignObject><b>x</b></foreignObject>",
      "<animate attributeName='href' to='javascript:x'/>", "<set attributeName='x' to='1'/>",
      "<iframe src='x'/>", "<style>@import 'x';</style>", "<style>a{fill:url(http://x)}</style>",
      "<style>a{fill:u\\72l(x)}</style>", "<x:y xmlns:x='z'><path d='M0 0'/></x:y>",
    ])
  func leftOut(_ content: String) {
    let result = clean("<svg>\(content)</svg>")
    #expect(result == head + "></svg>" || result == head + "><style></style></svg>")
  }

  @Test(
    "Attributes that run or reach out are left out",
    arguments: [
      "onload='x'", "ONLOAD='x'", "href='http://x'", "xlink:href='x.svg#a'", "href='javascript:x'",
      "fill='url(http://x)'", "style='fill:url(//x)'", "style='background:image-set(x)'",
      "xml:base='http://x'", "id='1 a'", "filter='url( &quot;http://x&quot; )'",
      "href='data:image/svg+xml;base64,AA=='",
    ])
  func attributes(_ attribute: String) {
    #expect(clean("<svg><path \(attribute)/></svg>") == head + "><path></path></svg>")
  }

  @Test("Links go and what they hold stays")
  func links() {
    #expect(clean("<svg><a href='http://x'><rect/></a></svg>") == head + "><rect></rect></svg>")
  }

  @Test("A picture inside may be there with its bytes")
  func pictures() {
    #expect(
      clean("<svg><image href='data:image/png;base64,AA=='/></svg>")?.contains("AA==") == true)
  }

  @Test(
    "What is not well-formed is no image",
    arguments: [
      "", "<svg>", "<svg></g></svg>", "<svg a></svg>", "<svg/><svg/>", "<p/>", "<svg>&x;</svg>",
      "<svg b='<'/>", "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>", "<svg",
      String(repeating: "<svg>", count: 5000),
    ])
  func broken(_ source: String) {
    #expect(clean(source) == nil)
  }

  @Test("What was left out is named, but not what editors leave behind")
  func names() {
    let source = "<svg><script/><metadata/><x:y/><path onclick='x'/></svg>"
    #expect(SVGImage(cleaning: Array(source.utf8))?.removed == ["script", "onclick"])
  }

  @Test("An image made safe stays as it is")
  func twice() throws {
    let source =
      "<svg width='4'><title>A &amp; B</title><style>.a{fill:red}</style><rect class='a'/></svg>"
    let once = try #require(SVGImage(cleaning: Array(source.utf8)))
    let again = try #require(SVGImage(cleaning: once.bytes))
    #expect(again.bytes == once.bytes)
    #expect(once.removed.isEmpty)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
