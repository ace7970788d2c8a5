/// Finds the best reading of all lines: a semi-Markov Viterbi search over (kind, phase) states.
///
/// The phase says where in the text we are: before the title, below it, in the body. A title can
/// be read once, in the first phase; anything with running text opens the body.
struct Decoder {
  let scorer: SegmentScorer
  /// Lines whose kind is certain, by line number.
  let hints: [Int: SegmentKind]

  private static let kinds = SegmentKind.allCases
  private static let phases = 3
  private static let stateCount = kinds.count * phases
  private static let minus: Float = -1e9

  /// One step of the search: the best score of each state and where it came from.
  private struct Trellis {
    var score: [Float]
    /// The state before; the same state with the high bit for "carried on".
    var from: [UInt8]
  }

  func decode() -> [Segment] {
    let count = scorer.lines.count
    guard count > 0 else { return [] }
    let states = Decoder.stateCount
    var scores = [Float](repeating: Decoder.minus, count: states)
    var from = [UInt8](repeating: 0xFF, count: count * states)
    for index in 0..<count {
      scores = step(index, scores, &from)
    }
    var best = 0
    var bestScore = Decoder.minus
    for state in 0..<states {
      let total =
        scores[state] + (scores[state] > Decoder.minus / 2 ? scorer.end(kind(state), count - 1) : 0)
      if total > bestScore {
        bestScore = total
        best = state
      }
    }
    return trace(best, from)
  }

  private func kind(_ state: Int) -> SegmentKind { Decoder.kinds[state / Decoder.phases] }

  private func step(_ index: Int, _ before: [Float], _ from: inout [UInt8]) -> [Float] {
    let states = Decoder.stateCount
    var after = [Float](repeating: Decoder.minus, count: states)
    let hint = hints[Int(scorer.lines[index].number)]
    let leaving = index > 0 ? leavingScores(index - 1, before) : before
    for kind in Decoder.kinds {
      let bonus: Float = hint == kind ? 1000 : 0
      let base = Int(kind.rawValue) * Decoder.phases
      if index > 0 { carryOn(kind, index, bonus, before, &after, &from) }
      guard let start = scorer.start(kind, index) ?? (hint == kind ? Evidence() : nil) else {
        continue
      }
      for phase in 0..<Decoder.phases {
        open(kind, phase, base, start.total + bonus, index, leaving, &after, &from)
      }
    }
    prune(&after)
    return after
  }

  /// Forgets states that no later line can bring back: the largest single weight is far smaller.
  private func prune(_ scores: inout [Float]) {
    guard let best = scores.max() else { return }
    let floor = best - 80
    for state in scores.indices where scores[state] < floor { scores[state] = Decoder.minus }
  }

  /// Scores after adding what ending each state's block here costs.
  private func leavingScores(_ index: Int, _ before: [Float]) -> [Float] {
    var leaving = before
    for kind in Decoder.kinds {
      let base = Int(kind.rawValue) * Decoder.phases
      guard (0..<Decoder.phases).contains(where: { before[base + $0] > Decoder.minus / 2 }) else {
        continue
      }
      let end = scorer.end(kind, index)
      for phase in 0..<Decoder.phases { leaving[base + phase] += end }
    }
    return leaving
  }

  private func carryOn(
    _ kind: SegmentKind, _ index: Int, _ bonus: Float, _ before: [Float], _ after: inout [Float],
    _ from: inout [UInt8]
  ) {
    let base = Int(kind.rawValue) * Decoder.phases
    guard (0..<Decoder.phases).contains(where: { before[base + $0] > Decoder.minus / 2 }),
      let score = hintedExtension(kind, index) ?? scorer.extend(kind, index)
    else { return }
    for phase in 0..<Decoder.phases where before[base + phase] > Decoder.minus / 2 {
      after[base + phase] = before[base + phase] + score + bonus
      from[index * Decoder.stateCount + base + phase] = UInt8(base + phase) | 0x80
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
    _ kind: SegmentKind, _ phase: Int, _ base: Int, _ start: Float, _ index: Int,
    _ leaving: [Float],
    _ after: inout [Float], _ from: inout [UInt8]
  ) {
    if index == 0 {
      let target = Transitions.phase(from: 0, opening: kind)
      guard let target, phase == 0, kind != .subtitle else { return }
      after[base + target] = start
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
    guard best > Decoder.minus / 2, best + start > after[base + target] else { return }
    after[base + target] = best + start
    from[index * Decoder.stateCount + base + target] = UInt8(bestState)
  }

  private func trace(_ final: Int, _ from: [UInt8]) -> [Segment] {
    var segments: [Segment] = []
    var state = final
    var index = scorer.lines.count - 1
    var last = index
    while index >= 0 {
      let step = from[index * Decoder.stateCount + state]
      if step & 0x80 != 0 && step != 0xFF {
        index -= 1
        continue
      }
      segments.append(Segment(kind: kind(state), first: index, last: last))
      guard step != 0xFF else { break }
      state = Int(step & 0x7F)
      index -= 1
      last = index
    }
    return segments.reversed()
  }
}

/// What may follow what, and how likely it is.
enum Transitions {
  /// The phase after opening a block of this kind, or nil where it may not open.
  static func phase(from phase: Int, opening kind: SegmentKind) -> Int? {
    switch kind {
    case .title: phase == 0 ? 1 : nil
    case .boilerplate, .byline, .metadata, .sceneBreak, .tagCloud, .addressLine, .caption: phase
    case .subtitle: phase == 0 ? nil : phase
    default: 2
    }
  }

  /// The score of one kind after another, or nil where that cannot be.
  static func score(
    _ previous: SegmentKind, _ kind: SegmentKind, _ scorer: SegmentScorer, _ index: Int
  ) -> Float? {
    let lines = scorer.lines
    let line = lines[index]
    let before = lines[index - 1]
    switch (previous, kind) {
    case (.title, .subtitle): return 1.6
    case (.heading, .subtitle):
      guard line.gap == 0, before.form.contains(.chapterWord) || before.form.contains(.numeral),
        !line.endsSentence || line.isAllCapitals, line.columns <= 66
      else { return nil }
      return before.words <= 3 ? 3.4 : 1.0
    case (.byline, .subtitle), (.metadata, .subtitle): return -1.5
    case (.subtitle, .subtitle): return -2.5
    case (_, .subtitle): return nil
    case (.title, .byline), (.subtitle, .byline): return 0.8
    case (.byline, .byline): return line.form.contains(.byline) ? 0.2 : -2
    case (.heading, .heading):
      // A numbered line and its title, or a part above a chapter.
      guard before.form.contains(.numeral) || before.form.contains(.chapterWord) else {
        return -0.6
      }
      return line.flags.contains(.endsWithPeriod) && !line.isAllCapitals ? -2.5 : 1.2
    case (.heading, .contents): return 1
    case (.heading, .boilerplate), (.heading, .footnote): return -0.5
    case (.heading, .sceneBreak): return -1.5
    case (.heading, .tagCloud): return -2
    case (.metadata, .metadata): return 0.6
    case (.footnote, .footnote): return 1.5
    case (.contents, .contents): return 1
    case (.bulletItem, .paragraph), (.orderedItem, .paragraph): return line.gap == 0 ? -0.4 : 0
    case (.title, .verse), (.heading, .verse): return 0.5
    case (.title, .contents): return -2
    default: return 0
    }
  }
}
