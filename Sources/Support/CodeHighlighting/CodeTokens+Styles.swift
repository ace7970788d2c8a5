/// Style sheets: selectors before braces, names of properties before colons.
extension CodeTokens {
  /// What stands between two of the signs `{`, `}` and `;`.
  struct StyleStatement {
    /// Where it ends.
    var end = 0
    /// Whether a block follows, and it is not the head of an at-rule.
    var isSelector = false
    /// Whether its first word is still to come.
    var isFresh = false
  }

  /// Whether what stands here chooses elements.
  var isInSelector: Bool {
    mutating get {
      lookAtStatement()
      return statement.isSelector
    }
  }

  /// Reads the name of a property, or of an element in a selector.
  mutating func property(from start: Int) -> CodeToken? {
    let isSelector = isInSelector
    let isFirst = statement.isFresh
    statement.isFresh = false
    if isSelector { return byte() == UInt8(ascii: "(") ? nil : token(from: start, .tag) }
    guard isFirst else { return nil }
    let place = placeBehindBlanks(from: index)
    guard place < end, bytes[place] == UInt8(ascii: ":") else { return nil }
    return token(from: start, .key)
  }

  /// Looks where the statement ends that begins here; each is looked at once.
  private mutating func lookAtStatement() {
    guard index > statement.end || statement.end == 0 else { return }
    var place = index
    while place < end, !Self.endsStatement(bytes[place]) { place += 1 }
    let hasBlock = place < end && bytes[place] == UInt8(ascii: "{")
    statement = StyleStatement(
      end: max(place, 1), isSelector: hasBlock && !isAtRule, isFresh: true)
    isAtRule = false
  }

  private static func endsStatement(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }
}
