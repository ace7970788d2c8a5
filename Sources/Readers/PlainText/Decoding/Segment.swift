/// A run of lines read as one block.
struct Segment {
  var kind: SegmentKind
  private var firstLine: UInt32
  private var lastLine: UInt32
  private var levelNumber: UInt8 = 1
  /// The score of this reading, and how far it is ahead of the second best at its first line.
  var score: Float = 0
  var margin: Float = 0
  var second: SegmentKind?

  init(kind: SegmentKind, first: Int, last: Int) {
    self.kind = kind
    firstLine = UInt32(clamping: first)
    lastLine = UInt32(clamping: last)
  }

  /// Indices into the lines, not line numbers.
  var first: Int { Int(firstLine) }
  var last: Int { Int(lastLine) }
  var level: Int {
    get { Int(levelNumber) }
    set { levelNumber = UInt8(clamping: newValue) }
  }
}
