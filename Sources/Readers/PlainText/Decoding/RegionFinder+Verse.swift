extension RegionFinder {
  /// Two runs begin at about the same column and are about as wide.
  func isAlike(_ first: Int, _ second: Int) -> Bool {
    let one = profile.runs[first]
    let two = profile.runs[second]
    return abs(Int(one.leastIndent) - Int(two.leastIndent)) <= 4
      && abs(Int(one.reach) - Int(two.reach)) <= 16
  }

  /// Some lines flush and some at the first-line indent: paragraphs, speech perhaps.
  private func opensParagraphs(_ run: TextRun) -> Bool {
    guard profile.indentsParagraphs,
      Int(run.leastIndent) - profile.margin <= profile.paragraphIndent
    else { return false }
    return run.lines.contains {
      abs(lines[$0].column - profile.margin - profile.paragraphIndent) <= 1
    }
  }

  /// Share of lines that end with a mark of punctuation: high in verse, one in five in prose.
  func markedShare(_ first: Int, _ last: Int) -> Float {
    let marked = (first...last).filter {
      lines[$0].endsSentence || [.comma, .colon, .dash].contains(lines[$0].last)
    }.count
    return Float(marked) / Float(last - first + 1)
  }

  /// No line but the last has room for the word that follows it, and sentences run on: prose set to
  /// a measure of its own, however narrow.
  private func isFilled(_ run: TextRun) -> Bool {
    guard run.count >= 4, run.wrapped > 0,
      markedShare(Int(run.first), Int(run.last)) < 0.6
    else { return false }
    let fitting = (Int(run.first)..<Int(run.last)).count {
      lines[$0].reach + 1 + Int(lines[$0 + 1].firstWordWidth) <= Int(run.reach)
    }
    return fitting * 12 <= run.count
  }

  /// Whether a line has the address of a page in it, which no verse has and which makes the lines of
  /// prose ragged.
  private func holdsAddress(_ line: Line) -> Bool {
    for offset in line.range where source[offset] == 0x3A {
      if source[offset + 1] == 0x2F, source[offset + 2] == 0x2F { return true }
    }
    return false
  }

  /// How much a run looks like a stanza; far below zero where it cannot be one.
  func verseScore(_ run: TextRun) -> Float {
    guard run.count >= 2, run.count <= 400 else { return -9 }
    let first = Int(run.first)
    let last = Int(run.last)
    if profile.cues.contains(first) { return -9 }
    for index in run.lines {
      let line = lines[index]
      if regions.index(.code, at: index) >= 0 || regions.index(.table, at: index) >= 0 { return -9 }
      if line.letters == 0 || line.columns > 68 || line.form.contains(.codeLike)
        || line.flags.contains(.quoteMark) || line.columnGaps > 1 || line.tabs > 0
      {
        return -9
      }
      if holdsAddress(line) { return -9 }
      if line.form.contains(.keyValue) && !line.form.contains(.term)
        && line.form.contains(.knownKey)
      {
        return -9
      }
      if line.marker.isBullet && (links.next[index] >= 0 || links.previous[index] >= 0) {
        return -9
      }
      if line.marker.isNumber && line.marker.family != .letter
        && (links.next[index] >= 0 || links.previous[index] >= 0)
      {
        return -9
      }
    }
    let terms = run.lines.filter {
      lines[$0].form.contains(.term) && lines[$0].form.contains(.keyValue)
    }.count
    if terms * 5 >= run.count * 3 { return -9 }
    if opensParagraphs(run) { return -9 }
    let junctions = Float(last - first)
    let deliberate = Float(run.deliberate)
    var score: Float = -1.6
    var ragged = 0
    var openEnded = 0
    for index in first..<last {
      let line = lines[index]
      if profile.wrapColumn > 0
        && line.columns + 1 + Int(lines[index + 1].firstWordWidth) + profile.margin <= profile
          .wrapColumn - 3
      {
        ragged += 1
      }
      if !line.endsSentence { openEnded += 1 }
    }
    if profile.endsLikeVerse, run.reach <= 48 {
      score += 2.5
    } else if isFilled(run) {
      score -= 4
    }
    let inset = Int(run.leastIndent) - profile.margin >= 2
    if inset {
      score +=
        profile.indentsParagraphs
          && Int(run.leastIndent) - profile.margin == profile.paragraphIndent ? 0.3 : 1.5
    }
    // Lines that fill the column of the text and are not set in are its prose.
    if profile.wrappedJunctions >= 20, !inset { score -= ragged == 0 ? 3 : 1 }
    score += 3.2 * deliberate / junctions
    score -= 3.0 * Float(run.wrapped) / junctions * (inset && ragged > 0 ? 0.45 : 1)
    if profile.wrapColumn > 0 {
      score += 2.2 * (Float(ragged) / junctions - 0.5)
    } else if profile.proseWidth > 150 || profile.wrappedJunctions == 0 {
      score += 0.4
    }
    // Lines that each end a sentence are short paragraphs or speech, not verse.
    score += Float(openEnded) / junctions > 0.45 ? 1.0 : -1.8
    if run.count >= 3, markedShare(first, last) >= 0.75 { score += 0.8 }
    if run.count >= 3 { score += 0.6 }
    if run.count == 2 { score -= 0.8 }
    let quotes = run.lines.filter {
      lines[$0].flags.contains(.opensQuote) || lines[$0].first == .dash
    }.count
    if quotes * 2 > run.count { score -= 1.5 }
    return score
  }
}
