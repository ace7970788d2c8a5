/// Finds a calendar date in a short text, in the languages of the lexicon.
struct DateRecogniser {
  struct Found {
    /// `YYYY-MM-DD` or `YYYY-MM`.
    var text: String
    /// Whether nothing but the date, a weekday, a time and small words was there.
    var isAlone: Bool
  }

  struct Token {
    var number = -1
    var digits = 0
    var month = 0
    var unit: UInt32 = 0
    var separator: UInt32 = 0
    var isKnown = true
  }

  let source: Source

  /// Returns the first date of `range`, or nil where there is none or day and month are unclear.
  func find(in range: Range<Int>) -> Found? {
    let tokens = tokenize(range)
    guard tokens.contains(where: { $0.number >= 0 }) else { return nil }
    let isAlone = tokens.allSatisfy(\.isKnown)
    if let text = unitDate(tokens) ?? wordDate(tokens) ?? numericDate(tokens) {
      return Found(text: text, isAlone: isAlone)
    }
    return nil
  }

  /// Whether `range` holds figures that a date can be made of: those of one stand before a unit or
  /// make a year; in a short line any will do. Ideographic text is full of numerals, but those
  /// inside of words are none.
  func mayFind(in range: Range<Int>, isShort: Bool) -> Bool {
    var offset = range.lowerBound
    var isInWord = false
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .digit || !isInWord && isNumeral(next.value) {
        if isShort { return true }
        let end = figuresEnd(offset, range)
        if end.count >= 4 || isBeforeUnit(end.offset, range) { return true }
      }
      isInWord = class_.isLetter || class_ == .mark || next.value == 0x27
      offset += next.length
    }
    return false
  }

  private func isNumeral(_ scalar: UInt32) -> Bool {
    scalar >= 0x3007 && Scalars.chineseNumeral(scalar) != nil
  }

  private func figuresEnd(_ start: Int, _ range: Range<Int>) -> (offset: Int, count: Int) {
    var end = start
    var count = 0
    while end < range.upperBound, count < 8 {
      let next = source.scalar(at: end)
      guard ScalarClass.of(next.value) == .digit || isNumeral(next.value) else { break }
      end += next.length
      count += 1
    }
    return (end, count)
  }

  private func isBeforeUnit(_ offset: Int, _ range: Range<Int>) -> Bool {
    var end = offset
    while end < range.upperBound, source[end] == 0x20 { end += 1 }
    return dateUnit(source.scalar(at: end).value) != 0
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    [0x2D, 0x2F, 0x2E, 0x2010, 0x2011, 0xFF0F, 0xFF0E].contains(scalar)
  }

  /// 1 for the word for a year behind a number, 2 for that for a month, 3 for a day; else 0.
  func dateUnit(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x5E74, 0xB144: 1
    case 0x6708, 0xC6D4: 2
    case 0x65E5, 0xC77C, 0x53F7, 0x865F: 3
    default: 0
    }
  }

  /// Whether the text is a day and a month without a year, with a place or weekday at most: how
  /// letters and diaries open.
  func isDayAndMonth(_ range: Range<Int>) -> Bool {
    let tokens = tokenize(range)
    let unknown = tokens.filter { !$0.isKnown }.count
    guard unknown <= 1, tokens.count <= 6, tokens.contains(where: { $0.month > 0 || $0.unit == 2 })
    else { return false }
    return tokens.contains { (1...31).contains($0.number) && $0.digits <= 2 }
  }

  private func unitDate(_ tokens: [Token]) -> String? {
    guard let year = tokens.first(where: { $0.unit == 1 }),
      let month = tokens.first(where: { $0.unit == 2 })
    else {
      return nil
    }
    return compose(year.number, month.number, tokens.first(where: { $0.unit == 3 })?.number)
  }

  private func wordDate(_ tokens: [Token]) -> String? {
    guard let index = tokens.firstIndex(where: { $0.month > 0 }) else { return nil }
    let numbers = tokens.filter { $0.number >= 0 }
    guard let year = numbers.first(where: { $0.digits == 4 && $0.number >= 1000 }) else {
      return nil
    }
    let before = index > 0 && tokens[index - 1].number >= 0 ? tokens[index - 1] : nil
    let near = before ?? tokens[..<index].last(where: { $0.number >= 0 })
    var day = near.flatMap { (1...31).contains($0.number) && $0.digits <= 2 ? $0.number : nil }
    if day == nil, index + 1 < tokens.count,
      let next = tokens[(index + 1)...].first(where: { $0.number >= 0 }),
      (1...31).contains(next.number), next.digits <= 2
    {
      day = next.number
    }
    return compose(year.number, tokens[index].month, day)
  }

  private func numericDate(_ tokens: [Token]) -> String? {
    let numbers = tokens.filter { $0.number >= 0 }
    guard numbers.count >= 2 else { return nil }
    let separator = numbers[0].separator
    guard isSeparator(separator) else { return nil }
    if numbers[0].digits == 4 {
      let hasDay = numbers.count >= 3 && numbers[1].separator == separator
      return compose(numbers[0].number, numbers[1].number, hasDay ? numbers[2].number : nil)
    }
    guard numbers.count >= 3, numbers[2].digits == 4, numbers[1].separator == separator else {
      return nil
    }
    let first = numbers[0].number
    let second = numbers[1].number
    if separator == 0x2E || first > 12 { return compose(numbers[2].number, second, first) }
    if second > 12 { return compose(numbers[2].number, first, second) }
    return first == second ? compose(numbers[2].number, first, second) : nil
  }

  private func compose(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    var year = year
    // Years of the Buddhist era run 543 ahead.
    if (2400...2700).contains(year) { year -= 543 }
    guard (1000...2399).contains(year), (1...12).contains(month) else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard let day else { return "\(year)-\(two(month))" }
    guard (1...31).contains(day) else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
