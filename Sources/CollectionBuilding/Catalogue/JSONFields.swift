internal import DocumentAST

/// The members of an object by key; of repeated ones the last.
struct JSONFields {
  private var values: [String: JSONValue] = [:]

  init(_ object: JSONValue) {
    for (key, value) in object.members ?? [] { values[key] = value }
  }

  subscript(key: String) -> JSONValue? { values[key] }

  func elements(_ key: String) -> [JSONValue] { values[key]?.elements ?? [] }
}
