/// Finds where an HTML tag ends (CommonMark 0.31.2 §6.6).
struct HTMLTagScanner {
  private let text: Bytes

  init(_ text: Bytes) { self.text = text }

  /// The offset after the open or closing tag that begins with the `<` at `start`; nil when it is none.
  func tagEnd(at start: Int) -> Int? {
    guard start + 2 < text.count else { return nil }
    return text[start + 1] == .slash ? closingTagEnd(start + 2) : openTagEnd(start + 1)
  }

  private func closingTagEnd(_ start: Int) -> Int? {
    guard let nameEnd = nameEnd(start) else { return nil }
    let index = skippingBlanks(nameEnd)
    return index < text.count && text[index] == .greater ? index + 1 : nil
  }

  private func openTagEnd(_ start: Int) -> Int? {
    guard var index = nameEnd(start) else { return nil }
    while true {
      let next = skippingBlanks(index)
      guard next < text.count else { return nil }
      if text[next] == .greater { return next + 1 }
      if text[next] == .slash {
        return next + 1 < text.count && text[next + 1] == .greater ? next + 2 : nil
      }
      guard next > index, let end = attributeEnd(next) else { return nil }
      index = end
    }
  }

  private func attributeEnd(_ start: Int) -> Int? {
    guard text[start].isLetter || text[start] == .underscore || text[start] == .colon else {
      return nil
    }
    var index = start + 1
    while index < text.count, isNameByte(text[index]) { index += 1 }
    let equals = skippingBlanks(index)
    guard equals < text.count, text[equals] == .equals else { return index }
    return valueEnd(skippingBlanks(equals + 1))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .underscore || byte == .colon || byte == .period
      || byte == .hyphen
  }

  private func valueEnd(_ start: Int) -> Int? {
    guard start < text.count else { return nil }
    let first = text[start]
    if first == .quote || first == .apostrophe {
      var index = start + 1
      while index < text.count, text[index] != first { index += 1 }
      return index < text.count ? index + 1 : nil
    }
    var index = start
    while index < text.count, !isUnquotedEnd(text[index]) { index += 1 }
    return index > start ? index : nil
  }

  private func isUnquotedEnd(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == .quote || byte == .apostrophe || byte == .equals || byte == .less
      || byte == .greater || byte == .backtick
  }

  private func nameEnd(_ start: Int) -> Int? {
    guard start < text.count, text[start].isLetter else { return nil }
    var index = start + 1
    while index < text.count, text[index].isLetterOrDigit || text[index] == .hyphen { index += 1 }
    return index
  }

  private func skippingBlanks(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }
}
