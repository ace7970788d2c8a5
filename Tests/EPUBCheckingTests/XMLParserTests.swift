import Testing

@testable import EPUBChecking

@Suite("Strict XML")
struct XMLParserTests {
  private func problem(_ text: String) -> XMLProblem? {
    do throws(XMLProblem) {
      _ = try XMLParser.parse(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "What is well-formed is taken",
    arguments: [
      "<a/>", "<?xml version=\"1.0\"?>\n<!-- note --><a b='1' c=\"&lt;&#x41;&#65;\">x<b/>y</a>\n",
      "<!DOCTYPE html><html xmlns:x=\"u\"><x:p x:y=\"\"/></html>",
      "<a><![CDATA[<&]]></a>", "\u{feff}<é>ü</é>", "<a><?target data?></a>",
      "<!DOCTYPE a [<!ENTITY e \"]>\"> <!-- ] -->]><a>&e;</a>",
    ])
  func wellFormed(_ text: String) {
    #expect(problem(text) == nil)
  }

  @Test(
    "What is not well-formed is refused at its place",
    arguments: [
      ("", 1, 1), ("<a>", 1, 4), ("<a></b>", 1, 4), ("</a>", 1, 1), ("<a/><b/>", 1, 5),
      ("<a/>x", 1, 5), ("<a>\n  <b c=1/></a>", 2, 8), ("<a b='1' b='2'/>", 1, 10),
      ("<a b='<'/>", 1, 7), ("<a>&nbsp;</a>", 1, 4), ("<a>a & b</a>", 1, 6), ("<a>]]></a>", 1, 4),
      ("<a><!-- -- --></a>", 1, 9), ("<a b='1'c='2'/>", 1, 9), ("<a>&#0;</a>", 1, 4),
      ("<x:a/>", 1, 1), ("<a>\u{1}</a>", 1, 4), ("<1/>", 1, 2), ("<a><?xml ?></a>", 1, 4),
      ("<a><!DOCTYPE a></a>", 1, 4), ("x<a/>", 1, 1), ("<a é>", 1, 5),
    ])
  func malformed(_ text: String, line: Int, column: Int) {
    #expect(problem(text)?.place == TextPlace(line: line, column: column))
  }

  @Test("Bytes that are not UTF-8 and other encodings are refused")
  func encoding() {
    #expect(throws: XMLProblem.self) { try XMLParser.parse(Array("<a>".utf8) + [0xff, 0x3c]) }
    #expect(problem("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")?.kind == .encoding)
    let wide = "\u{feff}<a>é</a>".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    #expect(throws: Never.self) { try XMLParser.parse(wide) }
  }

  @Test("Entities that would grow without end are never expanded")
  func entities() throws {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]>
      <a>&y;&z;</a>
      """
    let tree = try XMLParser.parse(Array(bomb.utf8))
    #expect(tree.text(of: 0).isEmpty)
    #expect(tree.documentType?.entities == ["x", "y", "z"])
    #expect(problem("<a>&unknown;</a>")?.kind == .entity)
  }

  @Test("Depth, nodes, attributes and namespaces have limits")
  func limits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(problem(deep)?.kind == .limit)
    let attributes = (0..<1000).map { " a\($0)=''" }.joined()
    #expect(problem("<a\(attributes)/>")?.kind == .limit)
    let prefixes = (0..<200).map { " xmlns:p\($0)='u'" }.joined()
    #expect(problem("<a\(prefixes)/>")?.kind == .limit)
    let small = XMLParser.Limits(depth: 10, nodeCount: 5)
    #expect(throws: XMLProblem.self) {
      try XMLParser.parse(Array("<a><b/><b/><b/><b/><b/></a>".utf8), limits: small)
    }
  }

  @Test("Namespaces are resolved where they are bound")
  func namespaces() throws {
    let text = """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:e="http://www.idpf.org/2007/ops">\
      <p e:type="t" type="u"><svg xmlns="http://www.w3.org/2000/svg"/></p><p/></html>
      """
    let tree = try XMLParser.parse(Array(text.utf8))
    #expect(tree.nodes.map(\.namespace) == [.xhtml, .xhtml, .svg, .xhtml])
    #expect(tree.value("type", .ops, of: 1) == "t")
    #expect(tree.value("type", of: 1) == "u")
  }
}
