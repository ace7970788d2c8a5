/// The case for the title of a text.
extension SegmentScorer {
  func isInHead(_ index: Int) -> Bool { index <= layout.headEnd }

  /// The first line of the text, or of all when a notice above it is only a guess.
  func isFirstLine(_ index: Int) -> Bool {
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
  func startsTitleBelow(_ index: Int) -> Bool {
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

  func initials(_ line: Line) -> Int {
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
}
