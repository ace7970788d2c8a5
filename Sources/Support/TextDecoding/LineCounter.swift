/// Finds the lines and columns of offsets in UTF-8 that are asked for in rising order.
///
///     var counter = LineCounter(text)
///     counter.position(of: 17)                // line 2, column 5
///
/// A report of many findings needs them so: the text is read once, up to the last of them, without a copy and without an
/// index.
public struct LineCounter {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  /// A place in a text as people name it.
  public struct Position: Sendable, Hashable, Comparable {
    /// The line, from 1 on; LF, CRLF and CR end one.
    public let line: Int
    /// The number of Unicode scalars before the place in its line, and one.
    public let column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Whether the first position comes earlier.
    public static func < (first: Position, second: Position) -> Bool {
      (first.line, first.column) < (second.line, second.column)
    }
  }

  /// Counts in a text, which must outlive the counter.
  public init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Returns the line and column of the character at `offset`; one behind the text is taken for its end, and one before the
  /// last that was asked for is looked for from the beginning.
  ///
  /// - Complexity: O(1) for each byte since the last offset.
  public mutating func position(of offset: Int) -> Position {
    let target = min(max(offset, 0), text.count)
    if target < self.offset { self = LineCounter(text) }
    let start = countLineEnds(to: target)
    column = (start > self.offset ? 1 : column) + Self.scalars(in: text, start..<target)
    self.offset = target
    return Position(line: line, column: column)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Counts the line ends up to a place; returns the beginning of the last line, or the offset so far when there was none.
  private mutating func countLineEnds(to target: Int) -> Int {
    var start = offset
    var index = offset
    while index < target {
      if index &+ 8 <= target, let ends = Self.lineEnds(Self.word(text, index)) {
        line += ends.nonzeroBitCount
        if ends != 0 { start = index &+ 8 &- ends.leadingZeroBitCount >> 3 }
        index &+= 8
      } else {
        if isLineEnd(index) {
          line += 1
          start = index &+ 1
        }
        index &+= 1
      }
    }
    return start
  }

  /// Of CR LF the LF counts.
  private func isLineEnd(_ index: Int) -> Bool {
    if text[index] == 0x0a { return true }
    return text[index] == 0x0d && (index + 1 == text.count || text[index + 1] != 0x0a)
  }

  /// The top bits of the bytes that are LF; nil when there may be a CR.
  @inline(__always)
  private static func lineEnds(_ word: UInt64) -> UInt64? {
    let returns = word ^ (ones &* 0x0d)
    guard (returns &- ones) & ~returns & (ones &* 0x80) == 0 else { return nil }
    let newlines = word ^ (ones &* 0x0a)
    let low = ones &* 0x7f
    return ~(((newlines & low) &+ low) | newlines | low)
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
