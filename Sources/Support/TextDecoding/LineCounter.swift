/// Finds the lines and columns of offsets in UTF-8 that are asked for in rising order.
///
/// A report of many findings needs them so: the text is read once, up to the last of them, without a copy and without an
/// index. For offsets in any order there is `LineIndex`.
public struct LineCounter {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Counts in a text, which must outlive the counter.
  public init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Returns the line and column of the character at `offset`; one behind the text is taken for its end, and one before the
  /// last that was asked for is looked for from the beginning.
  ///
  /// - Complexity: O(1) for each byte since the last offset.
  public mutating func position(of offset: Int) -> LineIndex.Position {
    let target = min(max(offset, 0), text.count)
    if target < self.offset { self = LineCounter(text) }
    while self.offset < target {
      let end = Self.lineEnd(in: text, from: self.offset, to: target)
      column += Self.scalars(in: text, self.offset..<end)
      self.offset = end
      if end < target { takeLineEnd(before: target) }
    }
    return LineIndex.Position(line: line, column: column)
  }

  /// Goes over a line end; of CR LF both count as one, unless the place asked for is between them.
  private mutating func takeLineEnd(before target: Int) {
    let isPair =
      text[offset] == 0x0d && offset + 1 < text.count && text[offset + 1] == 0x0a
    offset += 1
    guard !isPair || offset < target else {
      column += 1
      return
    }
    offset += isPair ? 1 : 0
    line += 1
    column = 1
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The first LF or CR, or `end`.
  private static func lineEnd(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index &+ 8 <= end {
      let word = Self.word(text, index)
      let newlines = word ^ (ones &* 0x0a)
      let returns = word ^ (ones &* 0x0d)
      // Right up to the first byte that is zero, which is all that is asked.
      let found =
        ((newlines &- ones) & ~newlines | (returns &- ones) & ~returns) & (ones &* 0x80)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, text[index] != 0x0a, text[index] != 0x0d { index &+= 1 }
    return index
  }

  /// The number of bytes that do not continue a character.
  private static func scalars(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var continuations = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let word = Self.word(text, index)
      continuations &+= (word & ~(word << 1) & (ones &* 0x80)).nonzeroBitCount
      index &+= 8
    }
    while index < range.upperBound {
      continuations &+= text[index] & 0xc0 == 0x80 ? 1 : 0
      index &+= 1
    }
    return range.count - continuations
  }

  @inline(__always)
  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + index)
        .loadUnaligned(as: UInt64.self))
  }
}
