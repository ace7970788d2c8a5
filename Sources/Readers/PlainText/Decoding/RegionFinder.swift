/// Finds the candidate blocks of several lines.
struct RegionFinder {
  let source: Source
  let lines: [Line]
  let profile: DocumentProfile
  let joins: [Float]
  let links: ListLinks
  var regions: Regions
  var contentsKeys: Set<UInt64> = []
  /// Keys of the title a library's header gives, and of its beginnings at word ends.
  var titleKeys: Set<UInt64> = []

  init(source: Source, lines: [Line], profile: DocumentProfile, joins: [Float], links: ListLinks) {
    self.source = source
    self.lines = lines
    self.profile = profile
    self.joins = joins
    self.links = links
    regions = Regions(lineCount: lines.count)
  }

  mutating func find() {
    findBoilerplate()
    findUnderlines()
    findCode()
    findTables()
    findClouds()
    findMailQuotes()
    var stanzas: [Float] = profile.runs.map { verseScore($0) }
    let alone = stanzas
    for index in stanzas.indices where alone[index] > -2.5 {
      let before = index > 0 ? alone[index - 1] > 1 && isAlike(index, index - 1) : false
      let after =
        index + 1 < alone.count ? alone[index + 1] > 1 && isAlike(index, index + 1) : false
      if before || after { stanzas[index] += 2.2 }
    }
    for (index, run) in profile.runs.enumerated() {
      findQuote(run)
      if stanzas[index] > -3 {
        regions.add(
          .verse, Int(run.first), Int(run.last), stanzas[index] * 1.4,
          "short lines the writer ended")
      }
    }
    findContents()
  }

  /// A key of the letters and digits of a line, for lines that repeat.
  func key(of line: Line) -> UInt64 {
    var hash = PhraseHash()
    var offset = Int(line.start)
    let end = min(Int(line.end), offset + 240)
    while offset < end {
      let next = source.scalar(at: offset)
      if ScalarClass.of(next.value).isWord { hash.add(next.value) }
      offset += next.length
    }
    return hash.value
  }

  // MARK: - Clouds

  private mutating func findClouds() {
    var index = 0
    while index < lines.count {
      guard lines[index].form.contains(.tagCloud) || lines[index].form.contains(.tagLine) else {
        index += 1
        continue
      }
      if lines[index].form.contains(.tagLine) {
        var last = index
        while last + 1 < lines.count, lines[last + 1].gap == 0,
          lines[last + 1].form.contains(.tagLine),
          lines[last + 1].flags.contains(.hasHash)
        {
          last += 1
        }
        regions.add(.tagCloud, index, last, 7, "a tag line")
        index = last + 1
        continue
      }
      var last = index
      var tags = 0
      while last < lines.count, lines[last].form.contains(.tagCloud),
        last == index || lines[last].gap == 0
      {
        tags += TagRecogniser(source: source).cloud(in: lines[last].range).tags.count
        last += 1
      }
      if tags >= 3 {
        regions.add(.tagCloud, index, last - 1, 5 + Float(min(tags, 10)), "labels with counts")
      }
      index = last
    }
  }

  // MARK: - Mail quotes

  private mutating func findMailQuotes() {
    var index = 0
    while index < lines.count {
      guard lines[index].flags.contains(.quoteMark) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < lines.count, lines[last + 1].flags.contains(.quoteMark),
        lines[last + 1].gap == 0
      { last += 1 }
      var first = index
      if first > 0, lines[index].gap == 0, isLead(first - 1),
        first - 1 == 0 || lines[first - 1].gap > 0
      {
        first -= 1
      }
      regions.add(.quote, first, last, 6, "quote marks at the line starts", step: 5)
      index = last + 1
    }
  }

  private func isLead(_ index: Int) -> Bool {
    lines[index].last == .colon && lines[index].columns <= 100
  }

  // MARK: - Quotes

  private mutating func findQuote(_ run: TextRun) {
    let first = Int(run.first)
    var last = Int(run.last)
    guard run.count <= 24, lines[first].letters > 0, regions.index(.code, at: first) < 0 else {
      return
    }
    var attribution = false
    if run.count >= 2, lines[last].form.contains(.attribution), lines[last].first == .dash,
      endsBefore(last, run),
      !lines[first].form.contains(.attribution) || lines[first].flags.contains(.opensQuote)
    {
      attribution = true
      last -= 1
    }
    let isWhole =
      lines[first].flags.contains(.opensQuote)
      && isWholeQuotation(Int(lines[first].start)..<Int(lines[last].end))
    let isInset = isInset(first, last)
    var score: Float = -20
    var reason: StaticString = "wholly in quotation marks"
    if isWhole {
      let words = lines[first...last].reduce(0) { $0 + Int($1.words) }
      score = words > 80 ? -1 : 0.8
      if leadsIn(first) { score += 3 }
      if attribution { score += 4 }
      if isInset { score += 2.5 }
      if profile.isFullOfSpeech, !attribution, !isInset {
        // A text full of speech: a lead-in is no sign of a quotation set apart.
        score = -3
      } else if !leadsIn(first) && !attribution && !isInset {
        // Speech in fiction comes in numbers; a pull quote stands alone.
        score += profile.quotedOpenings >= 3 ? -3.5 : profile.quotedOpenings == 2 ? -0.8 : 0.9
      }
    } else if attribution {
      score = lines[first].first == .dash || lines[first].marker.isPresent ? -3 : isInset ? 4 : 2.8
      reason = "an attribution line below"
    } else if isInset, run.count >= 2 || lines[first].columns > 45 {
      score = leadsIn(first) ? 3.2 : 1.6
      reason = "set in on the left"
    }
    guard score > -10 else { return }
    regions.add(.quote, first, Int(run.last), score, reason)
  }

