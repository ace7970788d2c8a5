/// What follows a command: in braces, in brackets, or one token.
extension MathParser {
  mutating func argument() -> MathNode {
    skipSpaces()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, let node = atom() else {
      hasFailed = true
      return .row([])
    }
    return node
  }

  mutating func optionalArgument() -> MathNode? {
    guard peek() == .sign("[") else { return nil }
    position += 1
    let inside = row(until: "]")
    if peek() == .sign("]") { position += 1 } else { hasFailed = true }
    return inside
  }

  /// The letters of an argument in braces, as they are written.
  mutating func rawArgument() -> String {
    skipSpaces()
    guard peek() == .sign("{") else {
      hasFailed = true
      return ""
    }
    position += 1
    var text = ""
    var open = 1
    while let token = peek() {
      position += 1
      switch token {
      case .sign("{"): open += 1
      case .sign("}"):
        open -= 1
        if open == 0 { return text }
      case .sign(let scalar): text.unicodeScalars.append(scalar)
      case .space: text += " "
      case .command(let name): if name.count == 1 { text += name } else { hasFailed = true }
      }
    }
    hasFailed = true
    return text
  }
}
