/// Typography and short names.
extension InlineParser {
  /// `--` is an en dash, `---` an em dash; longer runs are made of both, as in the reference implementation's.
  mutating func scanHyphens(at index: Int) -> Int {
    var end = index + 1
    while end < text.count, text.base[end] == .hyphen { end += 1 }
    let count = end - index
    guard count > 1 else { return end }
    let (ems, ens) = Self.dashes(for: count)
    let start = pool.count
    for _ in 0..<ems { pool.append("—" as StaticString) }
    for _ in 0..<ens { pool.append("–" as StaticString) }
    return addPool(.resolved, from: start, index, end)
  }

  private static func dashes(for count: Int) -> (ems: Int, ens: Int) {
    if count % 3 == 0 { return (count / 3, 0) }
    if count % 2 == 0 { return (0, count / 2) }
    if count % 3 == 2 { return (count / 3, 1) }
    return (count / 3 - 1, 2)
  }

  mutating func scanPeriod(at index: Int) -> Int {
    let base = text.base
    if extensions.contains(.smart), index + 2 < text.count, base[index + 1] == .period,
      base[index + 2] == .period
    {
      return addResolved("…", index, index + 3)
    }
    guard extensions.contains(.autolinks), index >= 3,
      base[index - 1].lowercased == UInt8(ascii: "w"),
      let link =
        bareLinks
        .webAddress(at: index - 3, failures: &failures)
    else { return index + 1 }
    return addBareLink(link, "http://")
  }

  mutating func scanQuotationMark(at index: Int) -> Int {
    let byte = text.base[index]
    let (isLeft, isRight, before, _) = flanking(index, index + 1)
    let isClosedBefore = before != .whitespace
    let canOpen = isLeft && (!isRight || before == .punctuation) && !isAfterCloser(index)
    let canClose = isRight || (isClosedBefore && !isLeft)
    // An apostrophe within a word is no quotation mark.
    if byte == .apostrophe, isLeft, isRight, before == .other {
      return addResolved("’", index, index + 1)
    }
    if !canOpen, !canClose { return addResolved(byte == .quote ? "”" : "’", index, index + 1) }
    let next = pushRun(index, index + 1, canOpen: canOpen, canClose: canClose)
    items[items.count - 1].kind = .quote
    return next
  }

  private func isAfterCloser(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let byte = text.base[index - 1]
    return byte == .closeParenthesis || byte == .closeBracket
  }

  mutating func scanColon(at index: Int) -> Int {
    if extensions.contains(.autolinks) {
      let scanner = bareLinks
      if let link = scanner.schemeAddress(at: index, failures: &failures) {
        return addBareLink(link, "")
      }
    }
    if extensions.contains(.emoji), let end = emojiEnd(index) {
      let start = pool.count
      if EmojiNames.append(text.bytes.part(index + 1..<end), to: &pool) {
        return addPool(.emoji, from: start, index, end + 1)
      }
    }
    return index + 1
  }

  private static let longestEmojiName = 60

  private func emojiEnd(_ index: Int) -> Int? {
    var end = index + 1
    let limit = min(text.count, index + Self.longestEmojiName)
    while end < limit, isEmojiNameByte(text.base[end]) { end += 1 }
    return end < text.count && end > index + 1 && text.base[end] == .colon ? end : nil
  }

  private func isEmojiNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .underscore || byte == .plus || byte == .hyphen
  }

  mutating func scanAt(at index: Int) -> Int {
    let scanner = bareLinks
    guard let link = scanner.mailAddress(at: index) else { return index + 1 }
    return addBareLink(link.range, link.hasScheme ? "" : "mailto:")
  }

  private var bareLinks: BareLinkScanner {
    BareLinkScanner(
      text.bytes, from: max(textStart, literalEnd), isInBrackets: !brackets.isEmpty)
  }

  private mutating func addBareLink(_ range: Range<Int>, _ prefix: StaticString) -> Int {
    let start = pool.count
    pool.append(prefix)
    pool.append(text.bytes.part(range))
    return addPool(.bareLink, from: start, range.lowerBound, range.upperBound)
  }
}
