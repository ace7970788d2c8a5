public import PlainTextReading

/// Why each line of a plain text was read as it was.
///
///     let explanation = try Conversion().explain(file: "review.txt")
///     print(explanation.text)
public struct TextExplanation: Sendable {
  /// The text as the caller named it; nil for memory and standard input.
  public var file: String?
  /// The lines of the source, without their ends.
  public var lines: [String]
  /// The blocks in source order; every line that is not blank is in exactly one.
  public var blocks: [Block]
  /// The outline of the text with the same reasons.
  public var outline: Outline
  /// What else is worth saying, doubtful readings as warnings.
  public var findings: [Finding]

  /// Lines that were read as one block.
  public struct Block: Sendable, Hashable {
    /// The source lines, from 1, neither the first nor the last of them blank.
    public var lines: ClosedRange<Int>
    /// What they were read as: a name of a file of hints, such as `heading`.
    public var kind: String
    /// The level of a heading or item, from 1; nil for all else.
    public var level: Int?
    /// How far this reading is ahead of the next best, in log-odds.
    public var margin: Double
    /// The next best reading, if there is another.
    public var second: String?
    /// What spoke for this reading or against it, the weightiest first.
    public var reasons: [Reason]

    /// Whether the next best reading was nearly as good: its margin is under 1.
    public var isDoubtful: Bool { margin < 1 && second != nil }
  }

  /// One piece of evidence.
  public struct Reason: Sendable, Hashable {
    /// A few words for people.
    public var text: String
    /// Log-odds; negative speaks against the reading.
    public var weight: Double
  }
}

extension TextExplanation {
  /// A line for each block: `18 heading/1 +4.2 (capitals 1.7; …) second: paragraph`.
  ///
  /// - Complexity: O(n) in the blocks.
  public var text: String {
    blocks.map { "\($0.span) \($0.summary)\n" }.joined()
  }
}

extension TextExplanation.Block {
  /// The lines, such as `18` or `20-24`.
  var span: String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
  }

  /// The reading, such as `heading/1`.
  var label: String { level.map { "\(kind)/\($0)" } ?? kind }

  /// The reading, its margin, the three strongest reasons and the next best reading.
  var summary: String {
    let shown = reasons.prefix(3).map { "\($0.text) \(Self.tenths($0.weight))" }
    let because = shown.isEmpty ? "" : " (" + shown.joined(separator: "; ") + ")"
    let other = second.map { " second: \($0)" } ?? ""
    return "\(label) \(signedMargin)\(because)\(other)"
  }

  /// The margin to one place, with its sign.
  var signedMargin: String { (margin < 0 ? "" : "+") + Self.tenths(margin) }

  private static func tenths(_ value: Double) -> String {
    let rounded = Int((abs(value) * 10).rounded())
    return "\(value < 0 && rounded > 0 ? "-" : "")\(rounded / 10).\(rounded % 10)"
  }
}
