/// Code made of words, numbers, strings and comments.
extension CodeTokens {
  mutating func nextInCode() -> CodeToken? {
    while index < end {
      let byte = bytes[index]
      switch language.classes[Int(byte)] {
      case .space:
        if byte == 0x0a, let token = beginLine() { return token }
        if byte != 0x0a { index += 1 }
      case .word:
        if let token = word() { return token }
      case .digit:
        return number()
      case .mark, .other:
        if let token = mark(byte) { return token }
      }
    }
    return nil
  }

  /// Goes behind a line end; what ends with its line ends here.
  private mutating func beginLine() -> CodeToken? {
    index += 1
    lineStart = index
    isAtLineStart = true
    expectsCommand = true
    while let open = interpolations.last, !language.strings[open.form].isMultiline {
      interpolations.removeLast()
    }
    if let word = hereDocument {
      hereDocument = nil
      return hereText(until: word)
    }
    return nil
  }

  /// Reads what begins with a byte that is no letter, digit or space; nil when it is an operator, which is passed over.
  private mutating func mark(_ byte: UInt8) -> CodeToken? {
    let start = index
    if let token = comment() ?? string() ?? directive(byte) ?? sign(byte) {
      isAtLineStart = false
      return token
    }
    index = start + 1
    passOver(byte)
    return nil
  }

  /// Goes over an operator or a bracket; the bracket that ends code within a text ends with what follows of the text.
  private mutating func passOver(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): expectsValue = false
    default: expectsValue = true
    }
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "("):
      expectsCommand = true
    default: expectsCommand = false
    }
    if language.traits.contains(.colonKeys) {
      switch byte {
      case UInt8(ascii: "-"): break
      case UInt8(ascii: "{"), UInt8(ascii: ","): isAtLineStart = true
      default: isAtLineStart = false
      }
    } else {
      isAtLineStart = false
    }
  }

  /// Reads a comment that begins here.
  private mutating func comment() -> CodeToken? {
    let start = index
    for form in language.blockComments where has(form.open, at: index) {
      index += form.open.count
      skip(to: form)
      return token(from: start, .comment)
    }
    for open in language.lineComments where has(open, at: index) {
      if language.traits.contains(.needsSpaceBefore), !standsFree { continue }
      index = place(of: 0x0a, from: index)
      return token(from: start, .comment)
    }
    return nil
  }

  /// Whether nothing but a space, a bracket or a sign stands before.
  var standsFree: Bool {
    guard index > 0 else { return true }
    switch bytes[index - 1] {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "`"):
      return true
    default: return false
    }
  }

  private mutating func skip(to form: BlockComment) {
    var depth = 1
    while index < end {
      if has(form.close, at: index) {
        index += form.close.count
        depth -= 1
        if depth == 0 { return }
      } else if form.nests, has(form.open, at: index) {
        index += form.open.count
        depth += 1
      } else {
        index += 1
      }
    }
  }
}
