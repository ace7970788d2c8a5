/// Says what the words of a short line make it: a date, a byline, a chapter number and so on.
struct LineForms {
  let source: Source

  func recognise(_ line: inout Line) {
    let range = line.range
    line.marker = MarkerScanner(source: source, range: range).scan()
    recogniseKeyValue(&line, range)
    // A line in the middle of wrapped prose is none of these; asking cost a quarter of the time.
    let mayStandAlone = line.gap > 0 || line.number == 0 || line.columns <= 64
    if line.words <= 14, mayStandAlone { recogniseShort(&line, range) }
    recogniseNote(&line, range)
    recogniseAddress(&line, range)
    recogniseTags(&line, range)
    recogniseCode(&line, range)
    if mayStandAlone { recogniseBoilerplate(&line, range) }
  }

  private func recogniseKeyValue(_ line: inout Line, _ range: Range<Int>) {
    recogniseTerm(&line, range)
    guard line.flags.contains(.hasColon), let pair = KeyValue.find(source, range) else { return }
    let sign = source.scalar(at: pair.key.upperBound).value
    let isSlash = sign == 0xFF0F || sign == 0xFF5C
    if isSlash && pair.topics.isDisjoint(with: [.byline, .author, .date, .rating]) { return }
    line.keyHash = UInt32(truncatingIfNeeded: pair.hash) | 1
    line.form.insert(.keyValue)
    if !pair.value.isEmpty { line.form.insert(.term) }
    let topics = pair.topics
    let known: Topics = [
      .facts, .byline, .author, .title, .subtitle, .tags, .language, .source, .mail,
    ]
    if !topics.isDisjoint(with: known) { line.form.insert(.knownKey) }
    if topics.contains(.mail) { line.form.insert(.mailKey) }
    if topics.contains(.title) && !pair.value.isEmpty { line.form.insert(.titleKey) }
    let isName = !pair.value.isEmpty && line.words <= 12
    if !topics.isDisjoint(with: [.byline, .author]), isName { line.form.insert(.byline) }
    if topics.contains(.tags), !pair.value.isEmpty { line.form.insert(.tagLine) }
    // Rating and date words are common words too ("note", "on"): the value must bear them out.
    if topics.contains(.rating), !pair.value.isEmpty,
      RatingRecogniser(source: source).find(in: pair.value, isLabelled: true) != nil
    {
      line.form.formUnion([.rating, .knownKey])
    }
    if topics.contains(.date), line.digits > 0 {
      line.form.insert(.knownKey)
      if DateRecogniser(source: source).find(in: pair.value) != nil { line.form.insert(.date) }
    }
    if topics.contains(.spoiler) { line.form.insert(.spoiler) }
    recogniseStep(&line, pair)
  }

  /// `Step 1: …` and its kin become numbered items.
  private func recogniseStep(_ line: inout Line, _ pair: KeyValue) {
    guard !line.marker.isPresent, !pair.value.isEmpty,
      let word = Lexicon.builtIn.prefix([.step], in: source, pair.key, words: 2),
      let number = number(source.trimmed(word.end..<pair.key.upperBound))
    else { return }
    line.marker = ListMarker(
      family: .word, sign: 0x3A, value: Int32(clamping: number), depth: 1,
      width: UInt8(clamping: pair.value.lowerBound - range(of: line).lowerBound),
      length: UInt8(clamping: pair.value.lowerBound - range(of: line).lowerBound))
  }

  private func range(of line: Line) -> Range<Int> { line.range }

  /// `term - explanation`, `--option   text`, `10:30  text`: the forms of terms without a colon.
  private func recogniseTerm(_ line: inout Line, _ range: Range<Int>) {
    guard line.words >= 2 else { return }
    if opensWithTime(range) { line.form.insert(.term) }
    var offset = range.lowerBound
    var columns = 0
    while offset < range.upperBound, columns <= 36 {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .dash, offset > range.lowerBound, source[offset - 1] == 0x20,
        source[offset + next.length] == 0x20
      {
        line.form.insert(.term)
        return
      }
      let isWideGap = next.value == 0x20 && source[offset + 1] == 0x20
      if isWideGap, line.first == .dash || line.first == .digit || line.first == .symbol {
        line.form.insert(.term)
      }
      if class_ == .terminal || class_ == .comma { return }
      columns += Scalars.width(next.value, class_)
      offset += next.length
    }
  }

