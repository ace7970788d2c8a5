extension RegionFinder {
  // MARK: - Code

  /// Lines set in by four columns or a tab of which a good part looks like code, blank lines
  /// included; fences; unindented lines that nearly all look like code.
  mutating func findCode() {
    findFences()
    var index = 0
    while index < lines.count {
      guard isSetIn(index) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < lines.count, isSetIn(last + 1), lines[last + 1].gap <= 2 { last += 1 }
      judgeCode(index, last)
      index = last + 1
    }
    findFlushCode()
  }

  private func isSetIn(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.column >= profile.margin + 4 || line.flags.contains(.tabIndent) else { return false }
    return
      !(line.marker.isPresent && (links.next[index] >= 0 || links.previous[index] >= 0)
      && !line.form.contains(.codeLike))
  }

  private mutating func judgeCode(_ first: Int, _ last: Int) {
    let count = last - first + 1
    let coded = (first...last).filter {
      lines[$0].form.contains(.codeLike)
        || lines[$0].flags.contains(.symbolsOnly) && !lines[$0].flags.contains(.rule)
    }.count
    guard coded > 0, coded * 5 >= count * 2 else { return }
    let letters = (first...last).contains { lines[$0].letters > 0 } || count >= 2
    guard letters, count > 1 || lines[first].form.contains(.codeLike) else { return }
    regions.add(.code, first, last, 4 + Float(min(coded, 6)), "set in and full of signs")
  }

  private mutating func findFences() {
    var open: Int?
    for index in lines.indices {
      let start = Int(lines[index].start)
      let isFence =
        (source[start] == 0x60 || source[start] == 0x7E) && source[start + 1] == source[start]
        && source[start + 2] == source[start]
        && (lines[index].flags.contains(.rule) || source[start] == 0x60 && lines[index].words <= 1)
      guard isFence else { continue }
      if let first = open {
        guard lines[index].flags.contains(.rule) else { continue }
        if source[Int(lines[first].start)] == source[start], index > first + 1 {
          regions.add(.code, first, index, 20, "between fences")
        }
        open = nil
      } else if source[start] == 0x60 {
        open = index
      }
    }
  }

  private mutating func findFlushCode() {
    for run in profile.runs where run.count >= 2 {
      let coded = run.lines.filter { lines[$0].form.contains(.codeLike) }.count
      if coded * 5 >= run.count * 3 {
        regions.add(.code, Int(run.first), Int(run.last), 3, "full of signs")
      }
    }
  }

  // MARK: - Tables

  mutating func findTables() {
    var index = 0
    while index < lines.count {
      let last = tableEnd(from: index)
      if last > index {
        index = last + 1
      } else {
        index += 1
      }
    }
  }

  /// Adds the table that begins here, if one does, and returns its last line.
  private mutating func tableEnd(from first: Int) -> Int {
    if let last = pipeTable(first) { return last }
    if let last = tabTable(first) { return last }
    if let last = alignedTable(first) { return last }
    return first
  }

  private mutating func pipeTable(_ first: Int) -> Int? {
    func pipes(_ line: Line) -> Int {
      var count = 0
      for offset in line.range.prefix(400)
      where source.bytes[offset] == 0x7C
        || source.bytes[offset] == 0x2B && line.flags.contains(.symbolsOnly)
      { count += 1 }
      return count
    }
    guard lines[first].flags.contains(.pipe) || isGridRule(first), pipes(lines[first]) >= 1 else {
      return nil
    }
    var last = first
    while last + 1 < lines.count, lines[last + 1].gap == 0,
      lines[last + 1].flags.contains(.pipe) || isGridRule(last + 1)
        || lines[last + 1].flags.contains(.symbolsOnly)
    { last += 1 }
    guard last > first else { return nil }
    let counts = (first...last).map { pipes(lines[$0]) }
    guard (counts.max() ?? 0) >= 2 || last - first >= 2 else { return last }
    guard
      source[Int(lines[first].start)] != 0x7C || source[Int(lines[first].end) - 1] == 0x7C
        || (counts.max() ?? 0) >= 2
    else { return last }
    regions.add(.table, first, last, 7, "columns between bars")
    return last
  }

  private func isGridRule(_ index: Int) -> Bool {
    let line = lines[index]
    return line.flags.contains(.symbolsOnly) && source[Int(line.start)] == 0x2B
      && source[Int(line.start) + 1] == 0x2D
  }

  private mutating func tabTable(_ first: Int) -> Int? {
    guard lines[first].tabs >= 1, !lines[first].marker.isPresent || lines[first].tabs >= 2 else {
      return nil
    }
    var last = first
    while last + 1 < lines.count, lines[last + 1].gap == 0, lines[last + 1].tabs >= 1 { last += 1 }
    guard last > first else { return nil }
    regions.add(.table, first, last, 6, "columns between tabs")
    return last
  }

  /// The columns at which text begins after two or more spaces.
  private func starts(_ line: Line) -> [Int] {
    var found: [Int] = []
    var column = line.column
    var spaces = 0
    var offset = Int(line.start)
    let end = min(Int(line.end), offset + 400)
    var previous = ScalarClass.other
    while offset < end {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .space {
        spaces += 1
      } else {
        if spaces >= (previous == .terminal ? 3 : 2) { found.append(column) }
        spaces = 0
        previous = class_
      }
      column += Scalars.width(next.value, class_)
      offset += next.length
    }
    return found
  }

  private mutating func alignedTable(_ first: Int) -> Int? {
    guard lines[first].columnGaps >= 1, !lines[first].form.contains(.leader) else { return nil }
    var columns = starts(lines[first])
    var last = first
    var shared = 0
    while last + 1 < lines.count, lines[last + 1].gap == 0 {
      let line = lines[last + 1]
      if line.flags.contains(.symbolsOnly), line.columns >= 3 {
        last += 1
        continue
      }
      let next = starts(line)
      let isRow =
        next.contains { column in columns.contains { abs($0 - column) <= 1 } }
        || isRightAligned(line, lines[last])
      let isContinuation =
        columns.contains { abs($0 - line.column) <= 1 } && line.column > lines[first].column
      guard isRow || isContinuation else { break }
      if isRow { shared += 1 }
      for column in next where columns.count < 16 && !columns.contains(column) {
        columns.append(column)
      }
      last += 1
    }
    // What was looked at in vain is not looked at again: a long list of terms stays linear.
    guard shared >= 1, !isTermList(first, last) else { return last > first ? last : nil }
    let header =
      first > 0 && lines[first].gap == 0 && lines[first - 1].flags.contains(.symbolsOnly)
      && lines[first - 1].columns >= 8
    let start = header && (first - 1 == 0 || lines[first - 1].gap > 0) ? first - 1 : first
    regions.add(.table, start, last, shared >= 2 ? 6 : 3.5, "columns in line")
    return last
  }

  private func isRightAligned(_ line: Line, _ other: Line) -> Bool {
    line.columnGaps > 0 && other.columnGaps > 0 && abs(line.reach - other.reach) <= 1

  }

  /// Options and times with one gap each are terms with explanations.
  private func isTermList(_ first: Int, _ last: Int) -> Bool {
    var terms = 0
    var rows = 0
    for index in first...last where lines[index].columnGaps > 0 {
      rows += 1
      let start = Int(lines[index].start)
      let isOption = source[start] == 0x2D && source[start + 1] > 0x20
      let isTime = startsWithTime(lines[index])
      if lines[index].columnGaps == 1, isOption || isTime { terms += 1 }
    }
    return terms * 3 >= rows * 2
  }

  func startsWithTime(_ line: Line) -> Bool {
    var offset = Int(line.start)
    var digits = 0
    while digits < 3, Scalars.digit(source.scalar(at: offset).value) != nil {
      offset += source.scalar(at: offset).length
      digits += 1
    }
    guard (1...2).contains(digits) else { return false }
    let separator = source.scalar(at: offset)
    guard [0x3A, 0x2E, 0x68, 0xFF1A].contains(separator.value) else { return false }
    let next = source.scalar(at: offset + separator.length)
    guard Scalars.digit(next.value) != nil else { return false }
    let last = source.scalar(at: offset + separator.length + next.length)
    return Scalars.digit(last.value) != nil
  }

  // MARK: - Contents

  /// The short lines after a contents word, up to where the first entry comes again or prose begins.
  mutating func findContents() {
    var found = 0
    for index in lines.indices
    where lines[index].form.contains(.contentsWord) && lines[index].columns <= 50 {
      let run = profile.runs[Int(profile.runOfLine[index])]
      guard index == Int(run.first) || run.count <= 3 else { continue }
      addContents(after: index)
      // Few texts have more than one list of contents; the bound keeps the search linear.
      found += 1
      if found == 8 { break }
    }
    findLeaderContents()
  }

  private mutating func addContents(after heading: Int) {
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
    for line in lines[(heading + 1)...lastComplete] { contentsKeys.insert(entryKey(line)) }
    for runIndex in Int(profile.runOfLine[heading + 1])...Int(profile.runOfLine[lastComplete]) {
      let run = profile.runs[runIndex]
      let first = max(Int(run.first), heading + 1)
      regions.add(
        .contents, first, min(Int(run.last), lastComplete),
        score + 1.2 * Float(min(Int(run.last), lastComplete) - first),
        "entries after a contents word")
    }
  }

  /// Entries with dot leaders and page numbers are contents without a heading too.
  private mutating func findLeaderContents() {
    for run in profile.runs where run.count >= 3 {
      let leaders = run.lines.filter { lines[$0].form.contains(.leader) }.count
      if leaders * 4 >= run.count * 3 {
        regions.add(.contents, Int(run.first), Int(run.last), 6, "leaders to page numbers")
      }
    }
  }

  /// The key of an entry without its page number and leader.
  private func entryKey(_ line: Line) -> UInt64 {
    guard line.form.contains(.leader) else { return key(of: line) }
    var end = Int(line.end)
    while end > Int(line.start), source[end - 1] <= 0x39, source[end - 1] != 0x29 { end -= 1 }
    var trimmed = line
    trimmed.end = UInt32(clamping: end)
    return key(of: trimmed)
  }
}
