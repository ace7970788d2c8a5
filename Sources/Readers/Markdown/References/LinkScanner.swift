/// The pieces of links and link definitions (CommonMark 0.31.2 §4.7, §6.3).
struct LinkScanner {
  let text: Bytes

  init(_ text: Bytes) { self.text = text }

  /// A piece without its delimiters, and the offset after them.
  struct Piece {
    var range: Range<Int>
    var end: Int
  }

  static let longestLabel = 999
  /// As in the reference implementation; it bounds what a failed scan costs.
  static let deepestParentheses = 32

  /// The label whose `[` stands at `start`; empty ones are given too.
  func label(at start: Int) -> Piece? {
    var index = start + 1
    let limit = min(text.count, start + 1 + Self.longestLabel + 1)
    while index < limit {
      switch text[index] {
      case .closeBracket: return Piece(range: start + 1..<index, end: index + 1)
      case .openBracket: return nil
      case .backslash where index + 1 < text.count && text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  func destination(at start: Int) -> Piece? {
    guard start < text.count else { return nil }
    return text[start] == .less ? pointedDestination(start) : bareDestination(start)
  }

  private func pointedDestination(_ start: Int) -> Piece? {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case .greater: return Piece(range: start + 1..<index, end: index + 1)
      case .less, .newline: return nil
      case .backslash where index + 1 < text.count && text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func bareDestination(_ start: Int) -> Piece? {
    var index = start
    var depth = 0
    scanning: while index < text.count {
      switch text[index] {
      case .backslash where index + 1 < text.count && text[index + 1].isPunctuation: index += 1
      case .openParenthesis:
        depth += 1
        if depth > Self.deepestParentheses { return nil }
      case .closeParenthesis:
        if depth == 0 { break scanning }
        depth -= 1
      case 1...32, 127: break scanning
      default: break
      }
      index += 1
    }
    return depth == 0 ? Piece(range: start..<index, end: index) : nil
  }

  func title(at start: Int) -> Piece? {
    guard start < text.count else { return nil }
    let closer: UInt8
    switch text[start] {
    case .quote, .apostrophe: closer = text[start]
    case .openParenthesis: closer = .closeParenthesis
    default: return nil
    }
    var index = start + 1
    while index < text.count {
      let byte = text[index]
      if byte == closer { return Piece(range: start + 1..<index, end: index + 1) }
      if byte == .openParenthesis, closer == .closeParenthesis { return nil }
      index += byte == .backslash && index + 1 < text.count ? 2 : 1
    }
    return nil
  }

  func skippingBlanks(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// Skips spaces, tabs and at most one line end.
  func skippingSpacesAndOneLineEnd(_ start: Int) -> Int {
    var index = skippingSpaces(start)
    if index < text.count, text[index] == .newline { index = skippingSpaces(index + 1) }
    return index
  }

  func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isSpaceOrTab { index += 1 }
    return index
  }

  // MARK: Whole links

  /// Destination, title and the offset after it all.
  struct Target {
    var destination: Range<Int>
    var title: Range<Int>
    var end: Int
  }

  /// What follows a link's text: `(destination "title")` with its `(` at `start`.
  func inlineTarget(at start: Int) -> Target? {
    var index = skippingBlanks(start + 1)
    guard index < text.count else { return nil }
    guard let destination = destination(at: index) else { return nil }
    index = skippingBlanks(destination.end)
    var title = index..<index
    if index > destination.end, let piece = self.title(at: index) {
      title = piece.range
      index = skippingBlanks(piece.end)
    }
    guard index < text.count, text[index] == .closeParenthesis else { return nil }
    return Target(destination: destination.range, title: title, end: index + 1)
  }

  /// A link definition after its label and colon; it ends with its line.
  func definitionTarget(after colon: Int) -> Target? {
    let start = skippingSpacesAndOneLineEnd(colon)
    guard let destination = destination(at: start), destination.end > start else { return nil }
    let titleStart = skippingSpacesAndOneLineEnd(destination.end)
    if titleStart > destination.end, let title = title(at: titleStart),
      let end = lineEnd(after: title.end)
    {
      return Target(destination: destination.range, title: title.range, end: end)
    }
    guard let end = lineEnd(after: destination.end) else { return nil }
    return Target(destination: destination.range, title: end..<end, end: end)
  }

  /// The offset of the next line when only white space is left in this one.
  func lineEnd(after start: Int) -> Int? {
    let index = skippingSpaces(start)
    if index == text.count { return index }
    return text[index] == .newline ? index + 1 : nil
  }
}
