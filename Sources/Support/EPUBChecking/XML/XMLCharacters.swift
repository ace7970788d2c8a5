/// Which characters XML 1.0 allows where.
enum XMLCharacters {
  /// Returns the offset of the first byte that begins no character of XML 1.0 §2.2 in UTF-8; nil when all do.
  ///
  /// - Complexity: O(n).
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x20..<0x80).contains(byte) || isSpace(byte) {
        index += 1
        continue
      }
      guard let length = sequenceLength(at: index, in: bytes) else { return index }
      index += length
    }
    return nil
  }

  /// The length of the sequence of two bytes or more at an offset; nil when it is not well-formed or stands for U+FFFE or U+FFFF.
  private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int? {
    let length: Int
    switch bytes[index] {
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return nil
    }
    guard index + length <= bytes.count,
      bytes[index + 1..<index + length].allSatisfy({ $0 & 0xc0 == 0x80 })
    else { return nil }
    switch (bytes[index], bytes[index + 1]) {
    case (0xe0, ..<0xa0), (0xed, 0xa0...), (0xf0, ..<0x90), (0xf4, 0x90...): return nil
    case (0xef, 0xbf) where bytes[index + 2] >= 0xbe: return nil
    default: return length
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d
  }

  /// Whether a byte may be part of a name; of those beyond ASCII the whole name must be asked.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x3a, 0x5f, 0x80...: true
    default: false
    }
  }

  /// Whether a text is a name (XML 1.0 §2.3, rule 5).
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isNameStart(first) else { return false }
    return text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isNameCharacter)
  }

  /// Whether the character reference to a number may stand in a document.
  static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3a, 0x5f, 0x41...0x5a, 0x61...0x7a, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2ff: true
    case 0x370...0x37d, 0x37f...0x1fff, 0x200c...0x200d, 0x2070...0x218f, 0x2c00...0x2fef: true
    case 0x3001...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xfffd, 0x10000...0xeffff: true
    default: false
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2d, 0x2e, 0x30...0x39, 0xb7, 0x300...0x36f, 0x203f...0x2040: true
    default: isNameStart(scalar)
    }
  }
}