  /// Whether the line before ends by its writer's will: a dash that wrapping brought to the start of
  /// a line begins no attribution.
  private func endsBefore(_ index: Int, _ run: TextRun) -> Bool {
    let before = lines[index - 1]
    if before.endsSentence || before.flags.contains(.closesQuote) { return true }
    let reach = max(Int(run.reach), profile.wrapColumn)
    return before.reach + 1 + Int(lines[index].firstWordWidth) + 3 <= reach
  }

  /// Whether the paragraph before ends with a colon.
  private func leadsIn(_ first: Int) -> Bool {
    first > 0 && lines[first - 1].last == .colon
  }

  private func isInset(_ first: Int, _ last: Int) -> Bool {
    let least = lines[first...last].map(\.column).min() ?? 0
    let extra = least - profile.margin
    guard extra >= 2,
      !(profile.indentsParagraphs && abs(extra - profile.paragraphIndent) <= 1 && first == last)
    else { return false }
    guard regions.index(.code, at: first) < 0, regions.index(.table, at: first) < 0,
      !lines[first].marker.isPresent
    else { return false }
    // Everything but the last line runs on: prose, not verse or a centred line.
    let wrapped = (first..<last).filter { joins[$0 + 1] > 0 }.count
    if last > first, profile.wrapColumn > 0, markedShare(first, last) >= 0.75 {
      let widest = lines[first...last].map(\.reach).max() ?? 0
      if widest + 8 < profile.wrapColumn || last - first >= 3 { return false }
    }
    return last > first
      ? wrapped * 2 >= last - first && isProseLike(first, last)
      : extra <= 12 && lines[first].columns > 30
  }

  private func isProseLike(_ first: Int, _ last: Int) -> Bool {
    let widest = lines[first...last].map(\.columns).max() ?? 0
    let full = lines[first..<last].filter { $0.columns * 4 >= widest * 3 }.count
    return full * 3 >= (last - first) * 2
  }

  /// One pair of quotation marks around everything.
  private func isWholeQuotation(_ range: Range<Int>) -> Bool {
    let open = source.scalar(at: range.lowerBound)
    let closers = RegionFinder.closers(of: open.value)
    guard !closers.isEmpty, range.count < 2400 else { return false }
    var offset = range.lowerBound + open.length
    var depth = 1
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if next.value == open.value && !closers.contains(next.value) { depth += 1 }
      if closers.contains(next.value), !isApostrophe(next.value, offset, next.length) {
        depth -= 1
        if depth == 0 { return onlySignsFollow(offset + next.length..<range.upperBound) }
      }
      offset += next.length
    }
    return false
  }

  private func isApostrophe(_ scalar: UInt32, _ offset: Int, _ length: Int) -> Bool {
    guard scalar == 0x27 || scalar == 0x2019 else { return false }
    return ScalarClass.of(source.scalar(at: offset + length).value).isWord
  }

  private func onlySignsFollow(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_.isWord || class_ == .opener { return false }
      offset += next.length
    }
    return true
  }

  static func closers(of open: UInt32) -> [UInt32] {
    switch open {
    case 0x22: [0x22]
    case 0x201C: [0x201D]
    case 0x201E: [0x201C, 0x201D]
    case 0xAB: [0xBB]
    case 0xBB: [0xAB]
    case 0x2039: [0x203A]
    case 0x300C: [0x300D]
    case 0x300E: [0x300F]
    case 0x2018: [0x2019]
    case 0x201A: [0x2018, 0x2019]
    case 0x27: [0x27]
    default: []
    }
  }

  // MARK: - Verse

  /// Two runs begin at about the same column and are about as wide.
  private func isAlike(_ first: Int, _ second: Int) -> Bool {
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
  private func markedShare(_ first: Int, _ last: Int) -> Float {
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

  /// How much a run looks like a stanza; far below zero where it cannot be one.
  private func verseScore(_ run: TextRun) -> Float {
    guard run.count >= 2, run.count <= 400 else { return -9 }
    let first = Int(run.first)
    let last = Int(run.last)
    for index in run.lines {
      let line = lines[index]
      if regions.index(.code, at: index) >= 0 || regions.index(.table, at: index) >= 0 { return -9 }
      if line.letters == 0 || line.columns > 68 || line.form.contains(.codeLike)
        || line.flags.contains(.quoteMark) || line.columnGaps > 1 || line.tabs > 0
      {
        return -9
      }
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
    if isFilled(run) { score -= 4 }
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
