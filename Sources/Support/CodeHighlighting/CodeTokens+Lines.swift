/// Texts in which the beginning of a line decides.
extension CodeTokens {
  mutating func nextInLines(_ form: CodeLanguage.LineForm) -> CodeToken? {
    while index < end {
      if isAtLineStart {
        isAtLineStart = false
        lineStart = index
        let token =
          switch form {
          case .diff: changedLine()
          case .console: prompt()
          case .markdown: markdownLine()
          }
        if let token { return token }
      }
      if case .console = form, outer == nil, isBehindPrompt {
        enter(.shell, until: place(of: 0x0a, from: index))
        return nextInCode()
      }
      if case .markdown = form, let token = codeSpan() { return token }
      goOn()
    }
    return nil
  }

  /// Goes to what comes next in the line, or to the next line.
  private mutating func goOn() {
    if bytes[index] == 0x0a {
      isAtLineStart = true
      index += 1
      return
    }
    index += 1
    while index < end, bytes[index] != 0x0a, bytes[index] != UInt8(ascii: "`") { index += 1 }
  }

  private mutating func restOfLine(_ kind: CodeToken.Kind) -> CodeToken? {
    let start = index
    index = place(of: 0x0a, from: index)
    return start < index ? token(from: start, kind) : nil
  }

  // MARK: Differences

  private mutating func changedLine() -> CodeToken? {
    for mark in ["+++ ", "--- ", "@@", "diff ", "index "] where has(Array(mark.utf8), at: index) {
      return restOfLine(.directive)
    }
    switch bytes[index] {
    case UInt8(ascii: "+"), UInt8(ascii: ">"): return restOfLine(.inserted)
    case UInt8(ascii: "-"), UInt8(ascii: "<"): return restOfLine(.deleted)
    default: return nil
    }
  }

  // MARK: Consoles

  /// Reads `$ `, `% `, `# ` or `> ` at the beginning of a line; what follows is a command.
  private mutating func prompt() -> CodeToken? {
    switch bytes[index] {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: ">"):
      guard byte(1) == 0x20 else { return nil }
      index += 1
      return token(from: index - 1, .directive)
    default: return nil
    }
  }

  private var isBehindPrompt: Bool { index == lineStart + 1 && byte() == 0x20 }

  // MARK: Markdown

  private mutating func markdownLine() -> CodeToken? {
    let first = placeBehindBlanks(from: index)
    guard first < end else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "#"):
      var place = first
      while place < end, bytes[place] == UInt8(ascii: "#") { place += 1 }
      guard place - first <= 6, place >= end || bytes[place] <= 0x20 else { return nil }
      index = first
      return restOfLine(.tag)
    case UInt8(ascii: ">"):
      index = first + 1
      return token(from: first, .directive)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard first + 1 < end, bytes[first + 1].isBlank else { return nil }
      index = first + 1
      return token(from: first, .keyword)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let fence = Array(repeating: bytes[first], count: 3)
      guard has(fence, at: first) else { return nil }
      index = first
      return restOfLine(.directive)
    default: return nil
    }
  }

  /// Reads code between single backquotes on one line.
  private mutating func codeSpan() -> CodeToken? {
    guard byte() == UInt8(ascii: "`"), index >= noPatternBefore else { return nil }
    var place = index + 1
    while place < end, bytes[place] != 0x0a, bytes[place] != UInt8(ascii: "`") { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "`") else {
      noPatternBefore = place
      return nil
    }
    let start = index
    index = place + 1
    return token(from: start, .string)
  }
}
