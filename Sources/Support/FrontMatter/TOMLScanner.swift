/// The words of TOML.
struct TOMLScanner {
  private let source: UnsafeBufferPointer<UInt8>
  private let end: Int
  var index: Int

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.source = source
    index = range.lowerBound
    end = range.upperBound
  }

  private var current: UInt8? { index < end ? source[index] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= end,
      text.withUTF8Buffer({ source[index..<index + length].elementsEqual($0) })
    else { return false }
    index += length
    return true
  }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 { index += 1 }
  }

  /// Moves to the next thing that is neither white space nor a comment; false at the end.
  mutating func skipToContent() -> Bool {
    while let byte = current {
      if byte == UInt8(ascii: "#") {
        _ = restOfLine()
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
        index += 1
      } else {
        return true
      }
    }
    return false
  }

  /// Whether nothing but a comment follows in the line.
  mutating func endsLine() -> Bool {
    skipSpace()
    guard let byte = current else { return true }
    return byte == 0x0a || byte == 0x0d || byte == UInt8(ascii: "#")
  }

  mutating func restOfLine() -> (text: String, range: Range<Int>) {
    let start = index
    while let byte = current, byte != 0x0a, byte != 0x0d { index += 1 }
    return (String(decoding: source[start..<index], as: UTF8.self), start..<index)
  }

  /// A bare, dotted or quoted key.
  mutating func key() -> String? {
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") { return string() }
    let start = index
    while let byte = current, Self.isKeyByte(byte) { index += 1 }
    return start == index ? nil : String(decoding: source[start..<index], as: UTF8.self)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// A value, or an array of values that are no arrays.
  mutating func value() -> FrontMatterValue? {
    skipSpace()
    guard skip(UInt8(ascii: "[")) else { return scalar() }
    var elements: [FrontMatterValue] = []
    while skipToContent() {
      if skip(UInt8(ascii: "]")) { return .list(elements) }
      guard let element = scalar(), skipToContent() else { return nil }
      elements.append(element)
      if !skip(UInt8(ascii: ",")), current != UInt8(ascii: "]") { return nil }
    }
    return nil
  }

  private mutating func scalar() -> FrontMatterValue? {
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
      return string().map { .scalar($0, isQuoted: true) }
    }
    let start = index
    while let byte = current, !",]#[{}\"'=".utf8.contains(byte), byte != 0x0a, byte != 0x0d {
      index += 1
    }
    let text = String(decoding: source[start..<index], as: UTF8.self).trimmed
    return text.isEmpty ? nil : .scalar(text, isQuoted: false)
  }

  /// A basic or literal string, of one or several lines.
  private mutating func string() -> String? {
    if skip("\"\"\"") { return body(until: "\"\"\"", escapes: true, isLong: true) }
    if skip("'''") { return body(until: "'''", escapes: false, isLong: true) }
    if skip("\"") { return body(until: "\"", escapes: true, isLong: false) }
    return skip("'") ? body(until: "'", escapes: false, isLong: false) : nil
  }

  private mutating func body(
    until closing: StaticString, escapes: Bool, isLong: Bool
  ) -> String? {
    if isLong, !skip("\r\n") { _ = skip("\n") }
    var text: [UInt8] = []
    while let byte = current {
      if skip(closing) { return String(decoding: text, as: UTF8.self) }
      if byte == 0x0a || byte == 0x0d, !isLong { return nil }
      index += 1
      if escapes, byte == UInt8(ascii: "\\") {
        guard let escaped = escape() else { return nil }
        text += escaped
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let byte = current else { return nil }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "e"): return []
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"): return scalar(digits: 4)
    case UInt8(ascii: "U"): return scalar(digits: 8)
    case 0x0a, 0x0d, 0x20, 0x09:
      // A backslash at the end of a line joins it with the next.
      while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
        index += 1
      }
      return []
    default: return nil
    }
  }

  private mutating func scalar(digits count: Int) -> [UInt8]? {
    guard index + count <= end,
      let value = UInt32(String(decoding: source[index..<index + count], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    index += count
    return Array(String(Character(scalar)).utf8)
  }
}
