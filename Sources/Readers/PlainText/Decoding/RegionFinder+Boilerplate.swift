extension RegionFinder {
  /// Licence headers and footers, mail signatures, sharing links at the end, running heads.
  mutating func findBoilerplate() {
    findLibraryMarks()
    findSignature()
    findTail()
    findPageFurniture()
  }

  private mutating func findLibraryMarks() {
    for index in lines.indices
    where lines[index].form.contains(.boilerplate) && source[Int(lines[index].start)] == 0x2A {
      if lines[index].form.contains(.ornament) {
        var last = index
        // Credits of the transcription follow the mark.
        while last + 1 < lines.count, last < index + 12,
          lines[last + 1].form.contains(.boilerplate) || lines[last + 1].gap == 0
        { last += 1 }
        regions.add(.boilerplate, 0, last, 60, "before the start mark")
        readTitle(before: index)
      } else {
        regions.add(.boilerplate, index, lines.count - 1, 60, "after the end mark")
        return
      }
    }
  }

  /// Remembers the title of the header, so that the title page is found by it.
  private mutating func readTitle(before mark: Int) {
    for line in lines[..<mark] where line.form.contains(.titleKey) {
      guard let pair = KeyValue.find(source, line.range) else { continue }
      var hash = PhraseHash()
      var offset = pair.value.lowerBound
      var inWord = false
      while offset < pair.value.upperBound {
        let next = source.scalar(at: offset)
        let isWord = ScalarClass.of(next.value).isWord
        if isWord { hash.add(next.value) } else if inWord { titleKeys.insert(hash.value) }
        inWord = isWord
        offset += next.length
      }
      titleKeys.insert(hash.value)
      return
    }
  }

  private mutating func findSignature() {
    for index in lines.indices.suffix(12) {
      let line = lines[index]
      guard line.columns == 2, source[Int(line.start)] == 0x2D, source[Int(line.start) + 1] == 0x2D
      else { continue }
      regions.add(.boilerplate, index, lines.count - 1, 12, "a mail signature")
      return
    }
  }

  private mutating func findTail() {
    var first: Int?
    for runIndex in profile.runs.indices.reversed().prefix(12) {
      let run = profile.runs[runIndex]
      guard isNotice(run) else { break }
      first = Int(run.first)
    }
    if var start = first, start > 0 {
      // A rule directly above encloses the notice only if nothing separates them.
      if let opening = lines[start...].firstIndex(where: { $0.form.contains(.boilerplate) }),
        opening > start,
        lines[start].flags.contains(.symbolsOnly)
      {
        start = opening
      }
      regions.add(.boilerplate, start, lines.count - 1, 5, "notices at the end")
    }
    if let run = profile.runs.first, profile.runs.count > 3, isNotice(run),
      !lines[0].form.contains(.byline)
    {
      regions.add(.boilerplate, Int(run.first), Int(run.last), 3, "a notice at the start")
    }
    for run in profile.runs where isNotice(run) && lines[Int(run.first)].form.contains(.boilerplate)
    {
      regions.add(.boilerplate, Int(run.first), Int(run.last), 2.5, "words of a notice")
    }
  }

  /// Short lines of which one speaks of sharing, copyright or comments.
  private func isNotice(_ run: TextRun) -> Bool {
    guard run.count <= 16 else { return false }
    var words = false
    for index in run.lines {
      let line = lines[index]
      if line.form.contains(.tagCloud) && !line.form.contains(.boilerplate)
        || line.form.contains(.tagLine)
      {
        return false
      }
      if line.form.contains(.boilerplate) {
        words = words || !line.endsSentence || line.columns > 40 || line.words <= 4
      } else if line.words > 14 {
        return false
      }
      if line.form.contains(.mailKey) || line.form.contains(.byline) { return false }
    }
    return words
  }

  /// Page numbers, and running heads that end or begin with one.
  private mutating func findPageFurniture() {
    var titles: [UInt64: Int] = [:]
    for line in lines
    where line.columnGaps > 0 && line.last == .digit && line.columns < 110 && line.words <= 12 {
      titles[key(of: withoutNumber(line)), default: 0] += 1
    }
    let opening = Set(lines.prefix(8).map { key(of: $0) })
    var start: Int?
    var last = 0
    for index in lines.indices {
      let run = profile.runs[profile.runIndex(of: index)]
      let line = lines[index]
      let isHead =
        run.count <= 2 && line.columnGaps > 0 && line.last == .digit && line.words <= 12
        && (line.isAllCapitals || (titles[key(of: withoutNumber(line))] ?? 0) >= 2
          || opening.contains(key(of: withoutNumber(line))))
        && !line.marker.isPresent
      let isNumber =
        run.count == 1 && line.form.contains(.pageNumber) && !profile.pageNumbersAreHeadings
      if isHead || isNumber {
        if start == nil { start = index }
        last = index
      } else if let first = start {
        regions.add(.boilerplate, first, last, 5, "a page number or running head")
        start = nil
      }
    }
    if let first = start {
      regions.add(.boilerplate, first, last, 5, "a page number or running head")
    }
  }

  private func withoutNumber(_ line: Line) -> Line {
    var short = line
    var end = Int(line.end)
    while end > Int(line.start), source[end - 1] >= 0x30, source[end - 1] <= 0x39 { end -= 1 }
    short.end = UInt32(clamping: end)
    return short
  }
}
