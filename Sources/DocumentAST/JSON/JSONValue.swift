/// A JSON text (RFC 8259) that was checked whole, and in which values are looked up.
///
/// A class, because every value leads back to it. It never changes.
package final class JSONText: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let tape: JSONTape

  /// Checks a text.
  ///
  /// - Throws: `JSONFault` at the first byte that does not belong.
  /// - Complexity: O(n) in the bytes, without recursion.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    tape = try bytes.withUnsafeBufferPointer { source throws(JSONFault) in
      try JSONScanner.scan(source)
    }
  }

  /// The value that the text is.
  package var root: JSONValue { JSONValue(text: self, place: 0) }
}

/// A value in a JSON text: asked for what it is not, it gives nil.
package struct JSONValue: Sendable {
  fileprivate let text: JSONText
  fileprivate let place: Int

  private var record: JSONTape.Value { text.tape[place] }

  /// The letters of a string.
  package var string: String? {
    guard record.kind == .string else { return nil }
    let range = Int(record.offset)..<Int(record.end)
    return text.bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeBufferPointer(rebasing: bytes[range])
      guard record.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
      var unescaped: [UInt8] = []
      JSONString.unescape(raw, into: &unescaped)
      return String(decoding: unescaped, as: UTF8.self)
    }
  }

  /// A whole number that fits.
  package var integer: Int? { digits.flatMap { Int($0) } }

  /// A number.
  package var number: Double? { digits.flatMap { Double($0) } }

  /// `true` or `false`.
  package var boolean: Bool? {
    switch record.kind {
    case .true: true
    case .false: false
    case .object, .array, .string, .number, .null: nil
    }
  }

  /// Whether it is `null`.
  package var isNull: Bool { record.kind == .null }

  /// The elements of an array.
  package var elements: [JSONValue]? {
    guard record.kind == .array else { return nil }
    return text.tape.children(of: place).map { JSONValue(text: text, place: $0) }
  }

  /// The members of an object, in order; repeated keys are kept.
  package var members: [(key: String, value: JSONValue)]? {
    guard record.kind == .object else { return nil }
    var children = text.tape.children(of: place)
    var members: [(key: String, value: JSONValue)] = []
    while let key = children.next(), let value = children.next() {
      members.append(
        (JSONValue(text: text, place: key).string ?? "", JSONValue(text: text, place: value)))
    }
    return members
  }

  /// The member of an object with a key; of repeated ones the last.
  ///
  /// - Complexity: O(n) in the members.
  package subscript(key: String) -> JSONValue? { members?.last { $0.key == key }?.value }

  /// The bytes of a Base64 string.
  package var base64: [UInt8]? {
    guard var letters = string else { return nil }
    return letters.withUTF8 { Base64.decode($0) }
  }

  /// Calls `body` with the letters of the value as they stand in the text.
  package func withSource(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    // Strings are recorded without their quotation marks.
    let margin = record.kind == .string ? 1 : 0
    let range = Int(record.offset) - margin..<Int(record.end) + margin
    text.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private var digits: String? {
    guard record.kind == .number else { return nil }
    return String(decoding: text.bytes[Int(record.offset)..<Int(record.end)], as: UTF8.self)
  }
}
