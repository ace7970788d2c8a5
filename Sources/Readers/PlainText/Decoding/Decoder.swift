/// Finds the best reading of all lines: a semi-Markov Viterbi search over (kind, phase) states.
///
/// The phase says where in the text we are: before the title, below it, in the body. A title can
/// be read once, in the first phase; anything with running text opens the body.
struct Decoder {
  let scorer: SegmentScorer
  /// Lines whose kind is certain, by line number.
  let hints: [Int: SegmentKind]

  static let kinds = SegmentKind.allCases
  static let phases = 3
  static let stateCount = kinds.count * phases
  private static let minus: Float = -1e9

  func decode() -> [Segment] {
    let count = scorer.lines.count
    guard count > 0 else { return [] }
    var trace = Traceback()
    var scores = [Float](repeating: Decoder.minus, count: Decoder.stateCount)
    var leaving = scores
    for index in 0..<count {
      if index > 0 { setLeavingScores(index - 1, scores, &leaving) } else { leaving = scores }
      trace.appendRow()
      step(index, &scores, leaving, &trace)
      trace.settle { scores[$0] > Decoder.minus / 2 }
    }
    return trace.finish(from: bestState(scores, at: count - 1))
  }

  private func bestState(_ scores: [Float], at last: Int) -> Int {
    var best = 0
    var bestScore = Decoder.minus
    for state in scores.indices where scores[state] > Decoder.minus / 2 {
      let total = scores[state] + scorer.end(kind(state), last)
      if total > bestScore {
        bestScore = total
        best = state
      }
    }
    return best
  }

  private func kind(_ state: Int) -> SegmentKind { Decoder.kinds[state / Decoder.phases] }

  /// Replaces the scores before a line with those after it.
  private func step(
    _ index: Int, _ scores: inout [Float], _ leaving: [Float], _ trace: inout Traceback
  ) {
    let hint = hints[Int(scorer.lines[index].number)]
    for kind in Decoder.kinds {
      let bonus: Float = hint == kind ? 1000 : 0
      carryOn(kind, index, bonus, &scores, &trace)
      guard let start = scorer.start(kind, index) ?? (hint == kind ? Evidence() : nil) else {
        continue
      }
      for phase in 0..<Decoder.phases {
        open(kind, phase, start.total + bonus, index, leaving, &scores, &trace)
      }
    }
    prune(&scores)
  }

  /// Forgets states that no later line can bring back: the largest single weight is far smaller. The rest count from the
  /// best, so that a million lines later a tenth still tells two readings apart.
  private func prune(_ scores: inout [Float]) {
    guard let best = scores.max(), best > Decoder.minus / 2 else { return }
    for state in scores.indices {
      scores[state] = scores[state] < best - 80 ? Decoder.minus : scores[state] - best
    }
  }

  /// The scores with what ending each state's block at the line costs.
  private func setLeavingScores(_ index: Int, _ scores: [Float], _ leaving: inout [Float]) {
    for kind in Decoder.kinds {
      let base = Int(kind.rawValue) * Decoder.phases
      let isLive = isLive(base, scores)
      let end = isLive ? scorer.end(kind, index) : 0
      for phase in 0..<Decoder.phases { leaving[base + phase] = scores[base + phase] + end }
    }
  }

  private func isLive(_ base: Int, _ scores: [Float]) -> Bool {
    (0..<Decoder.phases).contains { scores[base + $0] > Decoder.minus / 2 }
  }

  /// Sets the states of a kind to what they are when its block goes on over the line.
  private func carryOn(
    _ kind: SegmentKind, _ index: Int, _ bonus: Float, _ scores: inout [Float],
    _ trace: inout Traceback
  ) {
    let base = Int(kind.rawValue) * Decoder.phases
    guard index > 0, isLive(base, scores),
      let score = hintedExtension(kind, index) ?? scorer.extend(kind, index)
    else {
      for phase in 0..<Decoder.phases { scores[base + phase] = Decoder.minus }
      return
    }
    for phase in 0..<Decoder.phases where scores[base + phase] > Decoder.minus / 2 {
      scores[base + phase] += score + bonus
      trace.set(base + phase, from: base + phase, isOpening: false)
    }
  }

  /// What it is worth that hints give one kind to two lines without a gap: they are one stanza, quote or table.
  private func hintedExtension(_ kind: SegmentKind, _ index: Int) -> Float? {
    let line = scorer.lines[index]
    guard kind.isGroup, line.gap == 0, hints[Int(line.number)] == kind,
      hints[Int(line.number) - 1] == kind
    else { return nil }
    return 40
  }

  private func open(
    _ kind: SegmentKind, _ phase: Int, _ start: Float, _ index: Int, _ leaving: [Float],
    _ scores: inout [Float], _ trace: inout Traceback
  ) {
    let base = Int(kind.rawValue) * Decoder.phases
    if index == 0 {
      let target = Transitions.phase(from: 0, opening: kind)
      guard let target, phase == 0, kind != .subtitle else { return }
      scores[base + target] = start
      return
    }
    // The title that a header gave is the title wherever the title page has it.
    let isKnownTitle = kind == .title && index == scorer.layout.titleLine
    guard let target = isKnownTitle ? 1 : Transitions.phase(from: phase, opening: kind) else {
      return
    }
    var best = Decoder.minus
    var bestState = 0
    for previous in Decoder.kinds {
      let state = Int(previous.rawValue) * Decoder.phases + phase
      guard leaving[state] > Decoder.minus / 2 else { continue }
      guard let bonus = Transitions.score(previous, kind, scorer, index) else { continue }
      let total = leaving[state] + bonus
      if total > best {
        best = total
        bestState = state
      }
    }
    guard best > Decoder.minus / 2, best + start > scores[base + target] else { return }
    scores[base + target] = best + start
    trace.set(base + target, from: bestState, isOpening: true)
  }
}
