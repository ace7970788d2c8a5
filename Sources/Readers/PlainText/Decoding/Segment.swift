/// A run of lines read as one block.
struct Segment {
  var kind: SegmentKind
  /// Indices into the lines, not line numbers.
  var first: Int
  var last: Int
  var level = 1
  /// The score of this reading, and how far it is ahead of the second best at its first line.
  var score: Float = 0
  var margin: Float = 0
  var second: SegmentKind?
}
