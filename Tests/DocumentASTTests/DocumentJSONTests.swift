import DocumentAST
import RandomDocuments
import Testing

@Suite("Documents as JSON")
struct DocumentJSONTests {
  static func json(_ document: Document, isPretty: Bool = false) -> String {
    var output = OutputBuffer()
    _ = DocumentJSONWriter(isPretty: isPretty).write(document, to: &output)
    return String(decoding: output.takeBytes(), as: UTF8.self)
  }

  @Test("A small document is written with one block a line")
  func compact() {
    let document = Document(
      [.heading(1, "Her"), .paragraph(["Say \"hello\" ", .emphasis("world"), "\u{1}"])],
      title: "Her")
    #expect(
      Self.json(document) == """
        {"format":"document/1",
        "metadata":{"title":"Her"},
        "blocks":[
        {"type":"heading","level":1,"content":["Her"]},
        {"type":"paragraph","content":["Say \\"hello\\" ",{"type":"emphasis","content":["world"]},\
        "\\u0001"]}
        ]}

        """)
  }

  @Test("Pretty, every node has a line of its own")
  func pretty() {
    #expect(
      Self.json(Document([.quote([.paragraph("Hi")])]), isPretty: true) == """
        {"format":"document/1",
        "blocks":[
          {"type":"quote","content":[
            {"type":"paragraph","content":[
              "Hi"]}]}
        ]}

        """)
  }

  @Test("Random documents come back byte for byte, with their source ranges", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var documents = RandomDocuments(seed: seed)
    for round in 0..<10 {
      let document = documents.next()
      let json = Self.json(document, isPretty: round % 2 == 0)
      let result = try DocumentJSONReader().decode(json)
      #expect(result.document.blocks == document.blocks)
      #expect(result.document.metadata == document.metadata)
      #expect(result.document.resources == document.resources)
      #expect(result.diagnostics.isEmpty)
      #expect(Self.json(result.document, isPretty: round % 2 == 0) == json)
    }
  }

  @Test("The order of keys does not matter, and white space neither")
  func keyOrder() throws {
    let result = try DocumentJSONReader().decode(
      """
      { "blocks" : [ { "content" : [ "a\\u00e9\\ud83d\\ude00\\/" ] ,
        "level" : 2 , "attributes" : { "id" : "x" } , "type" : "heading" } ] ,
        "format" : "document/1" }
      """)
    let heading = Heading(level: 2, "aé😀/", attributes: Attributes(id: "x"))
    #expect(result.document == Document([.heading(heading)]))
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    "Errors say where and what",
    arguments: [
      ("", "1:1: the text ends too early"),
      ("{\"format\":\"document/1\",\n \"é\":tru}", "2:6: a value is expected here"),
      ("{\"format\":\"document/2\"}", "1:12: only the format \"document/1\" can be read"),
      ("{}", "1:1: the member \"format\" is missing; it should be \"document/1\""),
      ("{\"format\":\"document/1\"} x", "1:25: there is something after the end of the document"),
      ("[1,]", "1:4: a value is expected here"),
      ("{\"a\":1,}", "1:8: a key in quotation marks is expected here"),
      ("[\"\\ud800\"]", "1:3: a surrogate without its other half is not a character"),
      ("[01]", "1:3: a comma or ] is expected here"),
      ("[\"\t\"]", "1:3: a control character in a string must be escaped"),
    ])
  func errors(json: String, expected: String) {
    let error = #expect(throws: DocumentJSONError.self) { try DocumentJSONReader().decode(json) }
    #expect(error?.description == expected)
  }

  @Test(
    "Nodes in a place where they cannot stand are refused",
    arguments: [
      "\"text\"", "{\"type\":\"item\"}",
      "{\"type\":\"paragraph\",\"content\":[{\"type\":\"quote\"}]}",
      "{\"type\":\"heading\",\"level\":7}", "{\"type\":\"heading\"}", "{\"type\":\"poem\"}", "{}",
      "1",
      "{\"type\":\"codeBlock\",\"code\":\"\",\"content\":[\"x\"]}",
      "{\"type\":\"quote\",\"content\":[{\"type\":\"paragraph\"},{\"type\":\"attribution\"}]}",
      "{\"type\":\"paragraph\",\"content\":{}}", "{\"type\":\"paragraph\",\"range\":[1]}",
      "{\"type\":\"container\"}", "{\"type\":\"paragraph\",\"role\":\"hero\"}",
      "{\"type\":\"contents\",\"depth\":2.5}", "{\"type\":\"paragraph\",\"range\":[-1,4294967295]}",
    ])
  func misplaced(block: String) {
    let json = "{\"format\":\"document/1\",\"blocks\":[\(block)]}"
    #expect(throws: DocumentJSONError.self) { try DocumentJSONReader().decode(json) }
    let result = DocumentJSONReader().read(json)
    #expect(result.document == Document())
    #expect(result.diagnostics.map(\.code) == ["json.malformed"])
  }

  @Test("Unknown and repeated keys are reported; unknown metadata is kept as open metadata")
  func unknownKeys() throws {
    let result = try DocumentJSONReader().decode(
      """
      {"format":"document/1","generator":"x","metadata":{"mood":["calm",1,{"a":true,"a":null}]},
      "blocks":[{"type":"paragraph","level":1,"role":"date","role":"byline"}]}
      """)
    #expect(
      result.diagnostics.map(\.code) == [
        "json.unknown-key", "json.unknown-key", "json.unknown-key", "json.repeated-key",
      ])
    guard case .paragraph(let paragraph)? = result.document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.role == .byline)
    guard case .list(let values)? = result.document.metadata["mood"], case .map(let map) = values[2]
    else {
      Issue.record("no open metadata")
      return
    }
    #expect(values[0] == .string("calm"))
    #expect(map.map(\.key) == ["a", "a"])
  }

  @Test("Metadata nested without end is refused; two hundred levels are read")
  func deepMetadata() throws {
    func json(_ depth: Int) -> String {
      let value =
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return "{\"format\":\"document/1\",\"metadata\":{\"x\":\(value)}}"
    }
    #expect(try DocumentJSONReader().decode(json(200)).document.metadata["x"] != nil)
    #expect(throws: DocumentJSONError.self) { try DocumentJSONReader().decode(json(201)) }
    #expect(throws: DocumentJSONError.self) { try DocumentJSONReader().decode(json(1_000_000)) }
  }

  @Test("Truncated and mutated JSON never crashes the reader", arguments: 0..<20)
  func mutations(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    var random = SplitMix64(seed: seed)
    let letters = Array("{}[]\",:\\u0d8tfn-9e. \n\u{e9}".utf8)
    for _ in 0..<5 {
      let json = Array(Self.json(documents.next(nodes: 40)).utf8)
      for _ in 0..<60 {
        var mutated = json
        if random.oneIn(3) { mutated.removeLast(random.below(mutated.count)) }
        for _ in 0..<random.below(4) where !mutated.isEmpty {
          let place = random.below(mutated.count)
          switch random.below(3) {
          case 0: mutated[place] = letters[random.below(letters.count)]
          case 1: mutated.remove(at: place)
          default: mutated[place] = UInt8(truncatingIfNeeded: random.next())
          }
        }
        let result = DocumentJSONReader().read(mutated)
        let isRefused = result.diagnostics.contains { $0.severity == .error }
        #expect(!isRefused || result.document == Document())
      }
    }
  }
}
