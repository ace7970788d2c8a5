extension SegmentScorer {
  func isInHead(_ index: Int) -> Bool { index <= layout.headEnd }

  /// The first line after a notice at the start.
  var firstLine: Int {
    layout.regions.region(.boilerplate, at: 0).map { $0.last + 1 } ?? 0
  }

  /// The first line of the text, or of all when a notice above it is only a guess.
  private func isFirstLine(_ index: Int) -> Bool {
    index == firstLine || index == 0 && layout.regions.region(.boilerplate, at: 0)?.score ?? 0 < 20
  }

  /// The case for the name of the text.
  func title(_ index: Int) -> Evidence? {
    let line = lines[index]
    if layout.titleLine >= 0, index != layout.titleLine { return nil }
    guard isInHead(index), line.columns <= 200, line.letters + Int(line.digits) > 0 else {
      return nil
    }
    guard !line.form.contains(.address), !line.form.contains(.boilerplate) || line.letters > 12
    else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(isFirstLine(index) ? Weights.firstLine : Weights.earlyLine)
    addTitleShape(index, &evidence)
    addTitleForms(index, &evidence)
    if !layout.titleKeys.isEmpty {
      let isKnown = layout.titleKeys.contains(layout.lineKey(index))
      evidence.add(isKnown ? Weights.titleOfHeader : Weights.otherThanHeader)
    }
    if let region = layout.regions.region(.title, at: index), region.first == index {
      evidence.add(region.score, region.reason)
    }
    return evidence
  }

  private func addTitleShape(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    let isDense = line.uncased > line.lowers + line.uppers
    if line.columns > (isDense ? 80 : 110) { evidence.add(Weights.titleLong) }
    if line.flags.contains(.endsWithPeriod) && line.words > 4 && !line.isAllCapitals
      || line.flags.contains(.endsSentenceInside) && line.words > 12
    {
      evidence.add(Weights.titleSentence)
    }
    if line.flags.contains(.endsWithPeriod) && isDense { evidence.add(Weights.titleSentence) }
    let goesOn =
      line.isAllCapitals && index + 1 < lines.count && lines[index + 1].gap == 0
      && lines[index + 1].isAllCapitals
    if line.last == .colon || line.last == .comma && !goesOn {
      evidence.add(-5, "a comma or colon ends it")
    }
    if line.firstWord == .lower { evidence.add(-1.5, "begins in lower case") }
    if line.isAllCapitals || line.isTitleCase { evidence.add(0.6, "capitals as titles have") }
    if isCentred(line) { evidence.add(0.8, "centred") }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    guard let next else {
      evidence.add(-4, "nothing follows")
      return
    }
    if next.gap > 0 { evidence.add(Weights.titleGap) }
    let nextHasForm =
      next.form.contains(.date) || next.form.contains(.rating) || next.form.contains(.byline)
      || next.form.contains(.knownKey)
    if next.gap == 0, layout.joins[index + 1] > 1.5, !nextHasForm,
      layout.regions.index(.title, at: index) < 0
    {
      evidence.add(-4, "the text runs on")
    }
    if next.gap == 0, layout.regions.index(.verse, at: index) >= 0,
      layout.regions.region(.verse, at: index)?.score ?? 0 > 1
    {
      evidence.add(-1.5, "a line among verses")
    }
  }

  private func addTitleForms(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    if line.form.contains(.titleKey) {
      evidence.add(isMailOrExport(index) ? Weight(-2, "a key among other keys") : Weights.titleKey)
    } else if line.form.contains(.keyValue), line.form.contains(.knownKey) {
      evidence.add(-4, "a known key with a value")
    }
    if line.form.contains(.date) || line.form.contains(.rating) {
      evidence.add(-4, "a date or rating")
    }
    if line.form.contains(.byline) { evidence.add(-4, "a byline") }
    if line.form.contains(.chapterWord) || line.form.contains(.contentsWord) {
      evidence.add(-2.5, "a section's name")
    }
    if line.form.contains(.numeral) { evidence.add(-3, "a bare number") }
    if line.marker.isPresent, layout.links.next[index] >= 0 {
      evidence.add(-4, "an item of a list")
    }
    if line.form.contains(.tagLine)
      || line.form.contains(.tagCloud) && layout.regions.index(.tagCloud, at: index) >= 0
    {
      evidence.add(-4, "tags")
    }
    if line.flags.contains(.opensQuote), line.flags.contains(.closesQuote), line.endsSentence {
      evidence.add(-2, "speech")
    }
    if line.first == .dash { evidence.add(-3, "begins with a dash") }
    if line.form.contains(.nameLike), index == firstLine, startsTitleBelow(index) {
      evidence.add(initials(line) > 0 ? -4 : -2.2, "a name above the title")
    }
  }

  /// A centred or capital line below, of another shape than this name.
  private func startsTitleBelow(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let line = lines[index]
    let next = lines[index + 1]
    let hasInitials = line.words >= 2 && initials(line) > 0
    guard !next.form.contains(.nameLike) || hasInitials, next.columns <= 70, !next.endsSentence,
      !next.form.contains(.byline), !next.form.contains(.date)
    else { return false }
    return hasInitials || isCentred(next) && isCentred(line)
      || next.isAllCapitals && !line.isAllCapitals
  }

  private func initials(_ line: Line) -> Int {
    var count = 0
    for offset in line.range.dropFirst() where source.bytes[offset] == 0x2E {
      let before = source.scalar(before: offset)
      if ScalarClass.of(before.value) == .upper { count += 1 }
    }
    return count
  }

  /// Three or more keys in capitals or of mail in a row: an export or a mail, not a title page.
  private func isMailOrExport(_ index: Int) -> Bool {
    let run = profile.runs[profile.runIndex(of: index)]
    guard run.count >= 3 else { return false }
    var keys = 0
    var capitals = 0
    for lineIndex in run.lines.prefix(12) where lines[lineIndex].form.contains(.keyValue) {
      keys += 1
      let first = source.scalar(at: Int(lines[lineIndex].start) + 1).value
      if ScalarClass.of(first) == .upper { capitals += 1 }
    }
    return keys * 3 >= min(12, run.count) * 2 && keys >= 3
      && (capitals * 2 > keys || lines[index].form.contains(.mailKey))
  }

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
