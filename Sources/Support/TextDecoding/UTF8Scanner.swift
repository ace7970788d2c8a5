/// Finds the first place in bytes that is not clean UTF-8.
///
/// Every input passes through here, so it works on eight bytes at a time where they are ASCII.
enum UTF8Scanner {
  /// Returns the offset of the first ill-formed sequence, or of the first character that must not
  /// stay (control characters but TAB, LF, FF, CR; noncharacters), or the number of bytes.
  /// - Complexity: O(*n*) in the bytes before that offset.
  static func firstIrregularity(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let bytes = buffer.baseAddress else { return 0 }
    let count = buffer.count
    var index = start
    while index < count {
      if bytes[index] < 0x80 {
        index = endOfPlainASCII(bytes, index, count)
        guard index < count, bytes[index] >= 0x80 else { return index }
      }
      let length = lengthOfCleanSequence(bytes, index, count)
      guard length > 0 else { return index }
      index &+= length
    }
    return count
  }

  /// Returns the offset of the first byte that is not an ASCII character to be kept.
  @inline(__always)
  private static func endOfPlainASCII(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int {
    var index = start
    let base = UnsafeRawPointer(bytes)
    while index &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if !isPrintable(word) {
        let end = index &+ 8
        while index < end, isPlain(bytes[index]) { index &+= 1 }
        if index < end { return index }
      } else {
        index &+= 8
      }
    }
    while index < count, isPlain(bytes[index]) { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte < 0x7f : byte == 0x0a || byte == 0x0d || byte == 0x09 || byte == 0x0c
  }

  /// Whether all eight bytes are 0x20…0x7E or LF; false also when a space follows an LF. (`SIMD16` comparisons compile to code that is thirty
  /// times slower than this arithmetic.)
  @inline(__always)
  private static func isPrintable(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let belowSpace = (word &- ones &* 0x20) & ~word
    let aboveTilde = word | (word &+ ones)
    let low = ones &* 0x7f
    let newlines = word ^ (ones &* 0x0a)
    let others = ((newlines & low) &+ low) | newlines
    return (belowSpace & others | aboveTilde) & (ones &* 0x80) == 0
  }

  /// Returns the length of the sequence at `index`, whose first byte is not ASCII, or 0 if it is
  /// ill-formed (Unicode 16, table 3-7) or no character to be kept.
  @inline(__always)
  private static func lengthOfCleanSequence(
    _ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int
  ) -> Int {
    let lead = bytes[index]
    if lead >= 0xe1, lead < 0xed, index &+ 2 < count {
      return isTail(bytes[index &+ 1]) && isTail(bytes[index &+ 2]) ? 3 : 0
    }
    if lead >= 0xc2, lead < 0xe0, index &+ 1 < count {
      let second = bytes[index &+ 1]
      return isTail(second) && (lead != 0xc2 || second >= 0xa0) ? 2 : 0
    }
    let length = UTF8Sequence.length(bytes, index, count)
    return length > 0 && !UTF8Sequence.isNoncharacter(bytes, index, length) ? length : 0
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool {
    byte & 0xc0 == 0x80
  }
}
