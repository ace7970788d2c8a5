/// The segments of a paragraph, with those wider than a line cut further where that is possible.
struct SegmentSource {
  private let base: UnsafePointer<UInt8>
  private let rules: LineBreakRules
  private let width: Int
  private let breaksWords: Bool
  private var outer: Segmenter
  /// The pieces of a segment that is too wide, and how it ends.
  private var inner: Segmenter?
  private var whole = Segment(start: 0, end: 0, width: 0, space: 0, kind: .end)

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>,
    _ options: LineBreaker.Options
  ) {
    self.base = base
    rules = options.rules
    width = options.width
    breaksWords = options.breaksWideWords
    outer = Segmenter(base, 0..<bytes.count, options.rules, options.kinds)
    outer.avoidsMarkers = options.avoidsMarkers
  }

  @inline(__always)
  mutating func next() -> Segment? {
    if inner != nil, let piece = nextPiece() { return piece }
    guard let segment = outer.next() else { return nil }
    if segment.width <= width || !breaksWords { return segment }
    whole = segment
    inner = Segmenter(base, segment.start..<segment.end, rules, .all)
    return nextPiece() ?? segment
  }

  private mutating func nextPiece() -> Segment? {
    guard var piece = inner?.next() else {
      inner = nil
      return nil
    }
    if piece.kind == .end {
      piece.kind = whole.kind
      piece.space = whole.space
      inner = nil
    }
    return piece
  }
}
