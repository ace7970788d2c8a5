import DocumentAST

/// Reads attributes in braces: `{#id .class key=value key="two words"}`, also after a colon as in `{: .class}`.
struct AttributeScanner {
  private let text: Bytes

  init(_ text: Bytes) { self.text = text }

  struct Scanned {
    var attributes: Attributes
    var end: Int
  }

  /// More than this belongs to no attributes; it bounds what a failed scan costs.
  private static let longest = 2000

  func scan(at start: Int) -> Scanned? {
    guard start < text.count, text[start] == .openBrace else { return nil }
    let limit = min(text.count, start + Self.longest)
    var index = start + 1
    if index < limit, text[index] == .colon { index += 1 }
    var attributes = Attributes()
    while index < limit {
      if text[index].isBlank {
        index += 1
      } else if text[index] == .closeBrace {
        return attributes.isEmpty ? nil : Scanned(attributes: attributes, end: index + 1)
      } else if let end = item(at: index, limit, into: &attributes) {
        index = end
      } else {
        return nil
      }
    }
    return nil
  }

  private func item(at start: Int, _ limit: Int, into attributes: inout Attributes) -> Int? {
    switch text[start] {
    case .hash, .period:
      let end = wordEnd(start + 1, limit)
      guard end > start + 1 else { return nil }
      let word = string(start + 1..<end)
      if text[start] == .hash { attributes.id = word } else { attributes.classes.append(word) }
      return end
    case .hyphen
    where start + 1 < limit && (text[start + 1].isBlank || text[start + 1] == .closeBrace):
      attributes.classes.append("unnumbered")
      return start + 1
    default: return pair(at: start, limit, into: &attributes)
    }
  }

  private func pair(at start: Int, _ limit: Int, into attributes: inout Attributes) -> Int? {
    var index = start
    while index < limit, isKeyByte(text[index]) { index += 1 }
    guard index > start, index < limit, text[index] == .equals, index + 1 < limit else {
      return nil
    }
    let key = string(start..<index)
    index += 1
    let first = text[index]
    if first == .quote || first == .apostrophe {
      let valueStart = index + 1
      index = valueStart
      while index < limit, text[index] != first { index += 1 }
      guard index < limit else { return nil }
      attributes.pairs.append(.init(key, string(valueStart..<index)))
      return index + 1
    }
    let end = wordEnd(index, limit)
    guard end > index else { return nil }
    attributes.pairs.append(.init(key, string(index..<end)))
    return end
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .hyphen || byte == .underscore || byte == .colon
      || byte == .period
  }

  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, !text[index].isBlank, text[index] != .closeBrace, text[index] != .hash {
      index += 1
    }
    return index
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text.part(range), as: UTF8.self)
  }
}
