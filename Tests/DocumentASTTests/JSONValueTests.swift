import Testing

@testable import DocumentAST

@Suite("Looking values up in JSON")
struct JSONValueTests {
  private func root(_ text: String) throws -> JSONValue { try JSONText(Array(text.utf8)).root }

  @Test("Values are what they are and nothing else")
  func kinds() throws {
    let value = try root(
      #"{"s": "a\n\u00e9", "i": -3, "d": 2.5, "t": true, "n": null, "l": [1, [2], {}], "b": "aGk="}"#
    )
    #expect(value["s"]?.string == "a\né" && value["s"]?.integer == nil)
    #expect(value["i"]?.integer == -3 && value["i"]?.number == -3 && value["i"]?.string == nil)
    #expect(value["d"]?.number == 2.5 && value["d"]?.integer == nil)
    #expect(value["t"]?.boolean == true && value["n"]?.isNull == true)
    #expect(value["l"]?.elements?.count == 3 && value["l"]?.members == nil)
    #expect(value["l"]?.elements?[1].elements?.first?.integer == 2)
    #expect(value["b"]?.base64 == Array("hi".utf8) && value["s"]?.base64 == nil)
    #expect(value["missing"] == nil && value["s"]?["x"] == nil)
  }

  @Test("Of repeated keys the last counts, and all are listed")
  func repeatedKeys() throws {
    let value = try root(#"{"a": 1, "b": 2, "a": 3}"#)
    #expect(value["a"]?.integer == 3)
    #expect(value.members?.map(\.key) == ["a", "b", "a"])
  }

  @Test(
    "A value is written elsewhere as it stands",
    arguments: ["\"x\\ty\"", "[1, {\"a\": null}]", "-1e5"])
  func verbatim(text: String) throws {
    let value = try root("{\"id\": \(text)}")["id"]
    let copy = JSONWriter.bytes { json in
      json.beginArray()
      if let value { json.verbatim(value) }
      json.endArray()
    }
    #expect(String(decoding: copy, as: UTF8.self) == "[\(text)]")
  }

  @Test(
    "What is no JSON is refused with its place",
    arguments: [("", 0), ("{\"a\" 1}", 5), ("[1,]", 3)])
  func faults(text: String, offset: Int) {
    #expect {
      try JSONText(Array(text.utf8))
    } throws: { error in
      (error as? JSONFault)?.offset == offset
    }
  }
}
