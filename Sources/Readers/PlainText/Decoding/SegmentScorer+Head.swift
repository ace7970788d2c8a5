/// The cases for what stands around the title: a second title, bylines, fields.
extension SegmentScorer {
  func subtitle(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard index > 0, line.columns <= 120, line.letters > 0,
      layout.regions.index(.heading, at: index) < 0
    else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.subtitlePrior)
    let isDense = line.uncased > line.lowers + line.uppers
    if line.flags.contains(.endsWithPeriod), isDense ? line.columns > 36 : line.words > 8 {
      evidence.add(isDense ? -3 : -1.5, "a sentence")
    }
    if line.columns > 70, line.flags.contains(.thai) {
      evidence.add(-4, "as long as a line of text")  // Thai has no full stop to tell it by
    }
    if line.last == .colon || line.last == .comma { evidence.add(-5, "a comma or colon ends it") }
    if line.form.contains(.byline) || line.form.contains(.date) || line.form.contains(.rating)
      || line.form.contains(.knownKey)
    {
      evidence.add(-4, "a form of its own")
    }
    if line.marker.isPresent || line.form.contains(.chapterWord) || line.form.contains(.numeral)
      || line.form.contains(.contentsWord)
    {
      evidence.add(-3, "opens a section or item")
    }
    if line.flags.contains(.opensQuote) && line.flags.contains(.closesQuote) {
      evidence.add(-1, "in quotation marks")
    }
    if line.columns > 90 { evidence.add(-1, "long") }
    if line.gap == 0 { evidence.add(1.2, "no gap to the line above") }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    if let next {
      if next.form.contains(.byline) || next.form.contains(.date) || next.form.contains(.nameLike) {
        evidence.add(1.2, "a byline or date below")
      }
      let isLong =
        next.columns > 90 || next.endsSentence && next.columns > 50
        || index + 2 < lines.count && layout.joins[index + 2] > 1
      if isLong && line.gap > 0 && next.gap > 0 { evidence.add(-1.4, "the text begins below") }
      if next.gap == 0 && layout.joins[index + 1] > 1 { evidence.add(-3, "the text runs on") }
    } else {
      evidence.add(-4, "nothing follows")
    }
    return evidence
  }

  func byline(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.columns <= 100, line.letters > 0 else { return nil }
    if line.form.contains(.mailKey), hasMailNeighbour(index) { return nil }
    let isNear = isInHead(index)
    let isLast = index + 3 >= lines.count
    if isNear, isBareBylineWord(index), index + 1 < lines.count, lines[index + 1].gap == 0,
      NameShape(source: source).isName(lines[index + 1].range)
    {
      var evidence = Evidence(keepsReasons: keepsReasons)
      evidence.add(Weights.bylineWord)
      return evidence
    }
    guard
      line.form.contains(.byline) || line.form.contains(.nameLike) && (isNear || isLast)
        || isLast && isSignature(index)
    else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    if line.form.contains(.byline) {
      evidence.add(Weights.bylineWord)
      if !isNear && !isLast {
        let afterHeading =
          index > 0 && lines[index - 1].columns <= 70 && !lines[index - 1].endsSentence
        evidence.add(
          afterHeading ? Weight(-2.4, "far from the title") : Weight(-4.6, "far from the title"))
      }
    } else if isNear {
      evidence.add(Weights.bareName)
      if line.uncased > 0 {
        evidence.add(
          line.columns <= 12
            ? Weight(-0.6, "any short line of this script")
            : Weight(-2.4, "any short line of this script"))
      }
      if index > 0, line.gap == 0, layout.joins[index] > 2 { evidence.add(-2, "the text runs on") }
      if line.words == 1 && line.uncased == 0 { evidence.add(-2, "one word") }
      if index == firstLine, startsTitleBelow(index) { evidence.add(1.4, "a name above the title") }
      if !startsSection(below: index) { evidence.add(-0.5, "the text begins below") }
    } else {
      evidence.add(isSignature(index) ? Weights.signOff : Weight(-1.5, "a name"))
    }
    if line.endsSentence && initials(line) == 0 && !line.form.contains(.byline) {
      evidence.add(-2, "a sentence")
    }
    return evidence
  }

  /// "BY" alone on a line, the name below it.
  func isBareBylineWord(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words <= 3, line.columns <= 20, !line.form.contains(.keyValue) else { return false }
    return Lexicon.builtIn.has([.byline], in: source, line.range)
  }

  private func startsSection(below index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    return lines[index + 1].columns <= 60 || lines[index + 1].gap > 1
  }

  private func isSignature(_ index: Int) -> Bool {
    let line = lines[index]
    return line.first == .dash && line.words <= 6 && line.gap > 0 && line.columns <= 50
      && !line.endsSentence && line.letters > 2
  }

  func metadata(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.columns <= 160 else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    let isNear = isInHead(index)
    let isLast = index + 3 >= lines.count
    if line.form.contains(.date) {
      evidence.add(
        profile.datesAreHeadings ? Weight(0.5, "a date among others") : Weights.dateLine)
    }
    if line.form.contains(.rating) { evidence.add(Weights.ratingLine) }
    if line.form.contains(.keyValue), !line.form.contains(.byline), !line.form.contains(.tagLine) {
      if line.form.contains(.knownKey) {
        evidence.add(Weights.metadataKey)
      } else if isNear, index > firstLine, line.form.contains(.term), line.words <= 16,
        profile.keyCounts[line.keyHash] ?? 0 < 2, !hasAttributionBelow(index)
      {
        evidence.add(Weights.unknownKey)
      }
      if line.form.contains(.mailKey), isNear, hasMailNeighbour(index) {
        evidence.add(Weights.mailHeader)
      }
    }
    guard evidence.total > 0 else { return nil }
    if line.first == .opener && line.last == .closer { evidence.add(-2.5, "in brackets") }
    if line.marker.isPresent && (layout.links.next[index] >= 0 || layout.links.previous[index] >= 0)
    {
      evidence.add(-4, "an item of a list")
    }
    if line.endsSentence && line.words > 12 { evidence.add(-3, "a sentence") }
    if line.gap == 0, index > 0, layout.joins[index] > 1, !line.form.contains(.keyValue) {
      evidence.add(-2, "the text before runs on")
    }
    if !isNear {
      let isRating = line.form.contains(.rating)
      evidence.add(
        isLast || isRating ? Weight(-1.0, "after the text") : Weight(-4.2, "far from the title"))
      if line.gap == 0 && index > 0 && !isRating { evidence.add(-0.6, "among other lines") }
    }
    return evidence
  }

  private func hasAttributionBelow(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].gap == 0 && lines[index + 1].first == .dash
      && lines[index + 1].form.contains(.attribution)
  }

  private func hasMailNeighbour(_ index: Int) -> Bool {
    let before = index > 0 && lines[index].gap == 0 && lines[index - 1].form.contains(.mailKey)
    let after =
      index + 1 < lines.count && lines[index + 1].gap == 0
      && lines[index + 1].form.contains(.mailKey)
    return before || after
  }
}
