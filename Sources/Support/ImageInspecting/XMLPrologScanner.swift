/// Finds the first element of an XML document and reads its attributes. It expands no entities and
/// opens nothing.
struct XMLPrologScanner {
  struct Tag {
    var name: String
    var attributes: [String: String]

    var localName: Substring { name.split(separator: ":").last ?? "" }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Returns the root element's start tag, or nil if something else comes first.
  /// - Complexity: O(*n*).
  mutating func rootTag() -> Tag? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
    while true {
      skipSpace()
      if skip("<!--") {
        guard skipBehind("-->") else { return nil }
      } else if skip("<?") {
        guard skipBehind("?>") else { return nil }
      } else if skip("<!DOCTYPE") {
        guard skipDocumentType() else { return nil }
      } else {
        return skip("<") ? readTag() : nil
      }
    }
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func readTag() -> Tag? {
    let name = readName()
    guard !name.isEmpty else { return nil }
    var tag = Tag(name: name, attributes: [:])
    while true {
      skipSpace()
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return tag }
      let key = readName()
      skipSpace()
      guard !key.isEmpty, skip("=") else { return nil }
      skipSpace()
      guard let value = readValue() else { return nil }
      tag.attributes[key] = value
    }
  }

  private mutating func readName() -> String {
    let start = index
    while let byte = current, !Self.endsName(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private mutating func readValue() -> String? {
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let start = index + 1
    index = start
    while let byte = current, byte != quote { index += 1 }
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      index += 1
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard ByteReader(bytes).has(text, at: index) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private mutating func skipBehind(_ text: StaticString) -> Bool {
    while index < bytes.count {
      if skip(text) { return true }
      index += 1
    }
    return false
  }

  /// Moves behind a document type with or without an internal subset in brackets.
  private mutating func skipDocumentType() -> Bool {
    var isInSubset = false
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while let inner = current, inner != byte { index += 1 }
        index += 1
      case UInt8(ascii: ">") where !isInSubset: return true
      default: break
      }
    }
    return false
  }
}
