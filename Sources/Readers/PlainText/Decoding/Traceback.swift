/// Where each state of the search came from, kept only as far back as it is open.
///
/// Once all live paths go through one state, what lies before it is settled: its segments are made
/// and its rows dropped. In running text that happens within a few lines, so that the rows of a
/// long book are never in memory together.
struct Traceback {
  private static let opened: UInt8 = 0x80
  private static let none: UInt8 = 0xFF

  /// For each line from `base` on and each state, the state before it; empty rows lie ready behind.
  private var rows: [UInt8] = []
  private var count = 0
  private var base = 0
  /// The segment that the settled state at the line before `base` belongs to.
  private var pendingFirst = 0
  private var pendingState = 0
  private var settled: [Segment] = []
  /// The number of rows at which settling is tried next.
  private var threshold = 512

  mutating func appendRow() {
    count += 1
    guard rows.count < count * Decoder.stateCount else { return }
    rows.append(contentsOf: repeatElement(Traceback.none, count: 64 * Decoder.stateCount))
  }

  /// Notes in the last row that a path to `state` comes from another.
  mutating func set(_ state: Int, from previous: Int, isOpening: Bool) {
    rows[(count - 1) * Decoder.stateCount + state] =
      UInt8(truncatingIfNeeded: previous) | (isOpening ? Traceback.opened : 0)
  }

  /// Settles what all paths to live states share, now and then.
  mutating func settle(_ live: StateSet) {
    guard count >= threshold else { return }
    var live = live
    var row = count - 1
    while row > 0 {
      live = predecessors(of: live, at: row)
      row -= 1
      guard live.count == 1 else { continue }
      settle(before: row, live.first)
      break
    }
    // Paths that never meet cost no more than twice the rows in all.
    threshold = max(512, count * 2)
  }

  private func predecessors(of states: StateSet, at row: Int) -> StateSet {
    var result = StateSet()
    for state in states {
      let step = rows[row * Decoder.stateCount + state]
      if step != Traceback.none { result.insert(Int(step & ~Traceback.opened)) }
    }
    return result
  }

  private mutating func settle(before row: Int, _ state: Int) {
    var segments = segments(endingAt: row, state)
    guard let last = segments.popLast() else { return }
    settled += segments
    pendingFirst = last.first
    pendingState = state
    rows.removeFirst((row + 1) * Decoder.stateCount)
    count -= row + 1
    base += row + 1
  }

  /// Returns all segments, when the last line is in `state`.
  mutating func finish(from state: Int) -> [Segment] {
    settled + segments(endingAt: count - 1, state)
  }

  /// The segments of the rows up to `row`, in order, with the one that was pending.
  private func segments(endingAt row: Int, _ state: Int) -> [Segment] {
    var found: [Segment] = []
    var state = state
    var last = base + row
    for row in stride(from: row, through: 0, by: -1) {
      let step = rows[row * Decoder.stateCount + state]
      guard step & Traceback.opened != 0 else { continue }
      found.append(Segment(kind: Traceback.kind(state), first: base + row, last: last))
      guard step != Traceback.none else { return found.reversed() }
      state = Int(step & ~Traceback.opened)
      last = base + row - 1
    }
    if last >= pendingFirst {
      found.append(Segment(kind: Traceback.kind(state), first: pendingFirst, last: last))
    }
    return found.reversed()
  }

  private static func kind(_ state: Int) -> SegmentKind {
    Decoder.kinds[state / Decoder.phases]
  }
}
