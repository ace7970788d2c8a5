/// Neighbouring non-blank lines.
struct TextRun {
  /// Indices into the lines, not line numbers.
  var first: Int32
  var last: Int32
  var gapBefore: UInt16
  var gapAfter: UInt16
  /// The rightmost column any line reaches.
  var reach: UInt16
  var leastIndent: UInt16
  /// Junctions that look like wrapped text, and those that look like the writer's own line ends.
  var wrapped: UInt16 = 0
  var deliberate: UInt16 = 0

  var count: Int { Int(last) - Int(first) + 1 }
  var lines: ClosedRange<Int> { Int(first)...Int(last) }
}
