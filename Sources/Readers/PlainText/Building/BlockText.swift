import DocumentAST

/// The text of a block as one buffer: its lines joined as a reader would, with a map back to the
/// source. A block of one piece is not copied.
struct BlockText {
  /// Where a piece of the joined text comes from.
  private struct Piece {
    var start: UInt32
    var source: UInt32

    init(start: Int, source: Int) {
      self.start = UInt32(clamping: start)
      self.source = UInt32(clamping: source)
    }
  }

  private var pieces: [Piece] = []
  private var joined: [UInt8] = []
  private var single: Range<Int>?
  let source: Source

  init(_ source: Source) { self.source = source }

  var isEmpty: Bool { single?.isEmpty ?? joined.isEmpty }

  /// Makes room for so many more lines with so many bytes.
  mutating func reserve(lines: Int, bytes: Int) {
    pieces.reserveCapacity(lines)
    joined.reserveCapacity(bytes)
  }

  /// Adds a range of the source after `separator`.
  mutating func append(_ range: Range<Int>, separator: StaticString = "") {
    guard !range.isEmpty else { return }
    if pieces.isEmpty {
      pieces.append(Piece(start: 0, source: range.lowerBound))
      single = range
      return
    }
    if let first = single {
      joined.append(contentsOf: UnsafeBufferPointer(rebasing: source.bytes[first]))
      single = nil
    }
    separator.withUTF8Buffer { joined.append(contentsOf: $0) }
    pieces.append(Piece(start: joined.count, source: range.lowerBound))
    joined.append(contentsOf: UnsafeBufferPointer(rebasing: source.bytes[range]))
  }

  /// The last scalar of the text so far; nil where there is none.
  var lastScalar: UInt32? {
    guard !isEmpty else { return nil }
    if let range = single { return source.scalar(before: range.upperBound).value }
    return joined.withUnsafeBufferPointer { Source(bytes: $0).scalar(before: $0.count).value }
  }

  /// Takes the hyphen off the end, before the other half of a divided word follows.
  mutating func dropLast(_ count: Int) {
    if let range = single {
      single = range.lowerBound..<max(range.lowerBound, range.upperBound - count)
    } else {
      joined.removeLast(min(count, joined.count))
    }
  }

  func withBytes<Result>(_ body: (Source) -> Result) -> Result {
    if let range = single {
      return body(Source(bytes: UnsafeBufferPointer(rebasing: source.bytes[range])))
    }
    return joined.withUnsafeBufferPointer { body(Source(bytes: $0)) }
  }

  /// The source offset of an offset in the joined text.
  ///
  /// - Complexity: O(log p) in the pieces.
  func sourceOffset(_ offset: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let piece = pieces[max(pieces.partitioningIndex { Int($0.start) > offset } - 1, 0)]
    return Int(piece.source) + offset - Int(piece.start)
  }
}
