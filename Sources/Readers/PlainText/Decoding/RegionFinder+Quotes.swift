extension RegionFinder {
  mutating func findQuote(_ run: TextRun) {
    let first = Int(run.first)
    var last = Int(run.last)
    guard run.count <= 24, lines[first].letters > 0, regions.index(.code, at: first) < 0,
      !profile.cues.contains(first)
    else { return }
    var attribution = false
    if run.count >= 2, lines[last].form.contains(.attribution), lines[last].first == .dash,
      endsBefore(last, run), !isSpeech(last, run),
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

  /// Speech opens with a dash as well: by another dash in the run, or as a sentence where paragraphs
  /// are set in.
  private func isSpeech(_ index: Int, _ run: TextRun) -> Bool {
    lines[index].endsSentence && profile.indentsParagraphs
      || run.lines.contains { $0 != index && lines[$0].first == .dash }
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
}
