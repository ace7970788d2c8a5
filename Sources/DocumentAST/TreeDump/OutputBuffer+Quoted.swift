extension OutputBuffer {
  /// Writes a text in quotation marks, with everything escaped that a terminal would not show as itself.
  mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { appendQuoted($0) }
  }

  /// Writes a text in quotation marks, with everything escaped that a terminal would not show as itself.
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    append("\"")
    var start = 0
    var position = 0
    while position < text.count {
      let hidden = Self.hiddenScalar(in: text, at: position)
      guard let hidden else {
        position += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<position]))
      appendEscape(hidden)
      position += UTF8.width(hidden)
      start = position
    }
    append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
    append("\"")
  }

  /// The scalar that begins at a place, when it must be escaped.
  private static func hiddenScalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Unicode.Scalar? {
    let first = text[position]
    switch first {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return Unicode.Scalar(first)
    case 0xC2, 0xE2, 0xEF: break  // U+0080–BF, U+2000–2FFF, U+F000–FFFF: all that may be hidden
    default: return nil
    }
    guard let scalar = scalar(in: text, at: position) else { return nil }
    switch scalar.value {
    case 0x80...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF: return scalar
    default: return nil
    }
  }

  /// The scalar of two or three bytes that begins at a place; nil where the text ends inside it.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Unicode.Scalar? {
    let length = text[position] < 0xE0 ? 2 : 3
    guard position + length <= text.count else { return nil }
    let lead = UInt32(text[position]) & (length == 2 ? 0x1F : 0x0F)
    return Unicode.Scalar(
      text[position + 1..<position + length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\t": append("\\t")
    case "\r": append("\\r")
    default:
      append("\\u{")
      append(string: String(scalar.value, radix: 16, uppercase: true))
      append("}")
    }
  }
}
