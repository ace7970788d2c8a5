internal import DocumentAST

/// Members of objects; what is nil or empty is left out.
extension JSONWriter {
  mutating func object(_ content: (inout JSONWriter) -> Void) {
    beginObject()
    content(&self)
    endObject()
  }

  mutating func array(_ content: (inout JSONWriter) -> Void) {
    beginArray()
    content(&self)
    endArray()
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  mutating func member<Value>(
    _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return }
    key(name)
    write(&self, value)
  }

  mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    array { json in
      for element in elements { write(&json, element) }
    }
  }
}

/// The members of an object by key; of repeated ones the last.
struct JSONFields {
  private var values: [String: JSONValue] = [:]

  init(_ object: JSONValue) {
    for (key, value) in object.members ?? [] { values[key] = value }
  }

  subscript(key: String) -> JSONValue? { values[key] }

  func elements(_ key: String) -> [JSONValue] { values[key]?.elements ?? [] }
}
