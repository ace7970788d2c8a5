extension SegmentScorer {
  private func hasSibling(_ index: Int) -> Bool {
    layout.links.previous[index] >= 0 || layout.links.next[index] >= 0
  }

  func bulletItem(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.marker.isBullet, line.letters > 0 || line.digits > 0 else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.itemPrior)
    addSiblings(index, &evidence)
    let sign = line.marker.sign
    if !hasSibling(index), (layout.bulletCounts[sign] ?? 0) >= 2 {
      evidence.add(Weights.knownBullet)
    }
    if sign == 0x2D, layout.hyphensOpenSpeech { evidence.add(Weights.hyphenSpeech) }
    if line.marker.family == .dash, sign != 0x2D, sign != 0x2212, sign != 0xFF0D {
      // — and – open speech in many languages; a list in dashes has no sentences, or goes deeper.
      let speech =
        line.endsSentence || line.columns > 60 || line.flags.contains(.endsSentenceInside)
        || index + 1 < lines.count && layout.joins[index + 1] > 0.5
      evidence.add(
        speech
          ? Weight(sign == 0x2013 ? -4 : -6.5, "speech after a dash")
          : Weight(sign == 0x2013 || line.firstWord == .lower ? 0 : -1.2, "a long dash"))
    }
    if line.marker.family == .checkbox { evidence.add(3, "a box to tick") }
    if sign == 0x1F600 && !hasSibling(index) { evidence.add(-2, "an emoji opens many lines") }
    if sign == 0x2A && profile.starMarksInText && !hasSibling(index) {
      evidence.add(-2, "a note's star")
    }
    addContext(index, &evidence)
    return evidence
  }

  func orderedItem(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.marker.isNumber else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.itemPrior)
    addSiblings(index, &evidence)
    if line.marker.family == .word { evidence.add(2.2, "a step word") }
    if line.marker.family == .circled { evidence.add(2, "a ringed number") }
    if line.marker.family == .letter || line.marker.family == .hangul, !hasSibling(index) {
      evidence.add(-3, "a lone letter")
    }
    if layout.links.previous[index] < 0 && line.marker.value > 1 { evidence.add(Weights.restart) }
    if line.marker.depth > 1 && line.marker.family == .decimal {
      evidence.add(-1, "a section number")
    }
    if line.marker.value > 999 { evidence.add(-4, "a year") }
    addContext(index, &evidence)
    return evidence
  }

  private func addSiblings(_ index: Int, _ evidence: inout Evidence) {
    guard hasSibling(index) else {
      evidence.add(Weights.loneItem)
      return
    }
    evidence.add(Weights.itemSibling)
    if layout.links.previous[index] >= 0 && layout.links.next[index] >= 0 {
      evidence.add(Weights.itemSiblings)
    }
  }

  private func addContext(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    if index > 0, lines[index - 1].last == .colon { evidence.add(Weights.itemLead) }
    if index > 0, lines[index - 1].marker.isPresent, line.column > lines[index - 1].column,
      line.gap <= 1
    {
      let isPlain = line.marker.isBullet && lines[index - 1].marker.isBullet && line.gap == 0
      evidence.add(isPlain ? Weights.nestedItem : Weight(1.6, "set in below an item"))
    }
    if line.endsSentence { evidence.add(Weights.itemPeriod) }
    if line.gap == 0, index > 0, layout.joins[index] > 1 {
      evidence.add(-layout.joins[index] * 0.5, "the text before runs on")
    }
  }

  func definitionItem(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.form.contains(.term), !line.form.contains(.address) else { return nil }
    if line.marker.isBullet && hasSibling(index) && line.marker.sign != 0x2D { return nil }
    guard !(line.marker.isNumber && hasSibling(index)) || layout.lines[index].columnGaps > 0 else {
      return nil
    }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.definitionPrior)
    let before = neighbour(index, -1)
    let after = neighbour(index, 1)
    if before || after { evidence.add(Weights.definitionSibling) }
    if before && after { evidence.add(0.8, "terms on both sides") }
    if before || after, index + 1 < lines.count, lines[index + 1].gap == 0,
      lines[index + 1].column >= line.column + 3
    {
      evidence.add(2, "its next line is set in")
    }
    if line.keyHash != 0, (profile.keyCounts[line.keyHash] ?? 0) >= 2 {
      evidence.add(Weights.definitionSpeaker)
    }
    let start = Int(line.start)
    let isOption =
      source[start] == 0x2D && source[start + 1] > 0x20 && source[start + 1] != 0x2D
      || source[start] == 0x2D && source[start + 1] == 0x2D && source[start + 2] > 0x20
    if line.columnGaps > 0, isOption { evidence.add(Weights.option) }
    if isTimed(line) { evidence.add(1.8, "a time opens it") }
    if line.first == .dash && !isOption { evidence.add(-3, "begins with a dash") }
    if line.flags.contains(.opensQuote) { evidence.add(-1.5, "begins with a quotation mark") }
    if line.gap == 0, index > 0, layout.joins[index] > 1.5, !before {
      evidence.add(-layout.joins[index] * 0.6, "the text before runs on")
    }
    return evidence
  }

  private func isTimed(_ line: Line) -> Bool {
    guard line.first == .digit else { return false }
    var offset = Int(line.start)
    var digits = 0
    while digits < 2, Scalars.digit(source.scalar(at: offset).value) != nil {
      offset += source.scalar(at: offset).length
      digits += 1
    }
    let separator = source.scalar(at: offset)
    return [0x3A, 0x2E, 0xFF1A, 0x68].contains(separator.value)
      && Scalars.digit(source.scalar(at: offset + separator.length).value) != nil
  }

  /// Whether the line `step` away, or the nearest one that is not a continuation, is a term too.
  private func neighbour(_ index: Int, _ step: Int) -> Bool {
    var probe = index
    for _ in 0..<6 {
      let gapLine = step > 0 ? probe + 1 : probe
      guard gapLine > 0, gapLine < lines.count, lines[gapLine].gap <= 0 else { return false }
      probe += step
      let line = lines[probe]
      if isInHead(probe), line.form.contains(.knownKey) || line.form.contains(.byline) {
        return false
      }
      if line.form.contains(.term), !line.marker.isBullet || line.columnGaps > 0 {
        return isAlike(lines[index], line)
      }
      guard
        line.column > min(lines[index].column, profile.margin)
          || layout.joins[max(probe, gapLine)] > 1
      else { return false }
    }
    return false
  }

  private func isAlike(_ line: Line, _ other: Line) -> Bool {
    line.form.contains(.keyValue) == other.form.contains(.keyValue) && line.column == other.column
  }
}
