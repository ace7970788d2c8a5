/// Chooses the lines of a paragraph together, so that the sum of their squared slack is least
/// (total fit after Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
///
/// Dynamic programming, best way to end a line at each segment. What keeps it near-linear: a line
/// is looked at only while its slack is at most twice the widest segment soon after it and a bit,
/// since a looser line would have taken the next segment; a window holds 1,024 segments, and of a
/// full window all lines but the last few are final.
struct OptimalFit: Sendable {
  /// One segment, by columns from the start of the window.
  private struct Box {
    /// Columns before it and after it on an endless line; after it with the hyphen it may end with.
    var before: Int32
    var after: Int32
    /// The first box of the best last line that ends with this box.
    var first: Int32
    /// The most slack a line that ends with this box may have.
    var slackBound: Int32
    /// What a line that ends with this box costs beyond its slack.
    var penalty: Int32
    /// Whether a sentence ends with this box.
    var endsSentence: Bool
    /// Least cost of the boxes before this one.
    var costBefore: Int
  }

  private static let window = 1024
  /// What a divided word costs: as much as five columns of slack.
  private static let hyphenPenalty: Int32 = 25
  /// Lines of a full window that stay open.
  private static let openLines = 4

  private var boxes: [Box] = []
  private var segments: [Segment] = []
  private var starts: [Int] = []

  mutating func run(
    _ source: inout SegmentSource, _ options: LineBreaker.Options,
    _ body: (LineBreaker.Line) -> Void
  ) {
    removeAll()
    var firstWidth = options.firstWidth
    var column = 0
    while let segment = source.next() {
      add(segment, &column, options.avoidsMarkers && source.endsSentence(segment))
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

  private mutating func removeAll() {
    boxes.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
  }

  /// Adds a segment. Columns wrap around on lines of billions of columns, as do their differences.
  @inline(__always)
  private mutating func add(_ segment: Segment, _ column: inout Int, _ endsSentence: Bool) {
    let after = column &+ segment.width &+ segment.kind.columns
    boxes.append(
      Box(
        before: Int32(truncatingIfNeeded: column), after: Int32(truncatingIfNeeded: after),
        first: 0, slackBound: 0,
        penalty: segment.kind == .softHyphen ? OptimalFit.hyphenPenalty : 0,
        endsSentence: endsSentence, costBefore: 0))
    segments.append(segment)
    column &+= segment.width &+ segment.space
  }

  /// Solves the window and hands out its lines; the last few stay unless it is `final`.
  private mutating func emit(
    final isFinal: Bool, _ firstWidth: Int, _ width: Int, _ body: (LineBreaker.Line) -> Void
  ) {
    guard !boxes.isEmpty else { return }
    solve(Int32(clamping: firstWidth), Int32(clamping: width), isFinal)
    starts.removeAll(keepingCapacity: true)
    var index = boxes.count &- 1
    while index >= 0 {
      let first = Int(boxes[index].first)
      starts.append(first)
      index = first &- 1
    }
    let kept = isFinal ? 0 : min(OptimalFit.openLines, starts.count &- 1)
    let end = kept > 0 ? starts[kept &- 1] : boxes.count
    for line in stride(from: starts.count &- 1, through: kept, by: -1) {
      let next = line == kept ? end : starts[line &- 1]
      body(joined(starts[line], next &- 1))
    }
    boxes.removeFirst(end)
    segments.removeFirst(end)
  }

  private func joined(_ first: Int, _ last: Int) -> LineBreaker.Line {
    LineBreaker.Line(
      start: segments[first].start, end: segments[last].end,
      columns: Int(boxes[last].after &- boxes[first].before), kind: segments[last].kind)
  }

  private mutating func solve(_ firstWidth: Int32, _ width: Int32, _ isFinal: Bool) {
    boundSlack()
    let count = boxes.count
    boxes.withUnsafeMutableBufferPointer { boxes in
      // Lines that begin with the first box alone may have another width: move that box instead.
      boxes[0].before &+= firstWidth &- width
      var low = 0
      for last in 0..<count {
        let limit = boxes[last].after &- width
        while low < last, boxes[low].before < limit { low &+= 1 }
        if last == count &- 1 {
          boxes[last].first = OptimalFit.lastLine(boxes, low, width, isFinal)
          break
        }
        let slackBound = boxes[last].slackBound
        var slack = boxes[low].before &- limit
        var best = boxes[low].costBefore &+ OptimalFit.cost(slack)
        var bestFirst = low
        var first = low &+ 1
        while first <= last {
          slack = boxes[first].before &- limit
          if slack > slackBound { break }
          let cost = boxes[first].costBefore &+ Int(slack) &* Int(slack)
          if cost < best {
            best = cost
            bestFirst = first
          }
          first &+= 1
        }
        boxes[last].first = Int32(truncatingIfNeeded: bestFirst)
        boxes[last &+ 1].costBefore = best &+ Int(boxes[last].penalty)
      }
      boxes[0].before &-= firstWidth &- width
    }
  }

  /// Sets the bounds on slack: twice the widest box among those that follow, and 8; boxes further on
  /// count for less. Where a sentence ends, no more than the next box takes: a
  /// line that stops short of a word that would fit reads back as the end of a paragraph.
  private mutating func boundSlack() {
    boxes.withUnsafeMutableBufferPointer { boxes in
      var widest: Int32 = 0
      var next: Int32 = .max / 2
      for index in stride(from: boxes.count &- 1, through: 0, by: -1) {
        let bound = 2 &* widest &+ 8
        boxes[index].slackBound = boxes[index].endsSentence ? min(next, bound) : bound
        next = boxes[index].after &- boxes[index].before
        widest = max(boxes[index].after &- boxes[index].before, widest &- widest / 8)
      }
    }
  }

  /// The first box of the last line: any slack will do, but what it lacks to a sixth of
  /// the width costs as slack does.
  private static func lastLine(
    _ boxes: UnsafeMutableBufferPointer<Box>, _ low: Int, _ width: Int32, _ isFinal: Bool
  ) -> Int32 {
    let last = boxes.count &- 1
    var best = Int.max
    var bestFirst = low
    for first in low...last {
      let columns = boxes[last].after &- boxes[first].before
      let overflow = columns > width ? OptimalFit.cost(width &- columns) : 0
      let stub = isFinal ? max(0, Int(width) / 6 &- Int(columns)) : 0
      let cost = boxes[first].costBefore &+ overflow &+ stub &* stub
      if cost < best {
        best = cost
        bestFirst = first
      }
    }
    return Int32(truncatingIfNeeded: bestFirst)
  }

  /// The cost of a line: its squared slack, or more where it is too wide to fit.
  @inline(__always)
  private static func cost(_ slack: Int32) -> Int {
    Int(slack) &* Int(slack) &* (slack < 0 ? 16 : 1)
  }
}
