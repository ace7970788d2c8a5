/// Tags and the text between them.
extension CodeTokens {
  mutating func nextInMarkup() -> CodeToken? {
    while index < end {
      let token: CodeToken?
      switch markup {
      case .text: token = inText()
      case .tag(let isScript, let isStyle): token = inTag(isScript, isStyle)
      case .value(let isScript, let isStyle): token = inValue(isScript, isStyle)
      }
      if let token { return token }
      if outer != nil { return nil }
    }
    return nil
  }

  private mutating func inText() -> CodeToken? {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "<"): return tagOrComment()
    case UInt8(ascii: "&"):
      index += 1
      if byte() == UInt8(ascii: "#") { index += 1 }
      let name = index
      while index < end, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
      guard byte() == UInt8(ascii: ";"), index > name else { return nil }
      index += 1
      return token(from: start, .number)
    default:
      while index < end, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: "&") {
        index += 1
      }
      return nil
    }
  }

  private mutating func tagOrComment() -> CodeToken? {
    let start = index
    if has(Array("<!--".utf8), at: index) { return skip(to: "-->", .comment) }
    if has(Array("<![CDATA[".utf8), at: index) { return skip(to: "]]>", .string) }
    if byte(1) == UInt8(ascii: "!") { return skip(to: ">", .directive) }
    if byte(1) == UInt8(ascii: "?") { return skip(to: "?>", .directive) }
    let isEnd = byte(1) == UInt8(ascii: "/")
    let name = index + (isEnd ? 2 : 1)
    guard name < end, bytes[name].isLetter || bytes[name] >= 0x80 || bytes[name] == 0x5f else {
      index += 1
      return nil
    }
    index = name
    while index < end, isInName(bytes[index]) { index += 1 }
    let isScript = !isEnd && isName("script", at: name)
    let isStyle = !isEnd && isName("style", at: name)
    if byte() == UInt8(ascii: ">"), !isScript, !isStyle {
      index += 1
    } else {
      markup = .tag(isScript: isScript, isStyle: isStyle)
    }
    return token(from: start, .tag)
  }

  private func isName(_ wanted: StaticString, at start: Int) -> Bool {
    guard index - start == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      (0..<wanted.count).allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] }
    }
  }

  private func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return false
    default: return true
    }
  }

  private mutating func skip(to closing: String, _ kind: CodeToken.Kind) -> CodeToken {
    let start = index
    let closing = Array(closing.utf8)
    while index < end, !has(closing, at: index) { index += 1 }
    index = min(end, index + closing.count)
    return token(from: start, kind)
  }

  private mutating func inTag(_ isScript: Bool, _ isStyle: Bool) -> CodeToken? {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: ">"):
      index += 1
      markup = .text
      if isScript { enterCode(CodeLanguage.javaScript, closing: "</script") }
      if isStyle { enterCode(CodeLanguage.css, closing: "</style") }
      return token(from: start, .tag)
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: ">"):
      index += 2
      markup = .text
      return token(from: start, .tag)
    case UInt8(ascii: "<"):
      markup = .text
      return nil
    case UInt8(ascii: "="):
      index += 1
      markup = .value(isScript: isScript, isStyle: isStyle)
      return nil
    default: break
    }
    guard isInName(bytes[index]) else {
      index += 1
      return nil
    }
    while index < end, isInName(bytes[index]) { index += 1 }
    return token(from: start, .variable)
  }

  private mutating func inValue(_ isScript: Bool, _ isStyle: Bool) -> CodeToken? {
    while index < end, bytes[index] <= 0x20 { index += 1 }
    guard index < end else { return nil }
    let start = index
    let quote = bytes[index]
    markup = .tag(isScript: isScript, isStyle: isStyle)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index = min(end, place(of: quote, from: index + 1) + 1)
      return token(from: start, .string)
    }
    while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start < index ? token(from: start, .string) : nil
  }

  /// Goes on in another language up to an end tag.
  private mutating func enterCode(_ inner: CodeLanguage, closing: String) {
    guard outer == nil else { return }
    let closing = Array(closing.utf8)
    var place = index
    while place < end, !has(closing, at: place) { place += 1 }
    if place > index { enter(inner, until: place) }
  }
}
