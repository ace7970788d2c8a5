/// The characters of Windows-1252 at 0x80…0x9F, where Latin-1 has control characters.
enum WindowsPunctuation {
  /// Returns the character at a code point of U+0080…U+009F, or nil where there is none.
  static func character(insteadOf scalar: UInt32) -> UInt16? {
    let character = table[Int(scalar & 0x1f)]
    return character == 0 ? nil : character
  }

  /// Whether UTF-8 holds U+0091…U+0097, the places of quotes, bullet and dashes.
  /// - Complexity: O(*n*).
  static func isMisread(in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard buffer.count > 1 else { return false }
    for index in 0..<buffer.count - 1 where buffer[index] == 0xc2 {
      if (0x91...0x97).contains(buffer[index + 1]) { return true }
    }
    return false
  }

  private static let table: [UInt16] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
  ]
}
