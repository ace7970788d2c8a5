import DocumentAST

/// The marks of the extensions.
extension InlineParser {
  /// `~`, `^`, `=`, `+`, `|`: runs that style what is between two of one length.
  mutating func scanStyleRun(at index: Int) -> Int {
    let byte = text.base[index]
    var end = index + 1
    while end < text.count, text.base[end] == byte { end += 1 }
    let length = end - index
    if byte == .caret {
      guard length == 1 else { return end }
      if extensions.contains(.inlineNotes), !isInNote, end < text.count,
        text.base[end] == .openBracket
      {
        return openNote(at: index)
      }
      return extensions.contains(.superscript) ? scanTightRun(at: index) : end
    }
    if byte == .tilde { return scanTildes(index, end) }
    guard length == 2 else { return end }
    let (isLeft, isRight, _, _) = flanking(index, end)
    if byte == .pipe {
      let before = NeighbourClassifier.before(index, in: text.base) != .whitespace
      let after = NeighbourClassifier.at(end, in: text.base, count: text.count) != .whitespace
      return before || after ? pushRun(index, end, canOpen: after, canClose: before) : end
    }
    return isLeft || isRight ? pushRun(index, end, canOpen: isLeft, canClose: isRight) : end
  }

  private mutating func scanTildes(_ index: Int, _ end: Int) -> Int {
    let length = end - index
    if length == 1, extensions.contains(.subscript) { return scanTightRun(at: index) }
    guard length <= 2, extensions.contains(.strikethrough) else { return end }
    let (isLeft, isRight, _, _) = flanking(index, end)
    return isLeft || isRight ? pushRun(index, end, canOpen: isLeft, canClose: isRight) : end
  }

  /// A single mark that pairs only with one in the same word (H~2~O, but not "from ~5 to ~7").
  private mutating func scanTightRun(at index: Int) -> Int {
    let base = text.base
    let byte = base[index]
    let canClose = index > 0 && !base[index - 1].isBlank
    var search = index + 1
    while search < text.count, !base[search].isBlank, base[search] != byte { search += 1 }
    let canOpen = search < text.count && base[search] == byte && search > index + 1
    guard canOpen || canClose else { return index + 1 }
    return pushRun(index, index + 1, canOpen: canOpen, canClose: canClose)
  }

  // MARK: Spoilers

  /// `>!` begins hidden text.
  mutating func scanSpoilerStart(at index: Int) -> Int {
    guard index + 2 < text.count, text.base[index + 1] == .exclamation,
      !text.base[index + 2].isBlank
    else { return index + 1 }
    hasSpoilerOpener = true
    return pushRun(index, index + 2, canOpen: true, canClose: false)
  }

  /// `!<` ends it.
  mutating func scanSpoilerEnd(at index: Int) -> Int? {
    guard hasSpoilerOpener, index > max(textStart, literalEnd),
      text.base[index - 1] == .exclamation,
      !text.base[max(0, index - 2)].isBlank
    else { return nil }
    let end = pushRun(index - 1, index + 1, canOpen: false, canClose: true)
    delimiters[Int(lastDelimiter)].byte = .greater
    return end
  }

  // MARK: Formulas

  mutating func scanDollar(at index: Int) -> Int {
    let base = text.base
    let next = index + 1
    guard next < text.count else { return next }
    if base[next] == .dollar { return scanDoubleDollar(at: index) }
    if base[next] == .backtick, let end = scanDollarCode(at: index) { return end }
    guard !base[next].isBlank, !failures.dollar else { return next }
    var search = next
    while search < text.count {
      let byte = base[search]
      if byte == .backslash {
        search += 2
        continue
      }
      if byte == .dollar {
        // Money: in "$5 and $6" the next dollar ends nothing.
        let isEnd =
          !base[search - 1].isBlank
          && (search + 1 == text.count || !base[search + 1].isDigit)
        return isEnd ? addFormula(.math, index, next..<search, search + 1) : next
      }
      search += 1
    }
    failures.dollar = true
    return next
  }

  private mutating func scanDoubleDollar(at index: Int) -> Int {
    let start = index + 2
    guard !failures.doubleDollar else { return start }
    guard let end = text.bytes.firstPlace(of: "$$", from: start) else {
      failures.doubleDollar = true
      return start
    }
    return end > start ? addFormula(.displayMath, index, start..<end, end + 2) : end + 2
  }

  private mutating func scanDollarCode(at index: Int) -> Int? {
    guard !failures.dollarCode else { return nil }
    guard let end = text.bytes.firstPlace(of: "`$", from: index + 2) else {
      failures.dollarCode = true
      return nil
    }
    return addFormula(.math, index, index + 2..<end, end + 2)
  }

