/// Fills each line with what fits.
///
/// A word is divided only where the line would lack more than a tenth of its width without it.
enum GreedyFit {
  static func run(
    _ source: inout SegmentSource, _ options: LineBreaker.Options,
    _ body: (LineBreaker.Line) -> Void
  ) {
    var limit = options.firstWidth
    if passQuickLines(&source, from: 0, &limit, options.width, body) == .all { return }
    guard let first = source.next(room: limit) else { return }
    var line = LineBreaker.Line(first)
    var space = first.space
    /// The line before the word that is divided at its end, and that word.
    var undivided: (line: LineBreaker.Line, word: LineBreaker.Line)?
    while let segment = source.next(room: max(0, limit &- line.columns &- space)) {
      if !fits(segment, line, space, limit), line.kind == .softHyphen, let found = undivided,
        limit &- found.line.columns <= limit / 10
      {
        body(found.line)
        limit = options.width
        line = found.word
      }
      if fits(segment, line, space, limit) {
        if segment.kind == .softHyphen || line.kind == .softHyphen {
          follow(&undivided, line, segment)
        }
        line.append(segment, after: space)
      } else {
        body(line)
        limit = options.width
        undivided = nil
        var segment = segment
        switch passQuickLines(&source, from: segment.start, &limit, options.width, body) {
        case .none: break
        case .some:
          guard let next = source.next(room: limit) else { return }
          segment = next
        case .all: return
        }
        line = LineBreaker.Line(segment)
        space = segment.space
        continue
      }
      space = segment.space
    }
    body(line)
  }

  /// How much of the text quick lines took.
  private enum Progress { case none, some, all }

  /// Hands out lines from `start` on while they can be told without segments.
  @inline(__always)
  private static func passQuickLines(
    _ source: inout SegmentSource, from start: Int, _ limit: inout Int, _ width: Int,
    _ body: (LineBreaker.Line) -> Void
  ) -> Progress {
    var start = start
    var progress = Progress.none
    while let line = source.quickLine(from: start, columns: limit) {
      body(line)
      if line.kind == .end { return .all }
      limit = width
      start = source.position
      progress = .some
    }
    return progress
  }

  @inline(__always)
  private static func fits(
    _ segment: Segment, _ line: LineBreaker.Line, _ space: Int, _ limit: Int
  ) -> Bool {
    line.columns &- line.kind.columns &+ space &+ segment.width &+ segment.kind.columns <= limit
      && line.kind != .mandatory
  }

  /// Keeps the line before a word that comes in pieces, and the pieces taken so far.
  private static func follow(
    _ undivided: inout (line: LineBreaker.Line, word: LineBreaker.Line)?,
    _ line: LineBreaker.Line, _ segment: Segment
  ) {
    if line.kind != .softHyphen {
      undivided = (line, LineBreaker.Line(segment))
    } else if segment.kind == .softHyphen {
      undivided?.word.append(segment, after: 0)
    }
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

  /// Adds a segment behind so many columns of space.
  @inline(__always)
  mutating func append(_ segment: Segment, after space: Int) {
    columns = columns &- kind.columns &+ space &+ segment.width &+ segment.kind.columns
    end = segment.end
    kind = segment.kind
  }
}

extension BreakKind {
  /// The columns a line that ends so has after its text: for the hyphen or the space that stays.
  @inline(__always)
  var columns: Int { self == .softHyphen || self == .keptSpace ? 1 : 0 }
}
