/// Text in quotes, with the code that stands in it.
extension CodeTokens {
  /// Reads a string that begins here, or the rest of one whose code ends here.
  mutating func string() -> CodeToken? {
    if let token = resumedString() { return token }
    if language.traits.contains(.needsSpaceBefore), !standsFree { return nil }
    let start = index
    let hashes = hashCount
    for (place, form) in language.strings.enumerated() where has(form.open, at: start + hashes) {
      guard hashes == 0 || form.takesHashes else { continue }
      if isLifetime(form) { return lifetime() }
      index = start + hashes + form.open.count
      return text(from: start, form: place, hashes: hashes)
    }
    return nil
  }

  /// The number of `#` here, looked at once for a run of them.
  private var hashCount: Int {
    guard byte() == UInt8(ascii: "#"), byte(-1) != UInt8(ascii: "#"),
      language.strings.contains(where: \.takesHashes)
    else { return 0 }
    var count = 0
    while byte(count) == UInt8(ascii: "#") { count += 1 }
    return count
  }

  /// Reads a string behind a word that belongs to it, such as `r` and `rb`.
  mutating func prefixedString(from start: Int) -> CodeToken? {
    guard !language.stringPrefixes.isEmpty || language.traits.contains(.delimitedRawStrings),
      index - start <= 3
    else { return nil }
    let quote = byte()
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "#")
    else { return nil }
    if language.traits.contains(.delimitedRawStrings), bytes[index - 1] == UInt8(ascii: "R"),
      let token = delimitedString(from: start)
    {
      return token
    }
    guard language.stringPrefixes.contains(Array(bytes[start..<index])) else { return nil }
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    let isRaw = bytes[start..<index].contains { $0 | 0x20 == UInt8(ascii: "r") }
    for (place, form) in language.strings.enumerated() where has(form.open, at: index + hashes) {
      guard hashes == 0 || isRaw else { return nil }
      let prefix = start..<index
      index += hashes + form.open.count
      return text(
        from: start, form: place, hashes: hashes, prefix: prefix,
        ignoresEscapes: isRaw && language.traits.contains(.lifetimes))
    }
    return nil
  }

  /// Reads the text of a string up to its end, or up to code in it.
  private mutating func text(
    from start: Int, form place: Int, hashes: Int, prefix: Range<Int>? = nil,
    ignoresEscapes: Bool = false
  ) -> CodeToken {
    let form = language.strings[place]
    let hasEscapes = form.hasEscapes && hashes == 0 && !ignoresEscapes
    let interpolation = hashes == 0 ? activeInterpolation(form, prefix) : nil
    while index < end {
      let byte = bytes[index]
      if byte == 0x0a, !form.isMultiline, hashes == 0 { break }
      if let interpolation, has(interpolation.open, at: index),
        interpolations.count < Self.maximumInterpolations
      {
        index += interpolation.open.count
        interpolations.append(OpenString(form: place, hashes: hashes, prefix: prefix))
        expectsValue = true
        expectsCommand = true
        return token(from: start, .string)
      }
      if hasEscapes, byte == UInt8(ascii: "\\") {
        index = min(end, index + (self.byte(1) == 0x0a ? 1 : 2))
        if !form.isMultiline, self.byte() == 0x0a, index < end { index += 1 }
        continue
      }
      if has(form.close, at: index) {
        if let end = endOfString(form, hashes) {
          index = end
          break
        }
        continue
      }
      index += 1
    }
    return closedString(from: start)
  }

  /// Where the string ends whose closing quote stands here; nil when the quote belongs to the text, and is passed over.
  private mutating func endOfString(_ form: StringForm, _ hashes: Int) -> Int? {
    let behind = index + form.close.count
    if form.doublesQuote, has(form.close, at: behind) {
      index = behind + form.close.count
      return nil
    }
    var place = behind
    while place < end, place - behind < hashes, bytes[place] == UInt8(ascii: "#") { place += 1 }
    if place - behind == hashes { return place }
    index = place
    return nil
  }

  private func activeInterpolation(
    _ form: StringForm, _ prefix: Range<Int>?
  ) -> StringForm.Interpolation? {
    guard let interpolation = form.interpolation else { return nil }
    guard let letter = interpolation.prefix else { return interpolation }
    guard let prefix else { return nil }
    return bytes[prefix].contains { $0 | 0x20 == letter } ? interpolation : nil
  }

  /// A string before a colon is a key where names are.
  private mutating func closedString(from start: Int) -> CodeToken {
    expectsValue = false
    expectsCommand = false
    guard language.traits.contains(.colonKeys) else { return token(from: start, .string) }
    let place = placeBehindBlanks(from: index)
    let isKey = place < end && bytes[place] == UInt8(ascii: ":")
    return token(from: start, isKey ? .key : .string)
  }

  /// Goes on with a text when the bracket that closes the code in it stands here; counts the brackets in between.
  private mutating func resumedString() -> CodeToken? {
    guard let open = interpolations.last,
      let interpolation = language.strings[open.form].interpolation
    else { return nil }
    if bytes[index] == interpolation.opening {
      interpolations[interpolations.count - 1].depth += 1
    } else if bytes[index] == interpolation.closing {
      if open.depth > 0 {
        interpolations[interpolations.count - 1].depth -= 1
      } else {
        interpolations.removeLast()
        let start = index
        index += 1
        return text(from: start, form: open.form, hashes: open.hashes, prefix: open.prefix)
      }
    }
    return nil
  }

  // MARK: Special forms

  /// Reads `R"x(…)x"`; the word between quote and bracket has at most 16 bytes (C++ [lex.string]).
  private mutating func delimitedString(from start: Int) -> CodeToken? {
    var place = index + 1
    while place < end, place - index <= 17, bytes[place] != UInt8(ascii: "(") { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "(") else { return nil }
    let closing =
      [UInt8(ascii: ")")] + Array(bytes[(index + 1)..<place]) + [UInt8(ascii: "\"")]
    index = place
    while index < end, !has(closing, at: index) { index += 1 }
    index = min(end, index + closing.count)
    return closedString(from: start)
  }

  /// Whether a quote begins the name of a lifetime: `'a` without a quote behind it.
  private func isLifetime(_ form: StringForm) -> Bool {
    guard language.traits.contains(.lifetimes), form.open == [UInt8(ascii: "'")] else {
      return false
    }
    return language.isInWord(byte(1)) && byte(1) < 0x80 && byte(2) != UInt8(ascii: "'")
  }

  private mutating func lifetime() -> CodeToken {
    let start = index
    index = endOfWord(from: index + 1)
    return token(from: start, .directive)
  }

  /// Reads the lines of a text up to the one that is nothing but a word.
  mutating func hereText(until word: Range<Int>) -> CodeToken? {
    let start = index
    let closing = Array(bytes[word])
    while index < end {
      let first = placeBehindBlanks(from: index)
      let lineEnd = place(of: 0x0a, from: first)
      if has(closing, at: first),
        first + closing.count >= end
          || !language.isInWord(bytes[first + closing.count])
      {
        index = first + closing.count
        return token(from: start, .string)
      }
      index = min(end, lineEnd + 1)
    }
    return start < index ? token(from: start, .string) : nil
  }
}