  mutating func scanBackslashMath(_ index: Int) -> Int? {
    guard !failures.backslashMath else { return nil }
    guard let end = text.bytes.firstPlace(of: "\\)", from: index + 2) else {
      failures.backslashMath = true
      return nil
    }
    return addFormula(.math, index, index + 2..<end, end + 2)
  }

  private mutating func addFormula(
    _ kind: InlineKind, _ lower: Int, _ formula: Range<Int>, _ upper: Int
  ) -> Int {
    let start = pool.count
    pool.append(text.bytes.part(formula))
    return addPool(kind, from: start, lower, upper)
  }

  // MARK: Comments, braces

  mutating func scanPercent(at index: Int) -> Int {
    guard index + 1 < text.count, text.base[index + 1] == .percent, !failures.percent else {
      return index + 1
    }
    guard let end = text.bytes.firstPlace(of: "%%", from: index + 2) else {
      failures.percent = true
      return index + 2
    }
    let start = pool.count
    pool.append(text.bytes.part(index + 2..<end))
    return addPool(.comment, from: start, index, end + 2)
  }

  /// `{…}`: attributes of what ends just before, or ruby.
  mutating func scanBrace(at index: Int) -> Int {
    if extensions.contains(.attributes), index == textStart, let last = items.last,
      last.kind != .text, last.kind != .softBreak, last.kind != .hardBreak,
      let scanned = AttributeScanner(text.bytes).scan(at: index)
    {
      return add(InlineItem(.attributes, index, scanned.end))
    }
    if extensions.contains(.ruby), let item = ruby(at: index) { return add(item) }
    return index + 1
  }

  private static let longestRuby = 200

  /// `{base|reading}`; the base begins with a character that is not ASCII.
  private mutating func ruby(at index: Int) -> InlineItem? {
    let base = text.base
    guard index + 1 < text.count, !base[index + 1].isASCII else { return nil }
    let limit = min(text.count, index + Self.longestRuby)
    var bar = 0
    var search = index + 1
    while search < limit {
      switch base[search] {
      case .pipe where bar == 0: bar = search
      case .closeBrace:
        guard bar > 0, search > bar + 1 else { return nil }
        var item = InlineItem(.ruby, index, search + 1)
        item.index = addRuby(base: index + 1..<bar, reading: bar + 1..<search)
        return item
      case .openBrace, .newline: return nil
      default: break
      }
      search += 1
    }
    return nil
  }

  private mutating func addRuby(base: Range<Int>, reading: Range<Int>) -> UInt32 {
    links.append(
      LinkTarget(
        destination: LineSpan(base.lowerBound, base.upperBound),
        title: LineSpan(reading.lowerBound, reading.upperBound)))
    return UInt32(links.count - 1)
  }

  /// `<ruby>base<rt>reading</rt></ruby>`, with or without the parentheses of `rp`.
  mutating func scanRubyElement(at index: Int, tagEnd: Int) -> Int? {
    let bytes = text.bytes.part(0..<index + Self.longestRuby)
    guard HTMLTag(bytes.part(index..<tagEnd)).name.equalsIgnoringCase("ruby"),
      let baseEnd = bytes.firstPlace(of: "<", from: tagEnd),
      let start = bytes.firstPlace(of: "<rt>", from: baseEnd),
      let end = bytes.firstPlace(of: "<", from: start + 4),
      let close = bytes.firstPlace(of: "</ruby>", from: end), baseEnd > tagEnd, end > start + 4,
      isRubyRest(bytes.part(baseEnd..<start)), isRubyRest(bytes.part(end..<close))
    else { return nil }
    var item = InlineItem(.ruby, index, close + 7)
    item.index = addRuby(base: tagEnd..<baseEnd, reading: start + 4..<end)
    return add(item)
  }

  private func isRubyRest(_ bytes: Bytes) -> Bool {
    ["", "</rt>", "<rp>(</rp>", "<rp>)</rp>", "</rt><rp>)</rp>", "<rp>（</rp>", "</rt><rp>）</rp>"]
      .contains { (known: StaticString) in bytes.equals(known) }
  }

  // MARK: Wikilinks

  private static let longestWikilink = 1000

  /// `[[target|text]]`, with `!` before it an embedded file.
  mutating func scanWikilink(from start: Int, at index: Int) -> Int? {
    let base = text.base
    var end = index + 2
    let limit = min(text.count, index + Self.longestWikilink)
    while end < limit, base[end] != .closeBracket, base[end] != .openBracket, base[end] != .newline
    {
      end += 1
    }
    guard end + 1 < text.count, base[end] == .closeBracket, base[end + 1] == .closeBracket,
      end > index + 2
    else { return nil }
    var item = InlineItem(start < index ? .embed : .wikilink, start, end + 2)
    item.index = UInt32(index + 2)
    return add(item)
  }
}
