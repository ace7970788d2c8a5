/// Words and numbers.
extension CodeTokens {
  /// Reads a word; nil when it is an ordinary name, which is passed over.
  mutating func word() -> CodeToken? {
    let start = index
    index = endOfWord(from: index)
    let wasAtLineStart = isAtLineStart
    isAtLineStart = false
    if let token = prefixedString(from: start) { return token }
    if let token = key(from: start, isFirst: wasAtLineStart) { return token }
    guard let kind = kind(ofWordFrom: start) else {
      expectsValue = false
      expectsCommand = false
      return nil
    }
    expectsValue = kind == .keyword
    expectsCommand = kind == .keyword && isBeforeCommand(start)
    return token(from: start, kind)
  }

  /// Whether a command may follow a word of a shell, rather than a name.
  private func isBeforeCommand(_ start: Int) -> Bool {
    guard language.traits.contains(.commands) else { return false }
    switch index - start {
    case 2: return !has([0x69, 0x6e], at: start)  // in
    case 4: return !has([0x63, 0x61, 0x73, 0x65], at: start)  // case
    case 5: return has([0x75, 0x6e, 0x74, 0x69, 0x6c], at: start) || has([0x77, 0x68], at: start)
    default: return false
    }
  }

  private mutating func kind(ofWordFrom start: Int) -> CodeToken.Kind? {
    let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
    let traits = language.traits
    let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    if let kind = language.words.kind(of: word), !(isMember && kind == .keyword) { return kind }
    if traits.contains(.bangMacros), byte() == UInt8(ascii: "!"), byte(1) != UInt8(ascii: "=") {
      index += 1
      return .function
    }
    if traits.contains(.calls), byte() == UInt8(ascii: "(") {
      return traits.contains(.capitalizedTypes) && isTypeName(word) ? .type : .function
    }
    if traits.contains(.capitalizedTypes), isTypeName(word) { return .type }
    if traits.contains(.commands), expectsCommand, byte() != UInt8(ascii: "=") { return .function }
    return nil
  }

  /// A capital first, and not all capitals, which are constants.
  private func isTypeName(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, first.isCapital else { return false }
    return word.count == 1 || word.contains { (0x61...0x7a).contains($0) }
  }

  /// Reads the name of a value: `name: …`, `name = …`.
  private mutating func key(from start: Int, isFirst: Bool) -> CodeToken? {
    let traits = language.traits
    if case .styles = language.syntax { return property(from: start) }
    guard isFirst else { return nil }
    if traits.contains(.colonKeys) {
      let place = placeBehindBlanks(from: index)
      guard place < end, bytes[place] == UInt8(ascii: ":"), endsKey(at: place + 1) else {
        return nil
      }
      return token(from: start, .key)
    }
    guard traits.contains(.equalsKeys) else { return nil }
    while byte() == UInt8(ascii: "."), index + 1 < end { index = endOfWord(from: index + 1) }
    let place = placeBehindBlanks(from: index)
    guard place < end, bytes[place] == UInt8(ascii: "=") || bytes[place] == UInt8(ascii: ":") else {
      return nil
    }
    return token(from: start, .key)
  }

  /// Whether a colon before a place ends a key: in `https://` it does not.
  func endsKey(at place: Int) -> Bool { place >= end || bytes[place] <= 0x20 }

  /// Reads a number: digits and the letters, dots and signs that belong to it.
  mutating func number() -> CodeToken {
    let start = index
    let isHexadecimal = byte() == 0x30 && byte(1) | 0x20 == UInt8(ascii: "x")
    while index < end {
      let byte = bytes[index]
      if byte.isDigit || byte.isLetter || byte == 0x5f {
        index += 1
      } else if byte == UInt8(ascii: "."), self.byte(1).isDigit {
        index += 1
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), !isHexadecimal,
        bytes[index - 1] | 0x20 == UInt8(ascii: "e"), self.byte(1).isDigit
      {
        index += 1
      } else if byte == UInt8(ascii: "'"), language.traits.contains(.quotesInNumbers),
        self.byte(1).isDigit
      {
        index += 1
      } else {
        break
      }
    }
    if case .styles = language.syntax, byte() == UInt8(ascii: "%") { index += 1 }
    expectsValue = false
    expectsCommand = false
    isAtLineStart = false
    return token(from: start, .number)
  }
}
