/// Reads tags: clouds with counts, hashtags, and lists after a tag word.
struct TagRecogniser {
  struct Found {
    var label: Range<Int>
    var count: Int?
  }

  let source: Source

  /// Returns the tags of a cloud such as `slow food (2) time (1)`, split at the counts because
  /// labels contain spaces. `isWhole` is false when text is left over.
  func cloud(in range: Range<Int>) -> (tags: [Found], isWhole: Bool) {
    var tags: [Found] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if isOpener(next.value), offset > start, let group = count(at: offset + next.length, range) {
        // The last of several bracketed figures counts: "Her (2013) (4)".
        if !countFollows(group.end, range) {
          let label = trimmedLabel(start..<offset)
          if !label.isEmpty { tags.append(Found(label: label, count: group.value)) }
          start = group.end
        }
        offset = group.end
        continue
      }
      offset += next.length
    }
    let rest = trimmedLabel(start..<range.upperBound)
    return (tags, rest.isEmpty)
  }

  private func isOpener(_ scalar: UInt32) -> Bool { [0x28, 0xFF08, 0x5B, 0xD7].contains(scalar) }

  private func countFollows(_ end: Int, _ range: Range<Int>) -> Bool {
    var offset = end
    while offset < range.upperBound, source[offset] == 0x20 { offset += 1 }
    let next = source.scalar(at: offset)
    return offset < range.upperBound && isOpener(next.value)
      && count(at: offset + next.length, range) != nil
  }

  private func count(at start: Int, _ range: Range<Int>) -> (value: Int, end: Int)? {
    var offset = start
    var value = 0
    var digits = 0
    while offset < range.upperBound, digits < 7 {
      let next = source.scalar(at: offset)
      if let digit = Scalars.digit(next.value) {
        value = value * 10 + digit
        digits += 1
      } else if digits == 0 || ![0x2C, 0x2E].contains(next.value) {
        break
      }
      offset += next.length
    }
    guard digits > 0 else { return nil }
    if source.scalar(before: start).value == 0xD7 { return (value, offset) }
    // A unit may follow the figure: (3 posts), (3件).
    var unit = 0
    while offset < range.upperBound, unit < 12 {
      let next = source.scalar(at: offset)
      if [0x29, 0xFF09, 0x5D].contains(next.value) { return (value, offset + next.length) }
      let class_ = ScalarClass.of(next.value)
      guard class_.isLetter || class_ == .space else { return nil }
      unit += 1
      offset += next.length
    }
    return nil
  }

  /// Drops separators and blanks at both ends.
  private func trimmedLabel(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let next = source.scalar(at: lower)
      guard isSeparator(next.value) || Source.isBlank(next.value) else { break }
      lower += next.length
    }
    while upper > lower {
      let last = source.scalar(before: upper)
      guard isSeparator(last.value) || Source.isBlank(last.value) else { break }
      upper = last.start
    }
    return lower..<upper
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    [
      0x2C, 0x3B, 0x7C, 0xB7, 0x2022, 0x3001, 0xFF0C, 0x60C, 0x2F, 0x30FB, 0x23, 0xFF03, 0xFF1B,
      0xFF5C, 0x61B,
    ].contains(scalar)
  }

  /// Returns the hashtags of a line that holds nothing else, or an empty array.
  func hashtags(in range: Range<Int>) -> [Found] {
    var tags: [Found] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if next.value == 0x23 || next.value == 0xFF03 {
        let start = offset + next.length
        offset = start
        var letters = 0
        while offset < range.upperBound {
          let inner = source.scalar(at: offset)
          let class_ = ScalarClass.of(inner.value)
          guard
            class_.isWord || class_ == .mark || class_ == .ignorable || inner.value == 0x5F
              || class_ == .dash || inner.value == 0xB7
              || inner.value == 0x27 || inner.value == 0x2019
          else { break }
          if class_.isLetter { letters += 1 }
          offset += inner.length
        }
        guard letters > 0 else { return [] }
        tags.append(Found(label: start..<offset, count: nil))
      } else if Source.isBlank(next.value) || next.value == 0x2C || next.value == 0x3001 {
        offset += next.length
      } else {
        return []
      }
    }
    return tags
  }

  /// Returns the tags of a list after a tag word, split at commas and their kin.
  func list(in range: Range<Int>) -> [Found] {
    let hashed = hashtags(in: range)
    if !hashed.isEmpty { return hashed }
    let counted = cloud(in: range)
    if counted.tags.count >= 2 && counted.isWhole { return counted.tags }
    var tags: [Found] = []
    var start = range.lowerBound
    var offset = start
    while offset <= range.upperBound {
      let next = offset < range.upperBound ? source.scalar(at: offset) : (value: 0x2C, length: 1)
      let isSplit = [
        0x2C, 0x3B, 0x7C, 0x3001, 0xFF0C, 0x60C, 0xFF1B, 0xFF5C, 0xB7, 0x61B, 0x2022, 0x30FB,
      ].contains(next.value)
      let isSpacedSlash = next.value == 0x2F && source[offset + 1] == 0x20
      if isSplit || isSpacedSlash {
        let label = trimmedLabel(start..<min(offset, range.upperBound))
        if !label.isEmpty { tags.append(Found(label: label, count: nil)) }
        start = offset + next.length
      }
      offset += next.length
    }
    if tags.count == 1, let single = tags.first { return spaced(single) }
    return withoutFinalPeriod(tags)
  }

  /// One label of several words separated by wide spaces stays; by ideographic spaces, it splits.
  private func spaced(_ tag: Found) -> [Found] {
    var tags: [Found] = []
    var start = tag.label.lowerBound
    var offset = start
    while offset < tag.label.upperBound {
      let next = source.scalar(at: offset)
      if next.value == 0x3000 || (next.value == 0x20 && source[offset + 1] == 0x20) {
        let label = trimmedLabel(start..<offset)
        if !label.isEmpty { tags.append(Found(label: label, count: nil)) }
        start = offset + next.length
      }
      offset += next.length
    }
    let label = trimmedLabel(start..<tag.label.upperBound)
    if !label.isEmpty { tags.append(Found(label: label, count: nil)) }
    return tags
  }

  private func withoutFinalPeriod(_ tags: [Found]) -> [Found] {
    guard var last = tags.last, source[last.label.upperBound - 1] == 0x2E else { return tags }
    last.label = last.label.lowerBound..<last.label.upperBound - 1
    return tags.dropLast() + (last.label.isEmpty ? [] : [last])
  }
}
