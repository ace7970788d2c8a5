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
    let line = scorer.lines[index]
    // By far the most frequent.
    if kind == .paragraph { return previous.isItem && line.gap == 0 ? -0.4 : 0 }
    let before = scorer.lines[index - 1]
    switch (previous, kind) {
    case (.title, .subtitle): return 1.6
    case (.heading, .subtitle):
      let isRule = before.flags.contains(.rule) && before.gap == 0 && index > 1
      let before = isRule ? scorer.lines[index - 2] : before
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
    case (.title, .verse), (.heading, .verse): return 0.5
    case (.title, .contents): return -2
    default: return 0
    }
  }
}
