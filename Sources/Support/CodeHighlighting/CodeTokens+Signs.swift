/// What begins with a sign: directives, variables, patterns, texts up to a word.
extension CodeTokens {
  /// Reads a directive or an annotation that begins here.
  mutating func directive(_ byte: UInt8) -> CodeToken? {
    let traits = language.traits
    let start = index
    switch byte {
    case UInt8(ascii: "#"):
      if traits.contains(.hashAttributes),
        self.byte(1) == UInt8(ascii: "[") || has([0x21, 0x5b], at: index + 1)
      {
        return attribute()
      }
      if case .styles = language.syntax { return styleHash() }
      guard traits.contains(.hashDirectives) else { return nil }
      let word = placeBehindBlanks(from: index + 1)
      guard word < end, bytes[word].isLetter else { return nil }
      index = endOfWord(from: word)
      return token(from: start, .directive)
    case UInt8(ascii: "@"):
      guard traits.contains(.atDirectives) || traits.contains(.atVariables) else { return nil }
      var place = index + 1
      if place < end, bytes[place] == byte { place += 1 }
      guard place < end, language.isInWord(bytes[place]) else { return nil }
      index = endOfWord(from: place)
      isAtRule = true
      return token(from: start, traits.contains(.atVariables) ? .variable : .directive)
    case UInt8(ascii: "["):
      guard traits.contains(.sections), isAtLineStart else { return nil }
      return section()
    case UInt8(ascii: "<"), UInt8(ascii: "?"):
      return traits.contains(.processingMarks) ? processingMark() : nil
    default: return nil
    }
  }

  /// Reads `#[…]` with the brackets in it, on one line.
  private mutating func attribute() -> CodeToken {
    let start = index
    var depth = 0
    while index < end, bytes[index] != 0x0a {
      if bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 {
          index += 1
          break
        }
      }
      index += 1
    }
    return token(from: start, .directive)
  }

  /// Reads `[name]` or `[[name]]`, the heading of a part of a settings file.
  private mutating func section() -> CodeToken {
    let start = index
    while index < end, bytes[index] != 0x0a, bytes[index] != UInt8(ascii: "]") { index += 1 }
    while byte() == UInt8(ascii: "]") { index += 1 }
    return token(from: start, .tag)
  }

  /// Reads `<?php`, `<?=` or `?>`.
  private mutating func processingMark() -> CodeToken? {
    let start = index
    if has([0x3f, 0x3e], at: index) {
      index += 2
    } else if has([0x3c, 0x3f], at: index) {
      index = endOfWord(from: index + 2)
      if byte() == UInt8(ascii: "=") { index += 1 }
    } else {
      return nil
    }
    return token(from: start, .directive)
  }

  /// Reads a color in a block of declarations, else the identifier of a selector.
  private mutating func styleHash() -> CodeToken? {
    let start = index
    let place = endOfWord(from: index + 1)
    guard place > index + 1 else { return nil }
    index = place
    let kind: CodeToken.Kind = isInSelector ? .tag : .number
    return token(from: start, kind)
  }

  /// Reads what else begins with a sign.
  mutating func sign(_ byte: UInt8) -> CodeToken? {
    let traits = language.traits
    switch byte {
    case UInt8(ascii: "$"): return traits.contains(.dollarVariables) ? variable() : nil
    case UInt8(ascii: ":"): return traits.contains(.symbols) ? symbol() : nil
    case UInt8(ascii: "/"): return traits.contains(.regularExpressions) ? pattern() : nil
    case UInt8(ascii: "<"):
      if traits.contains(.hereDocuments) { noteHereDocument() }
      return nil
    case UInt8(ascii: "."):
      if case .styles = language.syntax, isInSelector { return styleClass() }
      let isFraction = self.byte(1).isDigit && !self.byte(-1).isDigit && self.byte(-1) != byte
      return isFraction ? number() : nil
    case UInt8(ascii: "-"):
      return traits.contains(.commands) ? commandOption() : nil
    default: return nil
    }
  }

  /// Reads `-x` and `--word` of a command.
  private mutating func commandOption() -> CodeToken? {
    guard byte(-1).isBlank, byte(1).isLetter || byte(1) == 0x2d && byte(2).isLetter else {
      return nil
    }
    let start = index
    while index < end, language.isInWord(bytes[index]) || bytes[index] == 0x2d { index += 1 }
    expectsCommand = false
    return token(from: start, .variable)
  }

  private mutating func styleClass() -> CodeToken? {
    let start = index
    let place = endOfWord(from: index + 1)
    guard place > index + 1 else { return nil }
    index = place
    return token(from: start, .tag)
  }

  /// Reads `$name`, `${…}` on one line, or `$1`.
  private mutating func variable() -> CodeToken? {
    let start = index
    var place = index + 1
    guard place < end else { return nil }
    if bytes[place] == UInt8(ascii: "{") {
      while place < end, bytes[place] != 0x0a, bytes[place] != UInt8(ascii: "}") { place += 1 }
      if place < end, bytes[place] == UInt8(ascii: "}") { place += 1 }
    } else if language.isInWord(bytes[place]) {
      place = endOfWord(from: place)
    } else {
      switch bytes[place] {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"),
        UInt8(ascii: "!"), UInt8(ascii: "$"):
        place += 1
      default: return nil
      }
    }
    index = place
    expectsValue = false
    expectsCommand = false
    return token(from: start, .variable)
  }

  /// Reads `:name`; behind a name or another colon it is none.
  private mutating func symbol() -> CodeToken? {
    guard byte(1).isLetter || byte(1) == 0x5f, byte(-1) != UInt8(ascii: ":"),
      !language.isInWord(byte(-1))
    else { return nil }
    let start = index
    index = endOfWord(from: index + 1)
    expectsValue = false
    return token(from: start, .string)
  }

  /// Reads a regular expression, if one can stand here and is closed on its line.
  private mutating func pattern() -> CodeToken? {
    guard expectsValue, index >= noPatternBefore, !byte(1).isBlank || byte(1) == 0 else {
      return nil
    }
    var place = index + 1
    var isInSet = false
    while place < end, bytes[place] != 0x0a {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInSet = true
      case UInt8(ascii: "]"): isInSet = false
      case UInt8(ascii: "/") where !isInSet:
        let start = index
        index = endOfWord(from: place + 1)
        expectsValue = false
        return token(from: start, .string)
      default: break
      }
      place += 1
    }
    noPatternBefore = place
    return nil
  }

  /// Notes the word of `<<WORD`, `<<-"WORD"`, `<<~WORD` or `<<<WORD`: with the next line a text begins that goes on up to it.
  private mutating func noteHereDocument() {
    guard hereDocument == nil, byte(1) == UInt8(ascii: "<"), byte(-1) != UInt8(ascii: "<") else {
      return
    }
    var place = index + 2
    while place < end, place < index + 5 {
      switch bytes[place] {
      case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        place += 1
        continue
      default: break
      }
      break
    }
    let last = endOfWord(from: place)
    guard place < end, bytes[place].isCapital, last - place <= 40 else { return }
    hereDocument = place..<last
  }
}
