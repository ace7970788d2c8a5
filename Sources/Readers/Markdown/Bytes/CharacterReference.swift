/// Reads HTML character references: `&amp;`, `&#38;`, `&#x26;` (CommonMark 0.31.2 §2.5).
enum CharacterReference {
  /// What a reference stands for; one or two scalars.
  struct Match {
    var first: Unicode.Scalar
    var second: Unicode.Scalar?
    /// The offset after the `;`.
    var end: Int
  }

  /// The longest name of the standard is 31 bytes.
  private static let longestName = 32

  /// Returns the reference that begins with the `&` at `start`, or nil.
  static func match(_ text: Bytes, at start: Int) -> Match? {
    let index = start + 1
    guard index < text.count else { return nil }
    return text[index] == .hash ? number(text, index + 1) : name(text, index)
  }

  private static func number(_ text: Bytes, _ start: Int) -> Match? {
    let isHex = start < text.count && text[start].lowercased == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    let limit = isHex ? 6 : 7
    var index = first
    var value: UInt32 = 0
    while index < text.count, index - first < limit, let digit = digit(text[index], isHex) {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < text.count, text[index] == .semicolon else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Match(first: scalar ?? "\u{FFFD}", second: nil, end: index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - 48) }
    return isHex && byte.isHexDigit ? UInt32((byte | 32) - 87) : nil
  }

  private static func name(_ text: Bytes, _ start: Int) -> Match? {
    var index = start
    while index < text.count, index - start < longestName, text[index].isLetterOrDigit {
      index += 1
    }
    guard index > start, index < text.count, text[index] == .semicolon,
      let value = value(of: text.part(start..<index))
    else { return nil }
    return Match(first: value.0, second: value.1, end: index + 1)
  }

  /// Searches the sorted text of the table by halves.
  private static func value(of name: Bytes) -> (Unicode.Scalar, Unicode.Scalar?)? {
    let table = Bytes(
      start: EntityTable.text.utf8Start, count: EntityTable.text.utf8CodeUnitCount)
    var low = 0
    var high = table.count
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] > .space { start -= 1 }
      var end = start
      while end < table.count, table[end] > .space { end += 1 }
      let order = compare(name, with: table, at: start)
      if order == 0 { return scalars(table.part(start + name.count + 1..<end)) }
      if order < 0 { high = start } else { low = min(end + 1, high) }
    }
    return nil
  }

  private static func compare(_ name: Bytes, with table: Bytes, at start: Int) -> Int {
    for offset in 0..<name.count {
      let other = table[start + offset]
      if other == .equals { return 1 }
      if name[offset] != other { return name[offset] < other ? -1 : 1 }
    }
    return table[start + name.count] == .equals ? 0 : -1
  }

  private static func scalars(_ hex: Bytes) -> (Unicode.Scalar, Unicode.Scalar?)? {
    var values: (UInt32, UInt32) = (0, 0)
    var isSecond = false
    for byte in hex {
      guard byte != UInt8(ascii: ",") else {
        isSecond = true
        continue
      }
      guard let digit = digit(byte, true) else { return nil }
      if isSecond { values.1 = values.1 * 16 + digit } else { values.0 = values.0 * 16 + digit }
    }
    guard let first = Unicode.Scalar(values.0) else { return nil }
    return (first, isSecond ? Unicode.Scalar(values.1) : nil)
  }
}

extension Buffer where Element == UInt8 {
  /// Adds text with backslash escapes and character references resolved, and NUL made visible.
  mutating func appendResolved(_ text: Bytes) {
    var index = 0
    var plain = 0
    while index < text.count {
      let byte = text[index]
      if byte == .backslash, index + 1 < text.count, text[index + 1].isPunctuation {
        append(text.part(plain..<index))
        plain = index + 1
        index += 2
      } else if byte == .ampersand, let match = CharacterReference.match(text, at: index) {
        append(text.part(plain..<index))
        append(match.first)
        if let second = match.second { append(second) }
        index = match.end
        plain = index
      } else if byte == .nul {
        append(text.part(plain..<index))
        append("\u{FFFD}" as StaticString)
        index += 1
        plain = index
      } else {
        index += 1
      }
    }
    append(text.part(plain..<text.count))
  }
}
