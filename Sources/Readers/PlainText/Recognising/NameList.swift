/// Splits a byline's text into names.
struct NameList {
  let source: Source

  /// Names separated by commas, ampersands, bars or small words such as "and".
  func names(in range: Range<Int>) -> [String] {
    var names: [String] = []
    var start = range.lowerBound
    var offset = start
    func finish(_ end: Int) {
      let name = trimmed(start..<end)
      if !name.isEmpty { names.append(source.string(name)) }
    }
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if [0x2C, 0x26, 0x7C, 0x3001, 0xFF0C, 0x3B, 0x28, 0xFF08, 0x60C, 0x2022].contains(
        next.value)
      {
        finish(offset)
        start = offset + next.length
        // What follows a bracket or bar is a place or a role.
        if [0x28, 0xFF08, 0x7C, 0x2022].contains(next.value) { return names }
      } else if next.value == 0x20, let end = conjunction(at: offset + 1, range) {
        finish(offset)
        start = end
        offset = end
        continue
      }
      offset += next.length
    }
    finish(range.upperBound)
    return names.filter { name in !startsWithDigit(name) }
  }

  private func startsWithDigit(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return true }
    return Scalars.digit(first.value) != nil
  }

  private func conjunction(at start: Int, _ range: Range<Int>) -> Int? {
    for word in ["and", "und", "et", "y", "e", "и", "och", "og", "en", "ו", "و", "और", "และ"] {
      let bytes = Array(word.utf8)
      guard start + bytes.count < range.upperBound, source[start + bytes.count] == 0x20 else {
        continue
      }
      if bytes.indices.allSatisfy({ source[start + $0] == bytes[$0] }) {
        return start + bytes.count + 1
      }
    }
    return nil
  }

  /// "Anna Lee <anna@example.org>" names Anna Lee.
  func mailNames(in range: Range<Int>) -> [String] {
    var end = range.lowerBound
    while end < range.upperBound, source[end] != 0x3C { end += 1 }
    let name = trimmed(range.lowerBound..<end)
    guard !name.isEmpty, !source.string(name).utf8.contains(0x40) else { return [] }
    return [source.string(name)]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var result = source.trimmed(range)
    while !result.isEmpty {
      let first = source.scalar(at: result.lowerBound)
      let class_ = ScalarClass.of(first.value)
      guard
        class_ == .dash || class_ == .quote || class_ == .colon || class_ == .bullet
          || class_ == .opener || class_ == .emoji || class_ == .mark || class_ == .space
          || first.value == 0x2A || first.value == 0x5F
      else { break }
      result = result.lowerBound + first.length..<result.upperBound
    }
    while !result.isEmpty {
      let last = source.scalar(before: result.upperBound)
      let class_ = ScalarClass.of(last.value)
      let isPeriod = last.value == 0x2E && !isInitial(before: last.start)
      guard
        class_ == .closer || class_ == .quote || class_ == .emoji || class_ == .space
          || class_ == .comma || last.value == 0x2A || last.value == 0x5F || isPeriod
          || last.value >= 0xFE00 && class_ == .mark
      else { break }
      result = result.lowerBound..<last.start
    }
    return result
  }

  private func isInitial(before offset: Int) -> Bool {
    let letter = source.scalar(before: offset)
    guard ScalarClass.of(letter.value).isLetter, letter.start > 0 else { return false }
    let before = ScalarClass.of(source.scalar(before: letter.start).value)
    return !before.isLetter || source.scalar(before: offset).value == 0x72
  }
}
