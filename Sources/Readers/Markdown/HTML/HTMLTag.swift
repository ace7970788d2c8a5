/// The name and the attributes of an HTML tag that the tag scanner has accepted.
struct HTMLTag {
  let text: Bytes
  let name: Bytes
  let isClosing: Bool
  let isSelfClosing: Bool

  /// Takes a whole tag, `<` to `>`.
  init(_ text: Bytes) {
    self.text = text
    isClosing = text.count > 1 && text[1] == .slash
    let start = isClosing ? 2 : 1
    let length = text.dropFirst(start).prefix { $0.isLetterOrDigit || $0 == .hyphen }.count
    name = text.part(start..<start + length)
    isSelfClosing = text.count > 2 && text[text.count - 2] == .slash
  }

  /// The attributes in order, character references resolved.
  var attributes: [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var index = name.count + 1
    while index < text.count - 1 {
      let byte = text[index]
      if byte.isBlank || byte == .slash {
        index += 1
      } else {
        index = appendAttribute(at: index, to: &found)
      }
    }
    return found
  }

  private func appendAttribute(
    at start: Int, to found: inout [(name: String, value: String)]
  ) -> Int {
    var end = start
    while end < text.count - 1, !text[end].isBlank, text[end] != .equals, text[end] != .slash {
      end += 1
    }
    let name = String(
      decoding: text.part(start..<max(end, start + 1)).map(\.lowercased), as: UTF8.self)
    let equals = LinkScanner(text).skippingBlanks(end)
    guard equals < text.count - 1, text[equals] == .equals else {
      found.append((name, ""))
      return max(end, start + 1)
    }
    let value = valueRange(LinkScanner(text).skippingBlanks(equals + 1))
    found.append((name, resolved(text.part(value.range))))
    return value.end
  }

  private func valueRange(_ start: Int) -> LinkScanner.Piece {
    guard start < text.count - 1 else { return LinkScanner.Piece(range: start..<start, end: start) }
    let first = text[start]
    var end = start
    if first == .quote || first == .apostrophe {
      end = start + 1
      while end < text.count - 1, text[end] != first { end += 1 }
      return LinkScanner.Piece(range: start + 1..<end, end: end + 1)
    }
    while end < text.count - 1, !text[end].isBlank { end += 1 }
    return LinkScanner.Piece(range: start..<end, end: max(end, start + 1))
  }

  private func resolved(_ value: Bytes) -> String {
    var buffer = Buffer<UInt8>(capacity: value.count + 16)
    buffer.appendReferences(value)
    return String(decoding: buffer.elements, as: UTF8.self)
  }

  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}
