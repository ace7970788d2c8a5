/// How a heading begins and what it looks like.
extension SegmentScorer {
  func addOpening(_ index: Int, _ evidence: inout Evidence) {
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
    if index == firstLine + 1, line.form.contains(.nameLike), line.words >= 2 {
      evidence.add(-1.5, "a name below the title")
    }
    if profile.cues.contains(index) { evidence.add(Weights.cue) }
    if isInitials(line) { evidence.add(-4, "initials") }
    if line.form.contains(.noteBody) && !line.form.contains(.markupHeading) {
      evidence.add(Weights.noteLike)
    }
    if line.form.contains(.tagCloud) || line.form.contains(.tagLine) || line.form.contains(.caption)
    {
      evidence.add(-2.5, "a form of its own")
    }
    if line.form.contains(.date), profile.datesAreHeadings, !line.form.contains(.keyValue) {
      evidence.add(Weights.dateHeading)
    } else if line.form.contains(.date) || line.form.contains(.rating) {
      evidence.add(-0.8, "a date or rating")
    }
    if line.form.contains(.ending) { evidence.add(-5, "closing words") }
    if line.columnGaps > 1 || line.tabs > 0 {
      evidence.add(layout.regions.index(.table, at: index) >= 0 ? -5 : -1.5, "columns")
    }
  }

  func addForm(_ index: Int, _ evidence: inout Evidence) {
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
      if layout.links.isInSequence(index) { evidence.add(Weights.sequence) }
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
    if !layout.contentsKeys.isEmpty, layout.isInContents(index) {
      evidence.add(Weights.inContents)
    }
  }

  /// Capitals with a point after each: "C. W."
  func isInitials(_ line: Line) -> Bool {
    line.uppers >= 2 && line.lowers == 0 && line.words == line.uppers && line.words <= 4
      && (line.last == .terminal || line.flags.contains(.underscored))
      && !line.form.contains(.numeral)
  }

  /// Opens with a sign that is no list mark, or stands in brackets of its own.
  func isOrnamented(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.form.contains(.bracketed) || line.first == .bullet || line.first == .other else {
      return false
    }
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
}
