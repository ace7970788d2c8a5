import DocumentConversion

/// A part of an expression and its column, from 1.
struct SelectionToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case quoted(String)
    case comparison(SelectionTerm.Comparison)
    case and, or, not, open, close
  }

  let kind: Kind
  let column: Int

  /// The token as messages quote it.
  var words: String {
    switch kind {
    case .word(let text), .quoted(let text): text
    case .comparison(let comparison): comparison.rawValue
    case .and: "&"
    case .or: "|"
    case .not: "!"
    case .open: "("
    case .close: ")"
    }
  }
}

/// Cuts an expression into tokens.
struct SelectionScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [SelectionToken] = []

  /// - Throws: `ConversionError` when a quotation does not end.
  static func tokens(of expression: String) throws(ConversionError) -> [SelectionToken] {
    var scanner = SelectionScanner(scalars: Array(expression.unicodeScalars))
    while scanner.position < scanner.scalars.count { try scanner.scan() }
    return scanner.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  static func error(_ column: Int, _ reason: String) -> ConversionError {
    ConversionError(.usage, file: "--select", column: column, reason)
  }

  private mutating func scan() throws(ConversionError) {
    let scalar = scalars[position]
    if scalar.properties.isWhitespace {
      position += 1
    } else if scalar == "\"" || scalar == "'" {
      try scanQuotation(scalar)
    } else if let (kind, length) = sign(scalar) {
      tokens.append(SelectionToken(kind: kind, column: position + 1))
      position += length
    } else {
      scanWord()
    }
  }

  /// A sign and its length; `!=` only after a field.
  private func sign(_ scalar: Unicode.Scalar) -> (SelectionToken.Kind, Int)? {
    let next = position + 1 < scalars.count ? scalars[position + 1] : " "
    switch scalar {
    case "(": return (.open, 1)
    case ")": return (.close, 1)
    case "&": return (.and, next == "&" ? 2 : 1)
    case "|": return (.or, next == "|" ? 2 : 1)
    case "!": return next == "=" ? (.comparison(.unequal), 2) : (.not, 1)
    case ":": return (.comparison(.contains), 1)
    case "=": return (.comparison(.equal), next == "=" ? 2 : 1)
    case "<": return next == "=" ? (.comparison(.atMost), 2) : (.comparison(.less), 1)
    case ">": return next == "=" ? (.comparison(.atLeast), 2) : (.comparison(.greater), 1)
    default: return nil
    }
  }

  private mutating func scanQuotation(_ mark: Unicode.Scalar) throws(ConversionError) {
    let column = position + 1
    guard let end = scalars[column...].firstIndex(of: mark) else {
      throw Self.error(column, "this quotation does not end; \(mark) is expected")
    }
    tokens.append(
      SelectionToken(kind: .quoted(string(scalars[column..<end])), column: column))
    position = end + 1
  }

  private mutating func scanWord() {
    let start = position
    while position < scalars.count, !Self.endsWord(scalars[position]) { position += 1 }
    tokens.append(
      SelectionToken(kind: .word(string(scalars[start..<position])), column: start + 1))
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "()&|!:=<>\"".unicodeScalars.contains(scalar)
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