  /// "10:30 Opening", "07:00　札幌駅": a clock time and a space.
  private func opensWithTime(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var digits = 0
    while digits < 2, Scalars.digit(source.scalar(at: offset).value) != nil {
      offset += source.scalar(at: offset).length
      digits += 1
    }
    guard digits > 0, [0x3A, 0xFF1A, 0x2E].contains(source.scalar(at: offset).value) else {
      return false
    }
    offset += source.scalar(at: offset).length
    for _ in 0..<2 {
      guard Scalars.digit(source.scalar(at: offset).value) != nil else { return false }
      offset += source.scalar(at: offset).length
    }
    return offset < range.upperBound && ScalarClass.of(source.scalar(at: offset).value) == .space
  }

  private func recogniseShort(_ line: inout Line, _ range: Range<Int>) {
    recogniseDivision(&line, range)
    recogniseWholeLine(&line, range)
    recogniseByline(&line, range)
    if line.digits > 0 || line.uncased > 0 {
      let recogniser = DateRecogniser(source: source)
      if let date = recogniser.find(in: range) {
        if date.isAlone { line.form.insert(.date) }
      } else if line.words <= 6, line.columns <= 40, recogniser.isDayAndMonth(range) {
        line.form.insert(.date)
      }
    }
    if !line.form.contains(.rating),
      line.digits > 0 || line.flags.contains(.symbolsOnly) || line.symbols > 2,
      let rating = RatingRecogniser(source: source).find(in: range, isLabelled: false),
      rating.isAlone
    {
      line.form.insert(.rating)
    }
    if Lexicon.builtIn.prefix([.rating], in: source, range, words: 2) != nil, line.digits > 0,
      let rating = RatingRecogniser(source: source).find(in: range, isLabelled: false),
      rating.value <= rating.best,
      line.words <= 6
    {
      line.form.insert(.rating)
    }
    recogniseNumeral(&line, range)
    recogniseCaption(&line, range)
    recogniseMarkup(&line, range)
    if line.first == .dash, !line.endsSentence || line.words <= 6 { line.form.insert(.attribution) }
  }

  private func recogniseWholeLine(_ line: inout Line, _ range: Range<Int>) {
    let core = core(of: range)
    let topics = Lexicon.builtIn.entry(in: source, core)?.topics ?? []
    if topics.contains(.contents) { line.form.insert(.contentsWord) }
    if topics.contains(.matter) { line.form.insert(.matterWord) }
    if topics.contains(.notes) { line.form.insert(.notesWord) }
    if topics.contains(.ending) { line.form.insert(.ending) }
    if topics.contains(.spoiler) { line.form.insert(.spoiler) }
    if topics.isEmpty, line.columns <= 60,
      let found = Lexicon.builtIn.prefix([.matter], in: source, core, words: 2),
      found.end < core.upperBound
    {
      let next = source.scalar(at: found.end).value
      let isSeparated =
        next == 0x3000 || next == 0x2E || next == 0x3A || next == 0xFF1A || next == 0xB7
      let isSpaced =
        next == 0x20 && Scalars.joinsWithoutSpace(source.scalar(at: core.lowerBound).value)
      if isSeparated || isSpaced { line.form.insert(.matterWord) }
    }
  }

  /// The line without ornaments, quotes and final punctuation.
  private func core(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !ScalarClass.of(source.scalar(at: lower).value).isWord {
      lower += source.scalar(at: lower).length
    }
    while upper > lower {
      let last = source.scalar(before: upper)
      let class_ = ScalarClass.of(last.value)
      if class_.isWord || class_ == .mark && last.value < 0xFE00 { break }
      upper = last.start
    }
    return lower..<max(lower, upper)
  }

