/// What begins with `<`: addresses in angle brackets and raw HTML.
extension InlineParser {
  mutating func scanLess(at index: Int) -> Int {
    if extensions.contains(.spoilers), let end = scanSpoilerEnd(at: index) { return end }
    guard index + 1 < text.count else { return index + 1 }
    let next = text.base[index + 1]
    if next.isLetterOrDigit || next == .period || next.isPunctuation {
      if let item = autolink(at: index) { return add(item) }
    }
    guard let end = htmlEnd(at: index) else { return index + 1 }
    if extensions.contains(.nativeHTML), next.isLetter || next == .slash {
      elements.isEmpty = false
      if let end = scanRubyElement(at: index, tagEnd: end) { return end }
    }
    return add(InlineItem(.rawHTML, index, end))
  }

  private func autolink(at index: Int) -> InlineItem? {
    let bytes = text.bytes
    var end = index + 1
    if bytes[end].isLetter {
      while end < bytes.count, end - index <= 33,
        bytes[end].isLetterOrDigit || bytes[end] == .plus || bytes[end] == .period
          || bytes[end] == .hyphen
      { end += 1 }
      if end < bytes.count, bytes[end] == .colon, end - index > 2, end - index <= 33 {
        while end < bytes.count, bytes[end] > .space, bytes[end] != .less, bytes[end] != .greater {
          end += 1
        }
        if end < bytes.count, bytes[end] == .greater {
          return InlineItem(.autolink, index, end + 1)
        }
      }
    }
    return mailEnd(index + 1).map { InlineItem(.mailAutolink, index, $0) }
  }

  private func mailEnd(_ start: Int) -> Int? {
    let bytes = text.bytes
    var index = start
    while index < bytes.count, isMailByte(bytes[index]) { index += 1 }
    guard index > start, index < bytes.count, bytes[index] == .at else { return nil }
    repeat {
      index += 1
      let labelStart = index
      while index < bytes.count, bytes[index].isLetterOrDigit || bytes[index] == .hyphen {
        index += 1
      }
      guard index > labelStart, index - labelStart <= 63, bytes[labelStart] != .hyphen,
        bytes[index - 1] != .hyphen
      else { return nil }
    } while index < bytes.count && bytes[index] == .period
    return index < bytes.count && bytes[index] == .greater ? index + 1 : nil
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    switch byte {
    case 33, 35...39, 42, 43, 45...47, 61, 63, 94...96, 123...126: return true
    default: return false
    }
  }

  private mutating func htmlEnd(at index: Int) -> Int? {
    let bytes = text.bytes
    switch bytes[index + 1] {
    case .question: return end(of: "?>", from: index + 2, \.instruction)
    case .exclamation: return declarationEnd(at: index)
    default: return HTMLTagScanner(bytes).tagEnd(at: index)
    }
  }

  private mutating func declarationEnd(at index: Int) -> Int? {
    let bytes = text.bytes
    guard index + 2 < bytes.count else { return nil }
    if bytes.part(index + 2..<index + 4).equals("--") {
      if bytes.part(index + 4..<index + 5).equals(">") { return index + 5 }
      if bytes.part(index + 4..<index + 6).equals("->") { return index + 6 }
      return end(of: "-->", from: index + 4, \.comment)
    }
    if bytes.part(index + 2..<index + 9).equals("[CDATA[") {
      return end(of: "]]>", from: index + 9, \.cdata)
    }
    return bytes[index + 2].isLetter ? end(of: ">", from: index + 2, \.declaration) : nil
  }

  private mutating func end(
    of closer: StaticString, from start: Int, _ failure: WritableKeyPath<HTMLFailures, Bool>
  ) -> Int? {
    if failures.html[keyPath: failure] { return nil }
    if let place = text.bytes.firstPlace(of: closer, from: start) {
      return place + closer.utf8CodeUnitCount
    }
    failures.html[keyPath: failure] = true
    return nil
  }
}

/// Closers of raw HTML that do not come any more.
struct HTMLFailures {
  var comment = false
  var instruction = false
  var declaration = false
  var cdata = false
}
