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
    var live = StateSet()
    for index in 0..<count {
      trace.appendRow()
      if goesOn(index, live) {
        // The one state left is the best, at 0.
        trace.set(live.first, from: live.first, isOpening: false)
      } else {
        if index > 0 { setLeavingScores(index - 1, live, scores, &leaving) }
        live = step(index, live, &scores, leaving, &trace)
        prune(&scores, &live)
      }
      trace.settle(live)
    }
    return trace.finish(from: bestState(scores, live, at: count - 1))
  }

  /// Whether the line can only carry on the paragraph that all live paths are in: most lines of
  /// wrapped prose, which need no search.
  private func goesOn(_ index: Int, _ live: StateSet) -> Bool {
    guard live.count == 1, kind(live.first) == .paragraph, hints.isEmpty,
      scorer.lines[index].gap == 0, scorer.layout.joins[index] >= 0
    else { return false }
    var candidates = scorer.candidates(index)
    candidates.remove(.subtitle)
    candidates.remove(.paragraph)
    return candidates.isEmpty
  }

  private func bestState(_ scores: [Float], _ live: StateSet, at last: Int) -> Int {
    var best = 0
    var bestScore = Decoder.minus
    for state in live {
      let total = scores[state] + scorer.end(kind(state), last)
      if total > bestScore {
        bestScore = total
        best = state
      }
    }
    return best
  }

  private func kind(_ state: Int) -> SegmentKind { Decoder.kinds[state / Decoder.phases] }

  /// Replaces the scores before a line with those after it; returns the states that have one.
  ///
  /// Only kinds that were live and those that may open here are looked at: in running text two or
  /// three of the twenty.
  private func step(
    _ index: Int, _ before: StateSet, _ scores: inout [Float], _ leaving: [Float],
    _ trace: inout Traceback
  ) -> StateSet {
    let hint = hints.isEmpty ? nil : hints[Int(scorer.lines[index].number)]
    var candidates = scorer.candidates(index)
    if before.kinds.isDisjoint(with: .aboveSubtitle) { candidates.remove(.subtitle) }
    if let hint { candidates.insert(hint) }
    var after = StateSet()
    for kind in candidates.union(before.kinds) {
      let bonus: Float = hint == kind ? 1000 : 0
      if index > 0 { carryOn(kind, index, bonus, before, &scores, &after, &trace) }
      guard candidates.contains(kind),
        let start = scorer.start(kind, index) ?? (hint == kind ? Evidence() : nil)
      else { continue }
      let score = start.total + bonus
      if index == 0 {
        openFirst(kind, score, &scores, &after)
      } else {
        for phase in 0..<Decoder.phases {
          let from = before.of(phase: phase)
          if !from.isEmpty {
            open(kind, phase, score, index, from, leaving, &scores, &after, &trace)
          }
        }
      }
    }
    return after
  }

  /// Forgets states that no later line can bring back: the largest single weight is far smaller. The rest count from the
  /// best, so that a million lines later a tenth still tells two readings apart.
  private func prune(_ scores: inout [Float], _ live: inout StateSet) {
    var best = Decoder.minus
    for state in live { best = max(best, scores[state]) }
    for state in live {
      if scores[state] < best - 80 { live.remove(state) } else { scores[state] -= best }
    }
  }

  /// The scores of the live states with what ending each one's block at the line costs.
  private func setLeavingScores(
    _ index: Int, _ live: StateSet, _ scores: [Float], _ leaving: inout [Float]
  ) {
    for kind in live.kinds {
      let end = scorer.end(kind, index)
      for state in live.of(kind: kind) { leaving[state] = scores[state] + end }
    }
  }

  /// Sets the states of a kind to what they are when its block goes on over the line.
  private func carryOn(
    _ kind: SegmentKind, _ index: Int, _ bonus: Float, _ before: StateSet,
    _ scores: inout [Float], _ after: inout StateSet, _ trace: inout Traceback
  ) {
    let states = before.of(kind: kind)
    guard !states.isEmpty,
      let score = hintedExtension(kind, index) ?? scorer.extend(kind, index)
    else { return }
    for state in states {
      scores[state] += score + bonus
      after.insert(state)
      trace.set(state, from: state, isOpening: false)
    }
  }

  /// What it is worth that hints give one kind to two lines without a gap: they are one stanza, quote or table.
  private func hintedExtension(_ kind: SegmentKind, _ index: Int) -> Float? {
    guard kind.isGroup, !hints.isEmpty else { return nil }
    let line = scorer.lines[index]
    guard line.gap == 0, hints[Int(line.number)] == kind, hints[Int(line.number) - 1] == kind
    else { return nil }
    return 40
  }

  private func openFirst(
    _ kind: SegmentKind, _ score: Float, _ scores: inout [Float], _ after: inout StateSet
  ) {
    guard kind != .subtitle, let target = Transitions.phase(from: 0, opening: kind) else { return }
    let state = Int(kind.rawValue) * Decoder.phases + target
    scores[state] = score
    after.insert(state)
  }

  private func open(
    _ kind: SegmentKind, _ phase: Int, _ score: Float, _ index: Int, _ before: StateSet,
    _ leaving: [Float], _ scores: inout [Float], _ after: inout StateSet,
    _ trace: inout Traceback
  ) {
    // The title that a header gave is the title wherever the title page has it.
    let isKnownTitle = kind == .title && index == scorer.layout.titleLine
    guard let target = isKnownTitle ? 1 : Transitions.phase(from: phase, opening: kind) else {
      return
    }
    var best = Decoder.minus
    var bestState = 0
    for state in before {
      guard let bonus = Transitions.score(self.kind(state), kind, scorer, index) else { continue }
      let total = leaving[state] + bonus
      if total > best {
        best = total
        bestState = state
      }
    }
    let state = Int(kind.rawValue) * Decoder.phases + target
    guard best > Decoder.minus / 2, !after.contains(state) || best + score > scores[state] else {
      return
    }
    scores[state] = best + score
    after.insert(state)
    trace.set(state, from: bestState, isOpening: true)
  }
}
