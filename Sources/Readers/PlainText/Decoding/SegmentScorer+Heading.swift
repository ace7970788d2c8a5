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
    // Where titles stand, a line set as the headings are is the title all the same.
    if index == firstLine { prior = min(prior, 0) }
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

  func addGap(_ index: Int, _ evidence: inout Evidence) {
    let line = lines[index]
    guard index > firstLine else { return }
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

  func addLength(_ line: Line, _ evidence: inout Evidence) {
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

  func addEnding(_ line: Line, _ evidence: inout Evidence) {
    // Titles without capitals have no period: "제42조 …한다." is an article of a law with its text.
    let isSentence = line.flags.contains(.endsWithPeriod) && line.uncased > line.lowers
    let isMarked =
      line.isAllCapitals || line.form.contains(.numeral)
      || line.form.contains(.chapterWord) && !isSentence
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

  /// Where the last notice begins, or the lines end.
  var textEnd: Int {
    guard let notice = layout.regions.region(.boilerplate, at: lines.count - 1) else {
      return lines.count
    }
    return notice.first
  }
}