  private func recogniseByline(_ line: inout Line, _ range: Range<Int>) {
    let name = NameShape(source: source)
    if !line.form.contains(.keyValue) {
      if name.isName(range) { line.form.insert(.nameLike) }
      if let word = Lexicon.builtIn.prefix([.byline], in: source, range),
        word.end < range.upperBound,
        isSpace(word.end)
      {
        let rest = nameRange(word.end..<range.upperBound)
        if name.isName(rest, allowsSingleWord: true), line.words <= 10 { line.form.insert(.byline) }
      }
      recogniseTrailingByline(&line, range)
    }
  }

  private func isSpace(_ offset: Int) -> Bool { Source.isBlank(source.scalar(at: offset).value) }

  /// The name up to a comma, bar, bracket or date: "by A. Lee, 3 May".
  private func nameRange(_ range: Range<Int>) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if [0x2C, 0x7C, 0x28, 0xFF08, 0xB7, 0x2014, 0x2022, 0x2F, 0x3001].contains(next.value) {
        break
      }
      offset += next.length
    }
    return source.trimmed(range.lowerBound..<offset)
  }

  /// "홍길동 지음", "夏目漱石　著": the word after the name.
  private func recogniseTrailingByline(_ line: inout Line, _ range: Range<Int>) {
    guard line.uncased > 0, (2...4).contains(line.words) else { return }
    var start = range.upperBound
    while start > range.lowerBound {
      let before = source.scalar(before: start)
      if Source.isBlank(before.value) { break }
      start = before.start
    }
    guard start > range.lowerBound,
      Lexicon.builtIn.has([.byline], in: source, start..<range.upperBound)
    else { return }
    let rest = source.trimmed(range.lowerBound..<start)
    if NameShape(source: source).isName(rest, allowsSingleWord: true) { line.form.insert(.byline) }
  }

  private func recogniseNumeral(_ line: inout Line, _ range: Range<Int>) {
    guard line.columns <= 12 else { return }
    let core = core(of: range)
    guard let value = number(core), core.count * 2 >= range.count || line.columns <= 6 else {
      return
    }
    // Four figures are a year.
    if line.digits == 4, (1000...2100).contains(value) {
      line.form.insert(.date)
      return
    }
    line.form.insert(.numeral)
    line.divisionValue = Int32(clamping: value)
    if line.digits > 0 && line.words == 1 && value < 1000 { line.form.insert(.pageNumber) }
  }

  /// A number in figures, roman numerals, Chinese numerals or words, standing alone in `range`.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 40 else { return nil }
    if let value = RomanNumeral.value(source, range),
      source[range.lowerBound] < 0x61 || range.count > 1
    {
      return value
    }
    if let entry = Lexicon.builtIn.entry(in: source, range), entry.topics.contains(.number) {
      return Int(entry.value)
    }
    var value = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if let digit = Scalars.digit(next.value) {
        value = min(value * 10 + digit, 99_999)
      } else if let digit = Scalars.chineseNumeral(next.value) {
        value = digit >= 10 ? max(1, value) * digit : value + digit
      } else {
        return nil
      }
      offset += next.length
    }
    return value
  }

  private func recogniseCaption(_ line: inout Line, _ range: Range<Int>) {
    let first = source.scalar(at: range.lowerBound)
    let isBracket = [0x5B, 0x3010, 0xFF3B].contains(first.value)
    if isBracket, line.last == .closer { line.form.insert(.bracketed) }
    let start =
      isBracket || first.value == 0x28 || first.value == 0xFF08
      ? range.lowerBound + first.length : range.lowerBound
    guard
      let word = Lexicon.builtIn.prefix([.caption], in: source, start..<range.upperBound, words: 2)
    else { return }
    let next = source.scalar(at: word.end)
    if isBracket {
      line.form.insert(.caption)
      return
    }
    var after = word.end
    while after < range.upperBound, source[after] == 0x20 || source[after] == 0x2E { after += 1 }
    let follow = source.scalar(at: after)
    let isNumber = Scalars.digit(follow.value) != nil || romanFollows(after, range)
    if (isNumber && hasSeparator(after..<range.upperBound)) || next.value == 0x3A
      || next.value == 0xFF1A || next.value == 0xFF0F
    {
      line.form.insert(.caption)
    }
  }

  private func romanFollows(_ start: Int, _ range: Range<Int>) -> Bool {
    var end = start
    while end < range.upperBound, source[end] >= 0x41, source[end] <= 0x5A { end += 1 }
    return RomanNumeral.value(source, start..<end) != nil
  }

  /// Whether a short number is followed by a point, colon, dash, or nothing.
  private func hasSeparator(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound < 12 {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .colon || class_ == .dash || next.value == 0x2E || next.value == 0x3000 {
        return true
      }
      if class_ == .space {
        return source.scalar(at: offset + next.length).value != 0x20
          && ScalarClass.of(source.scalar(at: offset + next.length).value) != .lower
      }
      offset += next.length
    }
    return offset >= range.upperBound
  }

  /// `== x ==`, `# x`, `**x**`, `*** x ***`: signs on both sides, or hashes before.
  private func recogniseMarkup(_ line: inout Line, _ range: Range<Int>) {
    let first = source[range.lowerBound]
    guard [0x3D, 0x23, 0x2A, 0x5F, 0x7E, 0x2D, 0x2B].contains(first), line.letters > 0 else {
      return
    }
    var lead = range.lowerBound
    while lead < range.upperBound, source[lead] == first { lead += 1 }
    var tail = range.upperBound
    while tail > lead, source[tail - 1] == first { tail -= 1 }
    let before = lead - range.lowerBound
    let after = range.upperBound - tail
    if first == 0x23 {
      if before <= 6, source[lead] == 0x20, line.words <= 14 { line.form.insert(.markupHeading) }
    } else if before >= 2 || first == 0x3D, after == before {
      line.form.insert(.markupHeading)
    }
  }

  private func recogniseNote(_ line: inout Line, _ range: Range<Int>) {
    let first = source.scalar(at: range.lowerBound)
    switch first.value {
    case 0x5B:
      var offset = range.lowerBound + 1
      if source[offset] == 0x5E { offset += 1 }
      let start = offset
      while offset < range.upperBound, offset - start < 5,
        Scalars.digit(UInt32(source[offset])) != nil || source[offset] == 0x2A
          || source[offset] | 0x20 >= 0x61 && source[offset] | 0x20 <= 0x7A && offset == start
      {
        offset += 1
      }
      if offset > start, source[offset] == 0x5D, offset + 1 < range.upperBound,
        source[offset + 1] != 0x28
      {
        line.form.insert(.noteBody)
      }
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2020, 0x2021, 0x203B, 0xA7:
      if line.letters > 2 { line.form.insert(.noteBody) }
    case 0x2A:
      let next = source[range.lowerBound + 1]
      if next != 0x2A, line.letters > 2 { line.form.insert(.noteBody) }
    default:
      if line.words <= 40, let word = Lexicon.builtIn.prefix([.note], in: source, range, words: 2) {
        var after = word.end
        while after < range.upperBound, source[after] == 0x20 { after += 1 }
        let hasNumber = Scalars.digit(source.scalar(at: after).value) != nil
        while Scalars.digit(source.scalar(at: after).value) != nil, after < range.upperBound {
          after += source.scalar(at: after).length
        }
        let close = ScalarClass.of(source.scalar(at: after).value)
        if hasNumber, close == .colon || source[after] == 0x2E { line.form.insert(.noteBody) }
      }
    }
  }

  private func recogniseAddress(_ line: inout Line, _ range: Range<Int>) {
    guard line.flags.contains(.noSpaces), line.columns >= 5 else { return }
    let open = source[range.lowerBound] == 0x3C ? 1 : 0
    if AddressScanner(source: source).matchesWhole(
      range.lowerBound + open..<range.upperBound - open)
    {
      line.form.insert(.address)
    }
  }

  private func recogniseTags(_ line: inout Line, _ range: Range<Int>) {
    let tags = TagRecogniser(source: source)
    if line.flags.contains(.hasHash), !tags.hashtags(in: range).isEmpty {
      line.form.insert(.tagLine)
    }
    guard line.flags.contains(.hasCount) || line.last == .digit else { return }
    let cloud = tags.cloud(in: range)
    guard cloud.isWhole, !cloud.tags.isEmpty, !line.endsSentence else { return }
    if cloud.tags.allSatisfy({ $0.label.count <= 120 }) { line.form.insert(.tagCloud) }
  }

  private func recogniseCode(_ line: inout Line, _ range: Range<Int>) {
    let first = source[range.lowerBound]
    let last = source[range.upperBound - 1]
    var score = 0
    if (first == 0x24 || first == 0x3E || first == 0x25) && source[range.lowerBound + 1] == 0x20 {
      score += 2
    }
    let isTight = source[range.upperBound - 2] != 0x20
    if last == 0x3B && isTight && line.signs > 2 || last == 0x7B || last == 0x7D || last == 0x5C {
      score += 2
    }
    if first == 0x2F && source[range.lowerBound + 1] == 0x2F
      || first == 0x23 && source[range.lowerBound + 1] == 0x21
    {
      score += 1
    }
    if Int(line.signs) * 5 > line.letters + Int(line.digits), line.signs >= 3 { score += 1 }
    if Int(line.signs) * 3 > line.letters + Int(line.digits), line.signs >= 3 { score += 1 }
    if score > 0 || line.column >= 4 || line.flags.contains(.tabIndent) {
      score += codePairs(range)
    }
    if score >= 2 { line.form.insert(.codeLike) }
    if isLeader(line, range) { line.form.insert(.leader) }
  }

  private func codePairs(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range.prefix(300) {
      switch (source[offset], source[offset + 1]) {
      case (0x28, 0x29), (0x2D, 0x2D), (0x3D, 0x3D), (0x3A, 0x3D), (0x2D, 0x3E), (0x20, 0x3D),
        (0x26, 0x26), (0x24, 0x7B), (0x3A, 0x3A), (0x2E, 0x2F):
        count += 1
      case (0x22, 0x24), (0x20, 0x3C): count += 1
      case (0x24, 0x28): count += 2
      case (0x20, 0x2D) where source[offset + 2] | 0x20 >= 0x61 && source[offset + 3] <= 0x20:
        count += 1
      default: break
      }
    }
    return count
  }

  /// Dots or a gap that lead to a page number at the end.
  private func isLeader(_ line: Line, _ range: Range<Int>) -> Bool {
    guard line.last == .digit || line.flags.contains(.noSpaces) == false, line.words >= 2 else {
      return false
    }
    var offset = range.upperBound
    var digits = 0
    while offset > range.lowerBound, digits < 5, Scalars.digit(UInt32(source[offset - 1])) != nil {
      offset -= 1; digits += 1
    }
    guard digits > 0, digits <= 4, offset > range.lowerBound + 2 else { return false }
    if line.columnGaps > 1 { return false }
    let tail = source.string(max(range.lowerBound, offset - 6)..<offset)
    return tail.hasSuffix("   ") || tail.hasSuffix("...") || tail.hasSuffix("... ")
      || tail.hasSuffix(". .") || tail.hasSuffix(". . ")
      || tail.hasSuffix("…") || tail.hasSuffix("… ") || tail.hasSuffix("··")
      || tail.hasSuffix("·· ")
  }

  private func recogniseBoilerplate(_ line: inout Line, _ range: Range<Int>) {
    if source[range.lowerBound] == 0x2A, source[range.lowerBound + 1] == 0x2A, line.isAllCapitals,
      line.words >= 3,
      let kind = GutenbergMark.kind(source, range)
    {
      line.form.insert(.boilerplate)
      if kind == .start { line.form.insert(.ornament) }
      return
    }
    guard line.columns <= 200 else { return }
    let body = source[range.lowerBound] == 0xC2 && source[range.lowerBound + 1] == 0xA9
    if body { line.form.insert(.boilerplate) }
    if Lexicon.builtIn.prefix([.boilerplate], in: source, range, words: 5) != nil {
      line.form.insert(.boilerplate)
    }
  }
}
