/// Fills each line with what fits.
enum GreedyFit {
  static func run(
    _ source: inout SegmentSource, _ options: LineBreaker.Options,
    _ body: (LineBreaker.Line) -> Void
  ) {
    var limit = options.firstWidth
    guard let first = source.next(room: limit) else { return }
    var line = LineBreaker.Line(first)
    var space = first.space
    while let segment = source.next(room: max(0, limit &- line.columns &- space)) {
      let columns =
        line.columns &- line.kind.columns &+ space &+ segment.width &+ segment.kind.columns
      if columns <= limit && line.kind != .mandatory {
        line.end = segment.end
        line.columns = columns
        line.kind = segment.kind
      } else {
        body(line)
        limit = options.width
        line = LineBreaker.Line(segment)
      }
      space = segment.space
    }
    body(line)
  }
}

extension LineBreaker.Line {
  /// A line of one segment.
  @inline(__always)
  init(_ segment: Segment) {
    self.init(
      start: segment.start, end: segment.end,
      columns: segment.width &+ segment.kind.columns, kind: segment.kind)
  }
}

extension BreakKind {
  /// The columns a line that ends so has after its text: for the hyphen or the space that stays.
  @inline(__always)
  var columns: Int { self == .softHyphen || self == .keptSpace ? 1 : 0 }
}
