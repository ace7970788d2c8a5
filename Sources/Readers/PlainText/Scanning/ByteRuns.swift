/// Looks at bytes eight at a time: a word has the high bit set in each byte that is looked for.
enum ByteRuns {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A word of eight times the byte.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Marks exactly the bytes of `word` that are `byte`.
  @inline(__always)
  static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ repeated(byte)
    return ~((difference & ~highs) &+ ~highs | difference | ~highs)
  }

  /// Whether `marks` finds something in the bytes; they come with zeros behind the last.
  @inline(__always)
  static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: (UInt64) -> UInt64
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if marks(word) != 0 { return true }
      offset &+= 8
    }
    var word: UInt64 = 0
    for index in (offset..<raw.count).reversed() { word = word << 8 | UInt64(raw[index]) }
    return marks(word) != 0
  }

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
      isSmallLetter($0)
    }
  }

  @inline(__always)
  static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Returns where the line that `start` is in ends: at a line feed, a carriage return or `end`.
  @inline(__always)
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    run(bytes, start, end) { word in
      zeros(word ^ repeated(0x0A)) | zeros(word ^ repeated(0x0D))
    } isInside: {
      $0 != 0x0A && $0 != 0x0D
    }
  }

  /// Returns where the next star or opening square bracket is, or `end`.
  @inline(__always)
  static func noteMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    run(bytes, start, end) { word in
      zeros(word ^ repeated(0x2A)) | zeros(word ^ repeated(0x5B))
    } isInside: {
      $0 != 0x2A && $0 != 0x5B
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
