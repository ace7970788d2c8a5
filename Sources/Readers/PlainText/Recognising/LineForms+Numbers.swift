/// Lines that are or begin with a number: chapters, captions.
extension LineForms {
  func recogniseNumeral(_ line: inout Line, _ range: Range<Int>) {
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

  func recogniseCaption(_ line: inout Line, _ range: Range<Int>) {
    let first = source.scalar(at: range.lowerBound)
    let isBracket = [0x5B, 0x3010, 0xFF3B].contains(first.value)
    if isBracket, line.last == .closer { line.form.insert(.bracketed) }
    let start =
      isBracket || first.value == 0x28 || first.value == 0xFF08
      ? range.lowerBound + first.length : range.lowerBound
    guard
      let word = prefix([.caption], start..<range.upperBound, words: 2)
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

  func romanFollows(_ start: Int, _ range: Range<Int>) -> Bool {
    var end = start
    while end < range.upperBound, source[end] >= 0x41, source[end] <= 0x5A { end += 1 }
    return RomanNumeral.value(source, start..<end) != nil
  }

  /// Whether a short number is followed by a point, colon, dash, or nothing.
  func hasSeparator(_ range: Range<Int>) -> Bool {
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
}
