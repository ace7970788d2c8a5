/// What can stand at one place of UTF-8 (Unicode 16 §3.9, table 3-7).
enum UTF8Sequence {
  /// Returns the length of the well-formed sequence at `index`, or 0.
  static func length(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
    let (length, valid) = extent(bytes, index, count)
    return valid ? length : 0
  }

  /// Returns how many bytes at `index` belong together: a well-formed sequence, or the longest
  /// beginning of one (its "maximal subpart"), which becomes one U+FFFD, or a single byte.
  static func extent(
    _ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int
  ) -> (length: Int, isWellFormed: Bool) {
    let lead = bytes[index]
    if lead < 0x80 { return (1, true) }
    guard lead >= 0xc2, lead <= 0xf4 else { return (1, false) }
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    var position = 1
    while position < length {
      guard index + position < count else { return (position, false) }
      let allowed = position == 1 ? secondBytes(after: lead) : 0x80...0xbf
      guard allowed.contains(bytes[index + position]) else { return (position, false) }
      position += 1
    }
    return (length, true)
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xe0: 0xa0...0xbf
    case 0xed: 0x80...0x9f
    case 0xf0: 0x90...0xbf
    case 0xf4: 0x80...0x8f
    default: 0x80...0xbf
    }
  }

  /// Whether a well-formed sequence stands for U+FDD0…U+FDEF or for one of the last two code points
  /// of a plane.
  static func isNoncharacter(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
    let scalar = scalar(bytes, index, length)
    return scalar & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(scalar)
  }

  /// Returns the code point of a well-formed sequence.
  static func scalar(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ length: Int) -> UInt32 {
    guard length > 1 else { return UInt32(bytes[index]) }
    var value = UInt32(bytes[index]) & (0x7f >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3f) }
    return value
  }
}
