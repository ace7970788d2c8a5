/// Says what the words of a short line make it: a date, a byline, a chapter number and so on.
struct LineForms {
  let source: Source
  /// Where the line begins, and what phrases its first word can open.
  private let start: Int
  private let opened: Topics

  init(source: Source, at range: Range<Int>) {
    self.source = source
    start = range.lowerBound
    opened = Lexicon.builtIn.topics(openedIn: source, range)
  }

  /// Returns the end of the longest phrase of one of `topics` that begins `range`.
  func prefix(
    _ topics: Topics, _ range: Range<Int>, words: Int = 4
  ) -> (end: Int, entry: Lexicon.Entry)? {
    guard range.lowerBound == start else {
      return Lexicon.builtIn.prefix(topics, in: source, range, words: words)
    }
    guard !opened.isDisjoint(with: topics) else { return nil }
    return Lexicon.builtIn.longestPrefix(topics, in: source, range, words: words)
  }

  /// Whether the first word of the line can be one of `topics`, or open a phrase that is.
  func mayOpen(_ topics: Topics) -> Bool { !opened.isDisjoint(with: topics) }

  func recognise(_ line: inout Line) {
    let range = line.range
    line.marker = MarkerScanner(source: source, range: range).scan()
    recogniseKeyValue(&line, range)
    // A line in the middle of wrapped prose is none of these; asking cost a quarter of the time.
    let mayStandAlone = line.gap > 0 || line.number == 0 || line.columns <= 64
    if line.words <= 14, mayStandAlone { recogniseShort(&line, range) }
    recogniseNote(&line, range)
    recogniseAddress(&line, range)
    recogniseTags(&line, range)
    recogniseCode(&line, range)
    if mayStandAlone { recogniseBoilerplate(&line, range) }
  }

  func range(of line: Line) -> Range<Int> { line.range }

  func recogniseShort(_ line: inout Line, _ range: Range<Int>) {
    recogniseDivision(&line, range)
    recogniseWholeLine(&line, range)
    recogniseByline(&line, range)
    if line.digits > 0 || line.uncased > 0 {
      let recogniser = DateRecogniser(source: source)
      if !recogniser.mayFind(in: range, isShort: line.columns <= 40) {
        // Words alone make no date.
      } else if let date = recogniser.find(in: range) {
        if date.isAlone { line.form.insert(.date) }
      } else if line.words <= 6, line.columns <= 40, recogniser.isDayAndMonth(range) {
        line.form.insert(.date)
      }
    }
    // Without a figure only stars make a rating.
    if !line.form.contains(.rating), line.digits > 0 || line.flags.contains(.pictogram),
      line.digits > 0 || line.flags.contains(.symbolsOnly) || line.symbols > 2,
      let rating = RatingRecogniser(source: source).find(in: range, isLabelled: false),
      rating.isAlone
    {
      line.form.insert(.rating)
    }
    if line.digits > 0, prefix([.rating], range, words: 2) != nil,
      let rating = RatingRecogniser(source: source).find(in: range, isLabelled: false),
      rating.value <= rating.best,
      line.words <= 6
    {
      line.form.insert(.rating)
    }
    recogniseNumeral(&line, range)
    recogniseCaption(&line, range)
    recogniseMarkup(&line, range)
    if line.first == .dash, !line.endsSentence || line.words <= 6 { line.form.insert(.attribution) }
  }

  func recogniseWholeLine(_ line: inout Line, _ range: Range<Int>) {
    // No phrase is as long.
    let isPhrase = line.letters + Int(line.digits) <= LexiconTable.longestPhrase
    let opensWithLetter = ScalarClass.of(source.scalar(at: start).value).isLetter
    let mayOpenMatter = line.columns <= 60 && (!opensWithLetter || mayOpen(.matter))
    guard isPhrase || mayOpenMatter else { return }
    let core = core(of: range)
    let topics = Lexicon.builtIn.entry(in: source, core)?.topics ?? []
    if topics.contains(.contents) { line.form.insert(.contentsWord) }
    if topics.contains(.matter) { line.form.insert(.matterWord) }
    if topics.contains(.notes) { line.form.insert(.notesWord) }
    if topics.contains(.ending) { line.form.insert(.ending) }
    if topics.contains(.spoiler) { line.form.insert(.spoiler) }
    if topics.isEmpty, line.columns <= 60,
      let found = prefix([.matter], core, words: 2),
      found.end < core.upperBound
    {
      let next = source.scalar(at: found.end).value
      let isSeparated =
        next == 0x3000 || next == 0x2E || next == 0x3A || next == 0xFF1A || next == 0xB7
      let isSpaced =
        next == 0x20 && Scalars.joinsWithoutSpace(source.scalar(at: core.lowerBound).value)
      if isSeparated || isSpaced { line.form.insert(.matterWord) }
    }
  }

  /// The line without ornaments, quotes and final punctuation.
  func core(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !ScalarClass.of(source.scalar(at: lower).value).isWord {
      lower += source.scalar(at: lower).length
    }
    while upper > lower {
      let last = source.scalar(before: upper)
      let class_ = ScalarClass.of(last.value)
      if class_.isWord || class_ == .mark && last.value < 0xFE00 { break }
      upper = last.start
    }
    return lower..<max(lower, upper)
  }
}
