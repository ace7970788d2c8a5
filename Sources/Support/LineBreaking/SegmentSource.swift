/// The segments of a paragraph, with those wider than a line cut further where that is possible.
struct SegmentSource {
  private let base: UnsafePointer<UInt8>
  private let rules: LineBreakRules
  private let width: Int
  private let wideWordKinds: BreakKinds
  private var outer: Segmenter
  /// The pieces of a segment that is too wide, and how it ends.
  private var inner: Segmenter
  private(set) var isInside = false
  private let hasQuickLines: Bool
  private var whole = Segment(start: 0, end: 0, width: 0, space: 0, kind: .end)

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>,
    _ options: LineBreaker.Options
  ) {
    self.base = base
    rules = options.rules
    width = options.width
    wideWordKinds = options.wideWordKinds
    outer = Segmenter(base, 0..<bytes.count, options.rules, options.kinds)
    outer.ambiguousSpaces = options.ambiguousSpaces
    inner = outer
    outer.avoidsMarkers = options.avoidsMarkers
    hasQuickLines = outer.hasQuickLines && options.width >= Segmenter.leastQuickColumns
  }

  /// The line of at most `columns` from `start` on, where a line begins, if it can be told without
  /// segments; what is asked for next comes after it.
  @inline(__always)
  mutating func quickLine(from start: Int, columns: Int) -> LineBreaker.Line? {
    guard hasQuickLines, !isInside, let line = outer.quickLine(from: start, columns: columns) else {
      return nil
    }
    let next = line.kind == .space ? line.end &+ 1 : line.end
    outer.skip(to: next, after: line.kind)
    return line
  }

  /// Where the next segment begins.
  var position: Int { outer.at }

  @inline(__always)
  mutating func next(room: Int = 0) -> Segment? {
    if isInside, let piece = nextPiece() { return piece }
    guard let segment = outer.next(room: room) else { return nil }
    if segment.width <= width { return segment }
    whole = segment
    inner = Segmenter(base, segment.start..<segment.end, rules, wideWordKinds)
    isInside = true
    return nextPiece() ?? segment
  }

  /// Whether a segment ends with a full stop, a question or an exclamation mark and a space.
  @inline(__always)
  func endsSentence(_ segment: Segment) -> Bool {
    guard segment.space > 0, segment.end > segment.start else { return false }
    let byte = base[segment.end &- 1]
    return byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  @inline(never)
  private mutating func nextPiece() -> Segment? {
    guard var piece = inner.next() else {
      isInside = false
      return nil
    }
    if piece.kind == .end {
      piece.kind = whole.kind
      piece.space = whole.space
      isInside = false
    }
    return piece
  }
}
