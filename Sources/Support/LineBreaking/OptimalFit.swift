/// Chooses the lines of a paragraph together, so that the sum of their squared slack is least
/// (total fit after Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
///
/// Dynamic programming, best way to end a line at each segment. What keeps it near-linear: a line
/// is looked at only while its slack is at most `slackBound`, twice the widest segment and a bit,
/// since a looser line would have taken the next segment; a window holds 1,024 segments, and of a
/// full window all lines but the last few are final.
struct OptimalFit: Sendable {
  /// One segment, by columns from the start of the window.
  private struct Box {
    var segment: Segment
    /// Columns before it and after it on an endless line.
    var before: Int
    var after: Int
    /// Least cost of lines that end with this box, and the first box of the last of them.
    var cost: Int
    var first: Int
  }

  private static let window = 1024
  /// Lines of a full window that stay open.
  private static let openLines = 4

  private var boxes: [Box] = []
  private var starts: [Int] = []

  mutating func run(
    _ source: inout SegmentSource, _ options: LineBreaker.Options,
    _ body: (LineBreaker.Line) -> Void
  ) {
    boxes.removeAll(keepingCapacity: true)
    var firstWidth = options.firstWidth
    var column = 0
    while let segment = source.next() {
      boxes.append(
        Box(
          segment: segment, before: column, after: column &+ segment.width, cost: 0, first: 0))
      column &+= segment.width &+ segment.space
      if segment.kind == .mandatory {
        emit(final: true, firstWidth, options.width, body)
        firstWidth = options.width
        column = 0
      } else if boxes.count == OptimalFit.window {
        emit(final: false, firstWidth, options.width, body)
        firstWidth = options.width
      }
    }
    emit(final: true, firstWidth, options.width, body)
  }

  /// Solves the window and hands out its lines; the last few stay unless it is `final`.
  private mutating func emit(
    final isFinal: Bool, _ firstWidth: Int, _ width: Int, _ body: (LineBreaker.Line) -> Void
  ) {
    guard !boxes.isEmpty else { return }
    solve(firstWidth, width, isFinal)
    starts.removeAll(keepingCapacity: true)
    var index = boxes.count &- 1
    while index >= 0 {
      starts.append(boxes[index].first)
      index = boxes[index].first &- 1
    }
    let kept = isFinal ? 0 : min(OptimalFit.openLines, starts.count &- 1)
    var end = boxes.count
    if kept > 0 { end = starts[kept &- 1] }
    for line in stride(from: starts.count &- 1, through: kept, by: -1) {
      let next = line == kept ? end : starts[line &- 1]
      body(joined(starts[line], next &- 1))
    }
    boxes.removeFirst(end)
  }

  private func joined(_ first: Int, _ last: Int) -> LineBreaker.Line {
    let end = boxes[last].segment
    return LineBreaker.Line(
      start: boxes[first].segment.start, end: end.end,
      columns: boxes[last].after &- boxes[first].before &+ (end.kind == .softHyphen ? 1 : 0),
      kind: end.kind)
  }

  private mutating func solve(_ firstWidth: Int, _ width: Int, _ isFinal: Bool) {
    let count = boxes.count
    boxes.withUnsafeMutableBufferPointer { boxes in
      var widest = 0
      for box in boxes { widest = max(widest, box.segment.width) }
      let slackBound = 2 &* widest &+ 8
      var low = 0
      for last in 0..<count {
        let after = boxes[last].after &+ (boxes[last].segment.kind == .softHyphen ? 1 : 0)
        while low < last, after &- boxes[low].before > (low == 0 ? firstWidth : width) { low &+= 1 }
        let isLastLine = last == count &- 1
        var best = Int.max
        var bestFirst = low
        var first = low
        while first <= last {
          let slack = (first == 0 ? firstWidth : width) &- (after &- boxes[first].before)
          if slack > slackBound, first > low, !isLastLine { break }
          let before = first == 0 ? 0 : boxes[first &- 1].cost
          let cost = before &+ OptimalFit.cost(slack, width, isLastLine, isFinal)
          if cost < best {
            best = cost
            bestFirst = first
          }
          first &+= 1
        }
        boxes[last].cost = best
        boxes[last].first = bestFirst
      }
    }
  }

  /// The cost of a line: its squared slack; nothing for a last line unless it is a stub.
  @inline(__always)
  private static func cost(_ slack: Int, _ width: Int, _ isLastLine: Bool, _ isFinal: Bool) -> Int {
    if slack < 0 { return slack &* slack &* 16 }
    guard isLastLine else { return slack &* slack }
    let isStub = isFinal && (width &- slack) &* 8 < width
    return isStub ? width &* width / 16 : 0
  }
}
