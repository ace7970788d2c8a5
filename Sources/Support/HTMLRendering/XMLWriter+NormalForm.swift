import DocumentAST

/// Text of pages in Unicode's normal form C, as the web wants it (Character Model for the World Wide Web: String Matching, §3).
///
/// Canonically equal text reads and looks the same, so nothing is lost. Books keep the letters of the source: nothing asks for
/// more there.
extension XMLWriter {
  /// Whether text may be in another form, or may begin with a mark: a look at the few lead bytes of UTF-8 that say so.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  static func mayNeedNormalForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = 0
    while index < bytes.count {
      // Continuation bytes and the leads of Latin letters are below.
      if base[index] >= 0xcc, isUncertain(base + index, count: bytes.count - index) { return true }
      index &+= 1
    }
    return false
  }

  /// Whether a character has a decomposition that forbids it in form C, or is a mark or a letter that joins what is before it.
  /// Wider than Unicode's table where that costs little; exact for the punctuation, kana and signs that texts are full of.
  @inline(never)
  private static func isUncertain(_ place: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= 2 else { return false }
    let second = place[1]
    let third = count > 2 ? place[2] : 0
    switch place[0] {
    case 0xcc, 0xcd, 0xd6...0xd9, 0xdb...0xdd, 0xdf, 0xe0, 0xe1: return true
    case 0xce: return second == 0x87
    case 0xd2: return (0x83...0x87).contains(second)
    case 0xe2: return isUncertainSign(second, third)
    case 0xe3: return second == 0x80 && third >= 0xaa || second == 0x82 && third | 3 == 0x9b
    case 0xea: return second < 0xb0
    case 0xef: return second < 0xae || second == 0xb8 && third >= 0xa0
    case 0xf0: return second != 0x9f && second != 0xa0
    default: return false
    }
  }

  /// The same for U+2000 to U+2FFF.
  private static func isUncertainSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third <= 0x81
    case 0x84: [0xa6, 0xaa, 0xab].contains(third)
    case 0x8c: third == 0xa9 || third == 0xaa
    case 0x83, 0xab, 0xb3, 0xb5, 0xb7: true
    default: false
    }
  }

  /// Writes text in normal form C. A mark that begins it gets a joiner before it (U+034F, which nobody sees): what stands
  /// before may be a tag, and marks do not compose with tags.
  @inline(never)
  mutating func escapeNormalised(_ bytes: UnsafeBufferPointer<UInt8>) {
    var text = String(decoding: bytes, as: UTF8.self).normalised
    if let first = text.unicodeScalars.first, Self.joinsWhatIsBefore(first) { write("\u{34f}") }
    text.withUTF8 { escapeAsIs($0) }
  }

  /// Whether a scalar may compose with, or be reordered among, what stands before it.
  private static func joinsWhatIsBefore(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.canonicalCombiningClass != .notReordered { return true }
    switch scalar.value {
    case 0x1161...0x1175, 0x11a8...0x11c2: return true
    case 0x9be, 0x9d7, 0xb3e, 0xb56, 0xb57, 0xbbe, 0xbd7, 0xcc2, 0xcd5, 0xcd6, 0xd3e, 0xd57:
      return true
    case 0xdcf, 0xddf, 0x102e, 0x1b35, 0x110ba, 0x11127, 0x1133e, 0x11357: return true
    default: return false
    }
  }
}
