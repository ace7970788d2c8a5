/// Letters, digits and signs.
extension MathParser {
  mutating func character(_ scalar: Unicode.Scalar) -> MathNode? {
    if ("0"..."9").contains(scalar) { return .number(digits(from: scalar)) }
    // A mark with nothing to stand on is no formula.
    if Self.isMark(scalar) { hasFailed = true }
    if let marked = withMarks(scalar) {
      return scalar.properties.isAlphabetic
        ? .identifier(marked) : .sign(marked, isStretchy: false)
    }
    if scalar.properties.isAlphabetic { return .identifier(String(scalar)) }
    switch scalar {
    case "-": return .sign("−", isStretchy: false)
    case "*": return .sign("∗", isStretchy: false)
    case "~": return .space("0.333em")
    case "$", "#", "^", "_": hasFailed = true
    default: break
    }
    return .sign(String(scalar), isStretchy: false)
  }

  /// A character with the combining marks that follow it; nil when there are none.
  mutating func withMarks(_ scalar: Unicode.Scalar) -> String? {
    var result = String(scalar)
    let start = position
    while case .sign(let mark)? = peek(), Self.isMark(mark) {
      result.unicodeScalars.append(mark)
      position += 1
    }
    return position > start ? result : nil
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  mutating func digits(from first: Unicode.Scalar) -> String {
    var result = String(first)
    while case .sign(let scalar)? = peek() {
      let isDigit = ("0"..."9").contains(scalar)
      let isPoint =
        scalar == "." && position + 1 < tokens.count && isDigitToken(tokens[position + 1])
      guard isDigit || isPoint else { break }
      result.unicodeScalars.append(scalar)
      position += 1
    }
    return result
  }

  func isDigitToken(_ token: Token) -> Bool {
    if case .sign(let scalar) = token { ("0"..."9").contains(scalar) } else { false }
  }
}
