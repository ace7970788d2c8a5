/// Finds the ends of runs of bytes, eight at a time.
enum ByteRuns {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Returns the end of the letters from a to z that begin at `start`.
  @inline(__always)
  static func smallLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    run(bytes, start, end) { word in
      // Below 0x80 no sum carries into the next byte.
      let low = word & ~highs
      return ~((low &+ ones &* (0x80 - 0x61)) & ~(low &+ ones &* (0x80 - 0x7B)) & ~word) & highs
    } isInside: {
      $0 >= 0x61 && $0 <= 0x7A
    }
  }

  /// Returns where the line that `start` is in ends: at a line feed, a carriage return or `end`.
  @inline(__always)
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    run(bytes, start, end) { word in
      zeros(word ^ (ones &* 0x0A)) | zeros(word ^ (ones &* 0x0D))
    } isInside: {
      $0 != 0x0A && $0 != 0x0D
    }
  }

  /// The high bit of the first zero byte, and perhaps of bytes above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// Passes bytes until `outside` marks one, by its high bit, or `isInside` denies one of the last.
  @inline(__always)
  private static func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    outside: (UInt64) -> UInt64, isInside: (UInt8) -> Bool
  ) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while offset &+ 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let marks = outside(word)
      if marks != 0 { return offset &+ marks.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < end, isInside(bytes[offset]) { offset &+= 1 }
    return offset
  }
}
