extension SegmentScorer {
  /// The case for a heading that opens at this line.
  func heading(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.columns <= 140,
      line.letters + Int(line.digits) > 0 || layout.regions.index(.heading, at: index) >= 0
    else { return nil }
    // A line in the middle of wrapped prose: no evidence of its own outweighs that.
    if line.gap == 0, layout.joins[index] > 3, !line.form.contains(.markupHeading) { return nil }
    guard !line.flags.contains(.quoteMark), !line.form.contains(.address) else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.headingPrior)
    addGap(index, &evidence)
    addLength(line, &evidence)
    addEnding(line, &evidence)
    addOpening(index, &evidence)
    addForm(index, &evidence)
    if let region = layout.regions.region(.heading, at: index), region.first == index {
      evidence.add(region.score, region.reason)
    } else if layout.underlinedHeads >= 2, !line.form.contains(.markupHeading) {
      evidence.add(Weights.notUnderlined)
    }
    var prior = classPriors[styleClass(index)] ?? 0
    // Signatures and inscriptions in capitals come in numbers too; the gap tells them apart.
    if headingGap > 0, prior > 0, profile.rank(ofGap: Int(line.gap)) < 2,
      !line.form.contains(.chapterWord)
    {
      prior = 0
    }
    if prior != 0 { evidence.add(prior, "how lines of this style were read elsewhere in the text") }
    return evidence
  }

  func styleClass(_ index: Int) -> StyleClass {
    let line = lines[index]
    let rank = index == 0 ? 1 : profile.rank(ofGap: Int(line.gap))
    return StyleClass(line, gapRank: rank, centred: isCentred(line))
  }

  /// Set in further than paragraphs open and than the text stands.
  func isCentred(_ line: Line) -> Bool {
    let extra = line.column - profile.margin
    return extra >= 6 && extra > profile.paragraphIndent + 3
      && !line.flags.contains(.ideographicIndent)
  }

  /// Reaches the column lines are wrapped at and begins right of its middle.
  func isSetRight(_ line: Line) -> Bool {
    profile.wrapColumn >= 40 && line.column * 2 > profile.wrapColumn
      && line.reach + 6 >= profile.wrapColumn && line.columns < 30
  }

  private func addGap(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    guard index > 0 else { return }
    switch profile.rank(ofGap: Int(line.gap)) {
    case 0:
      let isMarked =
        line.form.contains(.markupHeading) || isOrnamented(index)
        || line.form.contains(.chapterWord) || line.form.contains(.matterWord)
      evidence.add(
        isMarked && layout.joins[index] < 0.5
          ? Weight(-0.6, "no gap before, but its own marks") : Weights.noGapBefore)
    case 1: break
    case 2: evidence.add(Weights.gapLarger)
    default: evidence.add(Weights.gapTwice)
    }
    if headingGap > 0, !line.form.contains(.markupHeading) {
      let isLarge = profile.rank(ofGap: Int(line.gap)) >= 2
      evidence.add(
        Int(line.gap) >= headingGap
          ? Weights.gapOfHeadings : isLarge ? Weights.gapBetween : Weights.gapOfText)
    }
    if layout.joins[index] > 1.5 {
      evidence.add(-layout.joins[index] * 0.6, "the text before runs on")
    }
  }

  private func addLength(_ line: Line, _ evidence: inout Evidence) {
    let isDense = line.uncased > line.lowers + line.uppers
    let columns = line.columns
    if columns > (isDense ? 64 : 96) {
      evidence.add(Weights.tooLong)
    } else if columns > (isDense ? 44 : 66) {
      evidence.add(Weights.long)
    } else if line.words <= 5 && columns <= 40 {
      evidence.add(Weights.veryShort)
    }
    if profile.proseWidth < 60 && !line.form.contains(.chapterWord) {
      evidence.add(Weights.shortLineText)
    }
  }

  private func addEnding(_ line: Line, _ evidence: inout Evidence) {
    let isMarked =
      line.isAllCapitals || line.form.contains(.numeral) || line.form.contains(.chapterWord)
    if line.last == .colon {
      evidence.add(Weights.colonEnd)
    } else if line.last == .comma {
      evidence.add(Weights.commaEnd)
    } else if line.flags.contains(.endsWithPeriod) || line.flags.contains(.endsWithEllipsis) {
      if line.form.contains(.numeral) { return }
      evidence.add(
        isMarked ? Weight(-0.2, "a period after capitals or a number") : Weights.periodEnd)
    } else if line.endsSentence {
      evidence.add(Weights.questionEnd)
      if profile.askedAlone >= 3, profile.askedAlone * 8 >= profile.runs.count {
        evidence.add(1.2, "questions with answers below")
      }
    } else if line.last != .dash {
      evidence.add(Weights.openEnd)
    }
    if line.flags.contains(.endsSentenceInside) && !line.marker.isPresent && !isMarked {
      evidence.add(Weights.sentenceInside)
    }
  }

  private func addOpening(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    if line.firstWord == .lower && !line.marker.isPresent { evidence.add(Weights.smallStart) }
    if line.first == .dash && !line.form.contains(.markupHeading) {
      evidence.add(Weights.dashStart)
    }
    if line.flags.contains(.opensQuote) {
      let isWhole = line.flags.contains(.closesQuote)
      if isWhole || line.endsSentence {
        evidence.add(isWhole ? Weights.wholeQuote : Weights.quoteStart)
      }
      if profile.isFullOfSpeech { evidence.add(Weights.speech) }
    }
    let links = layout.links
    if line.marker.isPresent && (links.previous[index] >= 0 || links.next[index] >= 0) {
      evidence.add(Weights.listNeighbour)
    } else if line.marker.isBullet && line.marker.sign < 0x2100
      && !line.form.contains(.markupHeading)
    {
      evidence.add(-2, "a list mark")
    }
    if line.form.contains(.keyValue) && !line.form.contains(.chapterWord), line.form.contains(.term)
    {
      evidence.add(
        line.form.contains(.knownKey)
          ? Weight(-2.4, "a known key before a colon") : Weight(-0.5, "a key before a colon"))
    }
    if line.keyHash != 0, (profile.keyCounts[line.keyHash] ?? 0) >= 2,
      !line.form.contains(.chapterWord)
    {
      evidence.add(-2.5, "a speaker's name comes again")
    }
    if index > 0, lines[index - 1].last == .colon, line.gap <= 1 {
      evidence.add(-4, "the line before leads in with a colon")
    }
    if index > 0, lines[index - 1].last == .comma, lines[index - 1].columns <= 40,
      index + 6 >= lines.count
    {
      evidence.add(-3, "a name below a closing phrase")
    }
    if index == 1, lines[0].form.contains(.nameLike) || lines[0].form.contains(.byline) {
      evidence.add(-1.2, "a title is still due")
    }
    if isInitials(line) { evidence.add(-4, "initials") }
    if line.form.contains(.noteBody) && !line.form.contains(.markupHeading) {
      evidence.add(Weights.noteLike)
    }
    if line.form.contains(.tagCloud) || line.form.contains(.tagLine) || line.form.contains(.caption)
    {
      evidence.add(-2.5, "a form of its own")
    }
    if line.form.contains(.date) || line.form.contains(.rating) {
      evidence.add(-0.8, "a date or rating")
    }
    if line.form.contains(.ending) { evidence.add(-5, "closing words") }
    if line.columnGaps > 1 || line.tabs > 0 {
      evidence.add(layout.regions.index(.table, at: index) >= 0 ? -5 : -1.5, "columns")
    }
  }

  private func addForm(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    if line.form.contains(.markupHeading) { evidence.add(Weights.markup) }
    if line.isAllCapitals && !line.form.contains(.numeral) {
      evidence.add(Weights.capitals)
    } else if line.isTitleCase {
      evidence.add(Weights.titleCase)
    }
    if line.flags.contains(.endsWithEmoji) || line.flags.contains(.startsWithEmoji) {
      evidence.add(Weights.emojiEnd)
    }
    if isOrnamented(index) { evidence.add(Weights.ornament) }
    if line.form.contains(.chapterWord) {
      evidence.add(Weights.division)
    } else if line.form.contains(.contentsWord) {
      evidence.add(Weights.contentsHead)
    } else if line.form.contains(.matterWord) || line.form.contains(.notesWord) {
      evidence.add(Weights.matter)
    }
    if line.form.contains(.numeral) { evidence.add(Weights.numeralAlone) }
    if line.marker.isNumber && line.marker.width < 12 && layout.links.previous[index] < 0
      && layout.links.next[index] < 0
    {
      let isStrong =
        line.marker.family == .roman || line.marker.family == .chinese || line.marker.depth > 1
      evidence.add(isStrong ? Weights.romanLead : Weights.numberLead)
      if layout.links.inSequence[index] { evidence.add(Weights.sequence) }
    }
    if isSetRight(line) {
      evidence.add(Weights.setRight)
    } else if isCentred(line) {
      evidence.add(Weights.centred)
    }
    if layout.regions.index(.contents, at: index) >= 0 {
      evidence.add(Weights.entryItself)
      return
    }
    if index < layout.titleLine { evidence.add(Weights.beforeTitle) }
    if !layout.contentsKeys.isEmpty, layout.contentsKeys.contains(layout.lineKeys[index]) {
      evidence.add(Weights.inContents)
    }
  }

  /// Capitals with a point after each: "C. W."
  private func isInitials(_ line: Line) -> Bool {
    line.uppers >= 2 && line.lowers == 0 && line.words == line.uppers && line.words <= 4
      && line.last == .terminal && !line.form.contains(.numeral)
  }

  /// Opens with a sign that is no list mark, or stands in brackets of its own.
  func isOrnamented(_ index: Int) -> Bool {
    let line = lines[index]
    let first = source.scalar(at: Int(line.start)).value
    if line.form.contains(.bracketed) && !line.form.contains(.caption) && first != 0x5B {
      return true
    }
    if line.form.contains(.bracketed) && !line.form.contains(.caption) && line.words <= 10
      && !line.form.contains(.noteBody)
    {
      return line.letters > 3
    }
    guard line.first == .bullet || first == 0xA7 else { return false }
    switch first {
    case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CF, 0x25CB, 0x25CE, 0x25B6, 0x25B7, 0x25BC, 0x25BD,
      0x25B2, 0x25B3, 0x25C8, 0x2605, 0x2606,
      0x2756, 0xA7, 0x25BA, 0x25AA:
      return layout.links.previous[index] < 0 && layout.links.next[index] < 0
    default: return false
    }
  }

  /// The case for a further line of a heading or title: capitals below capitals, centred below
  /// centred, a title directly below a bare number.
  func headingLine(_ kind: SegmentKind, _ index: Int) -> Float? {
    let line = lines[index]
    let before = lines[index - 1]
    let run = profile.runs[Int(profile.runOfLine[index])]
    guard line.columns <= 76, line.letters > 0, run.count <= 6 else { return nil }
    if line.form.contains(.byline) || line.form.contains(.date) || line.form.contains(.rating)
      || line.form.contains(.keyValue)
    {
      return -4
    }
    if kind == .heading, before.form.contains(.numeral), index - 1 == Int(run.first),
      run.count <= 3, !line.endsSentence || line.isAllCapitals
    {
      return profile.rank(ofGap: Int(run.gapBefore)) >= 2 || run.gapAfter > 0 ? 3.4 : 0.5
    }
    if index - 1 == Int(run.first), isInHead(index), line.form.contains(.nameLike),
      !isShortWord(before)
    {
      return -1
    }
    let bothCapitals = line.isAllCapitals && before.isAllCapitals
    let middles = (line.column + line.reach) - (before.column + before.reach)
    let bothCentred = isCentred(line) && isCentred(before) && abs(middles) <= 4 && run.count <= 4
    if bothCapitals || bothCentred, run.gapAfter > 0 || index < Int(run.last),
      !before.form.contains(.chapterWord) || kind == .title
    {
      return bothCapitals ? 2.6 : 1.8
    }
    // Books set long titles over several lines, some of them small words.
    if kind == .title, before.isAllCapitals || isShortWord(before), line.words <= 2,
      line.columns <= 12
    {
      return 1.0
    }
    let isolated =
      profile.rank(ofGap: Int(run.gapBefore)) >= 2 && run.gapAfter > 0 && run.count <= 4
    if kind == .heading, isolated, !before.form.contains(.chapterWord), layout.joins[index] > 0.5,
      !lines[Int(run.last)].flags.contains(.endsWithPeriod)
    {
      return min(2.5, layout.joins[index])
    }
    return -3
  }

  private func isShortWord(_ line: Line) -> Bool { line.words <= 2 && line.columns <= 8 }

  /// Where the last notice begins, or the lines end.
  private var textEnd: Int {
    guard let notice = layout.regions.region(.boilerplate, at: lines.count - 1) else {
      return lines.count
    }
    return notice.first
  }

  /// What follows the last line of a heading.
  func headingEnd(_ index: Int) -> Evidence {
    var evidence = Evidence(keepsReasons: keepsReasons)
    guard index + 1 < lines.count else {
      evidence.add(Weights.nothingFollows)
      return evidence
    }
    if index + 2 == textEnd, lines[index + 1].columns < 40, !lines[index + 1].endsSentence {
      evidence.add(-2.5, "hardly anything follows")
    }
    let line = lines[index]
    let next = lines[index + 1]
    let nextIsMarked =
      next.marker.isPresent
      && (layout.links.next[index + 1] >= 0 || layout.links.previous[index + 1] >= 0)
    let nextIsRegion =
      layout.regions.index(.code, at: index + 1) >= 0
      || layout.regions.index(.table, at: index + 1) >= 0
    if next.gap == 0 {
      let runsOn = layout.joins[index + 1] > 1 && !nextIsMarked && !nextIsRegion
      evidence.add(
        runsOn
          ? Weights.noGapAfterWrapped
          : nextIsMarked || nextIsRegion
            ? Weight(-0.4, "no gap before the list or table") : Weights.noGapAfter)
    } else if line.gap > next.gap, index > 0 {
      evidence.add(Weights.gapShrinks)
    } else if index > 0, line.gap <= profile.usualGap, profile.rank(ofGap: Int(next.gap)) >= 2,
      lines[index - 1].endsSentence, lines[index - 1].columns > 30 || layout.joins[index - 1] > 0
    {
      evidence.add(Weights.gapGrows)
    }
    if next.flags.contains(.symbolsOnly) && next.letters == 0 {
      evidence.add(Weights.breakFollows)
      return evidence
    }
    let runIndex = Int(profile.runOfLine[index + 1])
    let run = profile.runs[runIndex]
    var width = 0
    for lineIndex in (index + 1)...min(Int(run.last), index + 3) {
      width += lines[lineIndex].columns
    }
    let isList =
      next.marker.isPresent
      && (layout.links.next[index + 1] >= 0 || layout.links.previous[index + 1] >= 0)
    let isRegion = [.table, .verse, .code, .contents, .quote].contains {
      layout.regions.index($0, at: index + 1) >= 0
    }
    if isList || isRegion {
      evidence.add(Weights.listFollows)
    } else if width > 90 || width >= 2 * line.columns && (width > 40 || next.endsSentence)
      || next.last == .colon
    {
      evidence.add(Weights.proseFollows)
    } else if !line.form.contains(.chapterWord) && !line.form.contains(.numeral)
      && !next.endsSentence
    {
      evidence.add(Weights.shortFollows)
    }
    return evidence
  }
}
