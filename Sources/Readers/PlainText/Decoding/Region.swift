/// Neighbouring lines that a form found beforehand makes one candidate block.
struct Region {
  var kind: SegmentKind
  var first: Int
  var last: Int
  var score: Float
  var reason: StaticString
  /// What each further line adds, for regions whose lines would pass for blocks of their own.
  var step: Float
}

/// The candidate blocks of several lines: code, tables, clouds, quotes, stanzas, contents,
/// boilerplate. They compete with other readings; the decoder decides.
struct Regions {
  private(set) var all: [Region] = []
  /// For each kind the region of each line, -1 for none.
  private var indexOfLine: [LineNumbers]
  /// Whether a region begins at each line; empty before the first.
  private var begins: [Bool] = []

  init(lineCount: Int) {
    indexOfLine = Array(
      repeating: LineNumbers(lineCount: lineCount), count: SegmentKind.allCases.count)
    self.lineCount = lineCount
  }

  private let lineCount: Int

  mutating func add(
    _ kind: SegmentKind, _ first: Int, _ last: Int, _ score: Float, _ reason: StaticString,
    step: Float = 0.02
  ) {
    guard first <= last, last < lineCount else { return }
    let slot = Int(kind.rawValue)
    for line in first...last where indexOfLine[slot][line] >= 0 { return }
    if begins.isEmpty { begins = Array(repeating: false, count: lineCount) }
    begins[first] = true
    for line in first...last { indexOfLine[slot][line] = Int32(all.count) }
    all.append(
      Region(kind: kind, first: first, last: last, score: score, reason: reason, step: step))
  }

  /// Whether a region of any kind begins at the line.
  func hasBeginning(at line: Int) -> Bool { !begins.isEmpty && begins[line] }

  /// The region of this kind that holds the line.
  func region(_ kind: SegmentKind, at line: Int) -> Region? {
    let place = index(kind, at: line)
    return place < 0 ? nil : all[Int(place)]
  }

  func index(_ kind: SegmentKind, at line: Int) -> Int32 {
    indexOfLine[Int(kind.rawValue)][line]
  }
}
