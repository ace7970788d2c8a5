import DocumentConversion

/// Puts tokens in the order in which a stack takes them (Dijkstra's shunting yard), so that nesting costs no recursion.
struct SelectionParser {
  private let tokens: [SelectionToken]
  private var position = 0
  private var steps: [Selection.Step] = []
  private var waiting: [SelectionToken] = []

  init(tokens: [SelectionToken]) { self.tokens = tokens }

  mutating func parse() throws(ConversionError) -> [Selection.Step] {
    while true {
      try parseOperand()
      while let token = peek, token.kind == .close { try close(token) }
      guard let token = peek else { break }
      guard token.kind == .and || token.kind == .or else {
        throw Self.error(token.column, "& or | is expected before \"\(token.words)\"")
      }
      position += 1
      reduce { Self.strength($0) >= Self.strength(token) }
      waiting.append(token)
    }
    reduce { $0.kind != .open }
    if let open = waiting.last {
      throw Self.error(open.column, "this parenthesis is not closed; ) is expected")
    }
    return steps
  }

  private var peek: SelectionToken? { position < tokens.count ? tokens[position] : nil }

  /// The column after the last token.
  private var endColumn: Int {
    guard let last = tokens.last else { return 1 }
    return last.column + last.words.unicodeScalars.count
  }

  private static func error(_ column: Int, _ reason: String) -> ConversionError {
    SelectionScanner.error(column, reason)
  }

  /// Any number of `!` and `(`, and a term.
  private mutating func parseOperand() throws(ConversionError) {
    while let token = peek, token.kind == .not || token.kind == .open {
      waiting.append(token)
      position += 1
    }
    guard let token = peek else {
      throw Self.error(endColumn, "a term such as tag:film is expected at the end")
    }
    guard case .word(let name) = token.kind else {
      throw Self.error(
        token.column, "a term such as tag:film is expected instead of \"\(token.words)\"")
    }
    position += 1
    guard let field = SelectionTerm.Field(name: name) else {
      throw Self.error(token.column, "\"\(name)\" is no field; \(Self.fieldNames) are expected")
    }
    steps.append(.term(try term(field)))
  }

  private static var fieldNames: String {
    let names = SelectionTerm.Field.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  private mutating func term(
    _ field: SelectionTerm.Field
  ) throws(ConversionError) -> SelectionTerm {
    guard let sign = peek, case .comparison(let comparison) = sign.kind else {
      let expected = field.isOrdered ? ": = != < <= > or >=" : ": = or !="
      throw Self.error(
        peek?.column ?? endColumn, "\(expected) is expected after \"\(field.rawValue)\"")
    }
    position += 1
    guard field.isOrdered || !comparison.isOrdering else {
      throw Self.error(
        sign.column, "\(field.rawValue) has no more and less; : = or != is expected")
    }
    guard let token = peek, let text = Self.text(of: token) else {
      throw Self.error(
        peek?.column ?? endColumn, "a value is expected after \"\(sign.words)\"")
    }
    position += 1
    switch SelectionTerm.value(text, of: field) {
    case .success(let value):
      return SelectionTerm(field: field, comparison: comparison, value: value)
    case .failure(let misfit):
      throw Self.error(token.column, "\(misfit.expected) is expected, not \"\(text)\"")
    }
  }

  private static func text(of token: SelectionToken) -> String? {
    switch token.kind {
    case .word(let text), .quoted(let text): text
    case .comparison, .and, .or, .not, .open, .close: nil
    }
  }

  private mutating func close(_ token: SelectionToken) throws(ConversionError) {
    reduce { $0.kind != .open }
    guard waiting.popLast() != nil else {
      throw Self.error(token.column, "there is no ( for this )")
    }
    position += 1
  }

  /// Gives out the operators that wait, the last first, as long as they hold.
  private mutating func reduce(while holds: (SelectionToken) -> Bool) {
    while let last = waiting.last, holds(last) {
      waiting.removeLast()
      switch last.kind {
      case .not: steps.append(.not)
      case .and: steps.append(.and)
      case .or: steps.append(.or)
      case .word, .quoted, .comparison, .open, .close: break
      }
    }
  }

  private static func strength(_ token: SelectionToken) -> Int {
    switch token.kind {
    case .not: 3
    case .and: 2
    case .or: 1
    case .word, .quoted, .comparison, .open, .close: 0
    }
  }
}
