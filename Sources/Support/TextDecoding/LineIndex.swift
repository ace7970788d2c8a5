/// Finds the line and column of an offset in UTF-8.
///
///     let index = LineIndex(text.bytes)
///     index.position(of: 17)                  // line 2, column 5
///
/// Building it reads the text once; nobody needs it before there is something to report, so it is
/// built then. It keeps twelve bytes for each 1,024 of the text, also when the text is one line of
/// 50 MB or a million empty ones.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let marks: [Mark]

  private static let interval = 1024

  /// Where a counter stands at an offset.
  private struct Mark: Sendable {
    var line: UInt32 = 1
    var column: UInt32 = 1
    var followsCarriageReturn = false
  }

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

  /// Reads a text, without copying it.
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Mark] = []
    marks.reserveCapacity(bytes.count / Self.interval + 1)
    var mark = Mark()
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while true {
        marks.append(mark)
        let end = min(offset + Self.interval, buffer.count)
        Self.advance(&mark, over: UnsafeBufferPointer(rebasing: buffer[offset..<end]))
        offset = end
        if offset == buffer.count { break }
      }
    }
    self.marks = marks
  }

  /// Returns the line and column of the character at `offset`; an offset behind the text is taken
  /// for its end.
  /// - Complexity: O(1).
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let interval = min(offset / Self.interval, marks.count - 1)
    var mark = marks[interval]
    bytes.withUnsafeBufferPointer { buffer in
      Self.advance(
        &mark, over: UnsafeBufferPointer(rebasing: buffer[interval * Self.interval..<offset]))
      // Behind a CR, a place is on the next line unless an LF comes first.
      let isInsidePair =
        mark.followsCarriageReturn && offset < buffer.count && buffer[offset] == 0x0a
      if mark.followsCarriageReturn, !isInsidePair { Self.endLine(&mark) }
    }
    return Position(line: Int(mark.line), column: Int(mark.column))
  }

  private static func advance(_ mark: inout Mark, over buffer: UnsafeBufferPointer<UInt8>) {
    for byte in buffer {
      if mark.followsCarriageReturn, byte != 0x0a { endLine(&mark) }
      if byte == 0x0a {
        endLine(&mark)
      } else {
        // Bytes 0x80…0xBF continue a character.
        mark.column &+= byte & 0xc0 == 0x80 ? 0 : 1
        mark.followsCarriageReturn = byte == 0x0d
      }
    }
  }

  private static func endLine(_ mark: inout Mark) {
    mark = Mark(line: mark.line &+ 1, column: 1, followsCarriageReturn: false)
  }
}
