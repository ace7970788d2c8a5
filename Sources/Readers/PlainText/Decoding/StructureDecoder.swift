/// Reads the structure of a text: decodes twice, the second time with what the first learned about
/// each style of short line, then sets the levels.
struct StructureDecoder {
  let layout: Layout
  let hints: [Int: SegmentKind]
  let headingStyle: HeadingStyle

  /// Returns the segments and the scorer that the last decoding used.
  func decode() -> (segments: [Segment], scorer: SegmentScorer) {
    var scorer = SegmentScorer(layout: layout)
    scorer.classPriors = forcedPriors()
    let first = Decoder(scorer: scorer, hints: hints).decode()
    scorer.classPriors.merge(priors(from: first, scorer)) { $0 + $1 }
    scorer.headingGap = headingGap(first)
    let second = Decoder(scorer: scorer, hints: hints).decode()
    return (LevelAssigner(layout: layout).assign(second), scorer)
  }

  /// The gap three in four headings have at least, where there are four and more and three in four
  /// stand after a larger gap than usual; else 0.
  private func headingGap(_ segments: [Segment]) -> Int {
    var gaps: [Int] = []
    for (position, segment) in segments.enumerated()
    where segment.kind == .heading && segment.first > 0 {
      // A second heading line below the first says nothing.
      if position > 0, segments[position - 1].kind == .heading { continue }
      gaps.append(Int(layout.lines[segment.first].gap))
    }
    gaps.sort()
    guard gaps.count >= 4, layout.profile.rank(ofGap: gaps[gaps.count / 4]) >= 2 else { return 0 }
    return gaps[gaps.count / 4]
  }

  /// How often lines of each style were headings in the first decoding, as log-odds. A style seen
  /// once says nothing; one seen often counts within bounds, so that it can be outvoted.
  private func priors(from segments: [Segment], _ scorer: SegmentScorer) -> [StyleClass: Float] {
    var heads: [StyleClass: Int] = [:]
    var totals: [StyleClass: Int] = [:]
    for segment in segments {
      let line = layout.lines[segment.first]
      guard line.columns <= 96, line.letters + Int(line.digits) > 0 else { continue }
      switch segment.kind {
      case .heading:
        heads[scorer.styleClass(segment.first), default: 0] += 1
        totals[scorer.styleClass(segment.first), default: 0] += 1
      case .paragraph, .bulletItem, .orderedItem, .caption, .subtitle:
        totals[scorer.styleClass(segment.first), default: 0] += 1
      default: break
      }
    }
    var priors: [StyleClass: Float] = [:]
    for (style, total) in totals where total >= 2 {
      let yes = Float(heads[style] ?? 0) + 0.4
      let no = Float(total) - Float(heads[style] ?? 0) + 0.4
      priors[style] = StructureDecoder.logOdds(yes, no)
    }
    return priors
  }

  /// Log-odds in steps fine enough for a prior, bounded to ±2.
  private static func logOdds(_ yes: Float, _ no: Float) -> Float {
    let isMore = yes >= no
    var ratio = isMore ? yes / no : no / yes
    var steps: Float = 0
    while ratio > 1.25, steps < 10 {
      ratio /= 1.25
      steps += 1
    }
    return (isMore ? 1 : -1) * min(2, steps * 0.223)
  }

  private func forcedPriors() -> [StyleClass: Float] {
    guard headingStyle != .automatic else { return [:] }
    var priors: [StyleClass: Float] = [:]
    let scorer = SegmentScorer(layout: layout)
    for index in layout.lines.indices {
      let line = layout.lines[index]
      guard line.columns <= 96 else { continue }
      let fits: Bool =
        switch headingStyle {
        case .automatic: true
        case .none: false
        case .capitals: line.isAllCapitals
        case .emoji: line.flags.contains(.endsWithEmoji) || line.flags.contains(.startsWithEmoji)
        case .underline: layout.regions.index(.heading, at: index) >= 0
        case .numbers:
          line.marker.isNumber || line.form.contains(.chapterWord) || line.form.contains(.numeral)
        }
      priors[scorer.styleClass(index)] = fits ? 2.5 : -12
    }
    return priors
  }
}

/// What headings look like, when the caller knows.
public enum HeadingStyle: String, Sendable, CaseIterable {
  case automatic = "auto"
  case capitals = "caps"
  case emoji, underline, numbers, none
}
