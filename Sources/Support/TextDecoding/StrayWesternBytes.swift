/// Decides on a text that is ASCII but for a few bytes: one "café", or a curly apostrophe. They are read
/// as Windows-1252 if each of them makes sense where it stands.
enum StrayWesternBytes {
  /// Whether every byte from 0x80 up makes sense.
  /// - Complexity: O(*n*).
  static func explain(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in buffer.indices where buffer[index] >= 0x80 {
      let before = index > 0 ? buffer[index - 1] : 0x20
      let after = index + 1 < buffer.count ? buffer[index + 1] : 0x20
      guard makesSense(buffer[index], between: before, and: after) else { return false }
    }
    return true
  }

  private static func makesSense(
    _ byte: UInt8, between before: UInt8, and after: UInt8
  ) -> Bool {
    switch byte {
    case 0x85, 0x91...0x97, 0xa0, 0xab, 0xbb:
      // Quotes, dashes, bullet, ellipsis, no-break space.
      return true
    case 0xf7, 0xd7, 0xf0, 0xfe, 0xff, 0xd0, 0xde:
      // Signs, letters of Icelandic alone, and ÿ, which only damage is likely to bring.
      return false
    case 0xdf...0xff, 0x9a, 0x9c, 0x9e:
      return isLetter(before) || isSmall(after)
    case 0xc0...0xde, 0x8a, 0x8c, 0x8e:
      return !isSmall(before) && isSmall(after)
    case 0xa3:
      return isDigit(after)
    case 0xb0, 0xba, 0xaa:
      return isDigit(before)
    case 0xbc...0xbe:
      return isDigit(before) || before == 0x20
    default:
      return false
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
