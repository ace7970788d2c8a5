/// The text of a leaf block in one piece, and where each byte of it stands in the source.
///
/// A block whose lines follow each other directly is read in place; other lines are copied together. Offsets are asked for in
/// rising order while inlines are written, so finding them costs O(1) each.
struct InlineText: ~Copyable {
  struct Segment: BitwiseCopyable {
    var text: UInt32
    var source: UInt32
  }

  private(set) var base: UnsafePointer<UInt8>
  private(set) var count = 0
  private var segments = Buffer<Segment>(capacity: 32)
  private var cursor = 0
  private var joined = Buffer<UInt8>(capacity: 1024)
  private let source: UnsafePointer<UInt8>

  init(source: UnsafePointer<UInt8>) {
    self.source = source
    base = source
  }

  var bytes: Bytes { @inline(__always) get { Bytes(start: base, count: count) } }

  /// Takes the text of some spans, with a line end between them unless they are pieces of one line.
  mutating func load(_ spans: Bytes16, isOneLine: Bool = false) {
    cursor = 0
    segments.removeAll()
    if spans.count == 1, let span = spans.first {
      base = source + Int(span.lower)
      count = span.count
      segments.append(Segment(text: 0, source: span.lower))
      return
    }
    joined.removeAll()
    for span in spans where !span.isPadding {
      if !joined.isEmpty, !isOneLine { joined.append(.newline) }
      segments.append(Segment(text: UInt32(truncatingIfNeeded: joined.count), source: span.lower))
      joined.append(Bytes(start: source + Int(span.lower), count: span.count))
    }
    base = UnsafePointer(joined.base)
    count = joined.count
  }

  typealias Bytes16 = UnsafeBufferPointer<LineSpan>

  /// The source offset of the byte at `offset`.
  @inline(__always)
  mutating func sourceOffset(_ offset: Int) -> UInt32 {
    if segments.count == 1 { return segments.base[0].source &+ UInt32(truncatingIfNeeded: offset) }
    return searchedOffset(UInt32(truncatingIfNeeded: offset))
  }

  private mutating func searchedOffset(_ offset: UInt32) -> UInt32 {
    guard segments.count > 0 else { return 0 }
    if segments[cursor].text > offset { cursor = 0 }
    while cursor + 1 < segments.count, segments[cursor + 1].text <= offset { cursor += 1 }
    return segments[cursor].source + (offset - segments[cursor].text)
  }

  /// The source offset after the byte before `end`; `end` itself may be where another line's text begins.
  @inline(__always)
  mutating func sourceEnd(_ end: Int) -> UInt32 {
    end > 0 ? sourceOffset(end &- 1) &+ 1 : sourceOffset(0)
  }

  /// The source offset after the line end before `end`, which may be of two bytes in the source.
  mutating func sourceLineEnd(_ end: Int) -> UInt32 {
    let upper = sourceEnd(end)
    // Another line follows, so there is a byte behind.
    let isPair =
      upper > 0 && source[Int(upper) - 1] == .carriageReturn && source[Int(upper)] == .newline
    return isPair ? upper + 1 : upper
  }

  /// Adds the spans of a part of the text to others.
  mutating func appendSpans(_ range: Range<Int>, to spans: inout Buffer<LineSpan>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lower = Int(sourceOffset(start))
      var end = range.upperBound
      if segments.count > 1, cursor + 1 < segments.count {
        end = min(end, Int(segments[cursor + 1].text) - 1)
      }
      spans.append(LineSpan(lower, lower + end - start))
      start = end < range.upperBound ? end + 1 : end
    }
  }
}
