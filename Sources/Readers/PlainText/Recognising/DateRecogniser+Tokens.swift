/// Cuts a short text into the numbers and words that dates are made of.
extension DateRecogniser {
  func tokenize(_ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var offset = range.lowerBound
    while offset < range.upperBound, tokens.count < 16 {
      let next = source.scalar(at: offset)
      if Scalars.digit(next.value) != nil || isChineseDateDigit(next.value, offset) {
        tokens.append(number(at: &offset, range))
      } else if ScalarClass.of(next.value).isLetter {
        if let token = word(at: &offset, range) { tokens.append(token) }
      } else {
        let class_ = ScalarClass.of(next.value)
        if class_ == .emoji || class_ == .bullet || class_ == .opener || class_ == .closer
          || next.value == 0x40
        {
        } else if class_ == .symbol && next.value != 0x2F && next.value != 0x2B
          && next.value != 0x7C
        {
          tokens.append(Token(isKnown: false))
        }
        offset += next.length
      }
    }
    return tokens
  }

  private func isChineseDateDigit(_ scalar: UInt32, _ offset: Int) -> Bool {
    guard let value = Scalars.chineseNumeral(scalar), value <= 10 else { return false }
    return scalar != 0x4E24
  }

  private func number(at offset: inout Int, _ range: Range<Int>) -> Token {
    var token = Token(number: 0)
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if let digit = Scalars.digit(next.value) {
        token.number = min(token.number * 10 + digit, 99_999)
        token.digits += 1
      } else if let part = Scalars.chineseNumeral(next.value), part <= 10, next.value >= 0x3007 {
        token.number =
          part == 10
          ? max(1, token.number) * 10
          : (token.number % 10 == 0 && token.number >= 10 && token.digits < 3
            ? token.number + part : token.number * 10 + part)
        token.digits += 1
      } else {
        break
      }
      offset += next.length
    }
    var unit = offset
    while source[unit] == 0x20, unit < range.upperBound { unit += 1 }
    let follow = source.scalar(at: unit)
    token.unit = dateUnit(follow.value)
    if token.unit != 0 {
      offset = unit + follow.length
    } else {
      token.separator = source.scalar(at: offset).value
      skipOrdinal(&offset, range)
    }
    return token
  }

  /// Skips `st`, `nd`, `th`, `er`, `º` directly after a number.
  private func skipOrdinal(_ offset: inout Int, _ range: Range<Int>) {
    var end = offset
    while end < range.upperBound, end - offset < 3, source[end] | 0x20 >= 0x61,
      source[end] | 0x20 <= 0x7A
    { end += 1 }
    guard (1...2).contains(end - offset),
      end >= range.upperBound || !(ScalarClass.of(source.scalar(at: end).value).isWord)
    else { return }
    let text = source.string(offset..<end).lowercased()
    if ["st", "nd", "rd", "th", "er", "re", "e", "o", "am", "pm"].contains(text) { offset = end }
  }

  private func word(at offset: inout Int, _ range: Range<Int>) -> Token? {
    let start = offset
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      guard class_.isLetter || class_ == .mark || next.value == 0x27 else { break }
      offset += next.length
    }
    let lexicon = Lexicon.builtIn
    // Two-word month names (Levantine Arabic) and hyphenated weekdays.
    if let found = lexicon.prefix(
      [.month, .weekday], in: source, start..<range.upperBound, words: 2), found.end >= offset
    {
      offset = found.end
      if found.entry.topics.contains(.month) { return Token(month: Int(found.entry.value)) }
      return nil
    }
    if let thaiMonth = dottedMonth(start, range) {
      offset = thaiMonth.end
      return Token(month: thaiMonth.month)
    }
    guard let entry = lexicon.entry(in: source, start..<offset) else {
      return Token(isKnown: false)
    }
    if entry.topics.contains(.month) { return Token(month: Int(entry.value)) }
    let small: Topics = [.function, .weekday, .date, .particle]
    return Token(isKnown: !entry.topics.isDisjoint(with: small))
  }

  private func dottedMonth(_ start: Int, _ range: Range<Int>) -> (month: Int, end: Int)? {
    guard source[start] == 0xE0 else { return nil }
    var end = start
    while end < range.upperBound, source[end] != 0x20, end - start < 16 { end += 1 }
    while end > start, source[end - 1] == 0x2E { end -= 1 }
    guard let entry = Lexicon.builtIn.entry(in: source, start..<end), entry.topics.contains(.month)
    else { return nil }
    return (Int(entry.value), end)
  }
}
