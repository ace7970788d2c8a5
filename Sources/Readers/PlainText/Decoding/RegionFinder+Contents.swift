/// Contents lists written out in the text.
extension RegionFinder {
  /// The short lines after a contents word, up to where the first entry comes again or prose begins.
  mutating func findContents() {
    var found = 0
    for index in lines.indices
    where lines[index].form.contains(.contentsWord) && lines[index].columns <= 50 {
      let run = profile.runs[profile.runIndex(of: index)]
      guard index == Int(run.first) || run.count <= 3 else { continue }
      addContents(after: index)
      // Few texts have more than one list of contents; the bound keeps the search linear.
      found += 1
      if found == 8 { break }
    }
    findLeaderContents()
  }

  mutating func addContents(after heading: Int) {
    var seen: Set<UInt64> = []
    var index = heading + 1
    var entries = 0
    var firstOfRun = index
    var lastComplete = heading
    var usual = 0
    var firstKey: UInt64 = 0
    while index < lines.count, index - heading < 2000 {
      let line = lines[index]
      if line.gap > 0 || index == heading + 1 {
        if index > heading + 1 { lastComplete = index - 1 }
        if index == heading + 1 { usual = max(1, Int(line.gap)) }
        if entries > 0, Int(line.gap) >= 2 * usual + 1, Int(line.gap) > profile.usualGap { break }
        firstOfRun = index
      }
      let isEntry =
        line.columns <= 110
        && (!line.endsSentence || line.form.contains(.chapterWord) || line.columns <= 60
          || line.form.contains(.leader))
        && line.letters + Int(line.digits) > 0
      let lineKey = key(of: line)
      let runsOn =
        index + 1 < lines.count && joins[index + 1] > 1.5 && line.columns > 55
        && !line.form.contains(.leader)
      // Chapters count anew in every part; the first entry comes again where the text begins.
      let isNumbered = line.form.contains(.chapterWord) || line.form.contains(.numeral)
      let comesAgain = lineKey == firstKey || seen.contains(lineKey) && !isNumbered
      if firstKey == 0 { firstKey = lineKey }
      if !isEntry || runsOn || line.columns > 80 && !line.form.contains(.leader)
        || comesAgain || line.form.contains(.contentsWord)
      {
        lastComplete = firstOfRun - 1
        break
      }
      seen.insert(lineKey)
      entries += 1
      lastComplete = index
      index += 1
    }
    guard lastComplete > heading, entries >= 2 else { return }
    let repeats = lines[(lastComplete + 1)...].contains {
      $0.columns <= 80 && seen.contains(key(of: $0))
    }
    let leaders = lines[(heading + 1)...lastComplete].filter {
      $0.form.contains(.leader) || $0.last == .digit
    }.count
    let share = Float(leaders) / Float(lastComplete - heading)
    let score: Float = (repeats ? 4 : 1) + 3 * share + (lines[heading].gap > 0 ? 1 : 0)
    for line in lines[(heading + 1)...lastComplete] { addEntry(line) }
    for runIndex in profile.runIndex(of: heading + 1)...profile.runIndex(of: lastComplete) {
      let run = profile.runs[runIndex]
      let first = max(Int(run.first), heading + 1)
      regions.add(
        .contents, first, min(Int(run.last), lastComplete),
        score + 1.2 * Float(min(Int(run.last), lastComplete) - first),
        "entries after a contents word")
    }
  }

  /// Entries with dot leaders and page numbers are contents without a heading too.
  mutating func findLeaderContents() {
    for run in profile.runs where run.count >= 3 {
      let leaders = run.lines.filter { lines[$0].form.contains(.leader) }.count
      if leaders * 4 >= run.count * 3 {
        regions.add(.contents, Int(run.first), Int(run.last), 6, "leaders to page numbers")
      }
    }
  }

  /// Keeps the key of an entry without its page number and leader.
  private mutating func addEntry(_ entry: Line) {
    let line = withoutLeader(entry)
    contentsKeys.insert(key(of: line))
    var length = 0
    var offset = Int(line.start)
    let end = min(Int(line.end), offset + 240)
    while offset < end {
      let next = source.scalar(at: offset)
      if ScalarClass.of(next.value).isWord { length += 1 }
      offset += next.length
    }
    contentsLengths |= RegionFinder.lengthBit(length)
  }

  private func withoutLeader(_ line: Line) -> Line {
    guard line.form.contains(.leader) else { return line }
    var end = Int(line.end)
    while end > Int(line.start), source[end - 1] <= 0x39, source[end - 1] != 0x29 { end -= 1 }
    var trimmed = line
    trimmed.end = UInt32(clamping: end)
    return trimmed
  }
}
