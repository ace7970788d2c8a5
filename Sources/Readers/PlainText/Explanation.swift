import DocumentAST

/// Why some lines were read as one block.
public struct Explanation: Sendable {
  /// The 1-based source lines, both non-blank.
  public var lines: ClosedRange<Int>
  /// What they were read as.
  public var kind: SegmentKind
  /// The level of a heading or item, 1 for all else.
  public var level: Int
  /// How far this reading is ahead of the next best in its place, in log-odds; under 1 is doubtful.
  public var margin: Double
  /// The next best reading, if there is another.
  public var second: SegmentKind?
  /// What spoke for and against it, the weightiest first.
  public var reasons: [Reason]

  /// One piece of evidence.
  public struct Reason: Sendable, Hashable {
    /// A few words for people.
    public var text: String
    /// Log-odds; negative speaks against the reading.
    public var weight: Double
  }

  /// What was told needs no other reason.
  fileprivate mutating func becomeCertain(by reason: String) {
    margin = 20
    second = nil
    reasons = [Reason(text: reason, weight: 20)]
  }
}

extension PlainTextReader {
  /// Returns why each block of a text was read as it was, in source order.
  ///
  /// - Complexity: O(n) in the bytes of the source.
  public func explain(utf8 source: UnsafeBufferPointer<UInt8>) -> [Explanation] {
    explanations(of: structure(of: source, after: frontMatter(of: source)))
  }

  /// Returns the outline of a text with why each block was read as it was, and the same apart.
  ///
  /// - Complexity: O(n) in the bytes of the source.
  public func explainedOutline(
    utf8 source: UnsafeBufferPointer<UInt8>
  ) -> (outline: Outline, explanations: [Explanation]) {
    let front = frontMatter(of: source)
    let structure = structure(of: source, after: front)
    let explanations = explanations(of: structure)
    let document = result(of: structure, front).document
    var outline = OutlineWriter().outline(of: document, source: source)
    outline.add(explanations)
    return (outline, explanations)
  }

  private func explanations(of structure: TextStructure) -> [Explanation] {
    let judge = SegmentJudge(scorer: structure.scorer)
    return judge.judge(structure.segments).map { segment in
      let lines = structure.layout.lines
      let span = Int(lines[segment.first].number) + 1...Int(lines[segment.last].number) + 1
      var explanation = Explanation(
        lines: span, kind: segment.kind, level: segment.level, margin: Double(segment.margin),
        second: segment.second,
        reasons: judge.reasons(for: segment).map {
          .init(text: "\($0.reason)", weight: Double($0.value))
        })
      if span.contains(where: { options.hints.kinds[$0] == segment.kind }) {
        explanation.becomeCertain(by: "a hint")
      }
      return explanation
    }
  }
}

extension Outline {
  /// Adds to each block why its lines were read so, where an explanation has the same lines.
  ///
  /// - Complexity: O(n) in the blocks.
  fileprivate mutating func add(_ explanations: [Explanation]) {
    var byLine: [Int: Explanation] = [:]
    for explanation in explanations { byLine[explanation.lines.lowerBound] = explanation }
    for index in blocks.indices {
      guard let explanation = byLine[blocks[index].start] else { continue }
      blocks[index].judgement = Judgement(
        margin: explanation.margin, second: explanation.second, reasons: explanation.reasons)
    }
  }
}
