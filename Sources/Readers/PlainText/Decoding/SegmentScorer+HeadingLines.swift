/// A heading over more than one line, and where it ends.
extension SegmentScorer {
  /// The case for a further line of a heading or title: capitals below capitals, centred below
  /// centred, a title directly below a bare number.
  func headingLine(_ kind: SegmentKind, _ index: Int) -> Float? {
    let line = lines[index]
    let before = lines[index - 1]
    let run = profile.runs[profile.runIndex(of: index)]
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
    let middles = line.doubledMiddle - before.doubledMiddle
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

  func isShortWord(_ line: Line) -> Bool { line.words <= 2 && line.columns <= 8 }

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
    let runIndex = profile.runIndex(of: index + 1)
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
