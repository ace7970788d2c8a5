/// A line of the form `Key: value`, or `文／name` as Japanese and Chinese bylines are written.
struct KeyValue {
  var key: Range<Int>
  var value: Range<Int>
  var topics: Topics
  var hash: UInt64

  /// Returns the two halves when the key is short enough to be one and the colon is no clock,
  /// ratio or address.
  static func find(_ source: Source, _ range: Range<Int>) -> KeyValue? {
    var offset = range.lowerBound
    var columns = 0
    var words = 1
    while offset < range.upperBound, columns <= 36, words <= 6 {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .colon || next.value == 0xFF0F || next.value == 0xFF5C {
        let value = offset + next.length
        guard isSeparator(source, range, offset, value, next.value) else { return nil }
        return make(source, range.lowerBound..<offset, value..<range.upperBound)
      }
      if [0x2F, 0x7C, 0x30FB].contains(next.value), columns <= 12,
        let byline = make(
          source, range.lowerBound..<offset, offset + next.length..<range.upperBound),
        !byline.topics.isDisjoint(with: [.byline, .author]), !byline.value.isEmpty
      {
        return byline
      }
      if class_ == .space { words += 1 }
      if class_ == .terminal && next.value != 0x2E { return nil }
      if class_ == .comma && next.value != 0x3B { return nil }
      columns += Scalars.width(next.value, class_)
      offset += next.length
    }
    return nil
  }

  private static func isSeparator(
    _ source: Source, _ range: Range<Int>, _ colon: Int, _ value: Int, _ scalar: UInt32
  ) -> Bool {
    guard colon > range.lowerBound else { return false }
    if scalar == 0xFF1A || scalar == 0xFE55 { return true }
    let before = source.scalar(before: colon).value
    let after = source.scalar(at: value).value
    if scalar == 0xFF0F || scalar == 0xFF5C {
      return Scalars.digit(before) == nil && ScalarClass.of(after).isLetter
    }
    if value >= range.upperBound { return true }
    return ScalarClass.of(after) == .space || Scalars.isWide(after)
  }

  private static func make(_ source: Source, _ key: Range<Int>, _ value: Range<Int>) -> KeyValue? {
    var trimmedKey = source.trimmed(key)
    // Emphasis or a bullet around the key is not part of it.
    while let first = trimmedKey.first, [0x2A, 0x5F].contains(source[first]) {
      trimmedKey = trimmedKey.dropFirst().startIndex..<trimmedKey.upperBound
    }
    guard !trimmedKey.isEmpty else { return nil }
    let hash = PhraseHash(source, trimmedKey).value
    let topics = Lexicon.builtIn.entry(hash)?.topics ?? []
    return KeyValue(key: trimmedKey, value: source.trimmed(value), topics: topics, hash: hash)
  }
}
