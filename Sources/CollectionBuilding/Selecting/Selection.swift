public import DocumentConversion

/// Which texts of a collection are wanted: `tag:영화 & !tag:여행 & year>=2013`.
///
/// Terms are joined by `&` (and), `|` (or) and `!` (not), `&` before `|`, with parentheses. A term is a field, an operator and
/// a value, in quotation marks if it holds spaces:
///
/// | field | values | operators |
/// |---|---|---|
/// | `tag`, `own` | a tag (or one below it); `own` leaves out tags of clouds | `:` `=` `!=` |
/// | `author`, `title`, `text`, `file` | words that occur (`:`), the whole (`=`) | `:` `=` `!=` |
/// | `language` | `zh` means also `zh-Hant` | `:` `=` `!=` |
/// | `date` | `2013`, `2013-05`, `2013-05-20` | `:` `=` `!=` `<` `<=` `>` `>=` |
/// | `year` | a number | the same |
/// | `rating` | `4` as it is given, `4/5` or `80%` of the best | the same |
///
/// Letters are compared without regard to case, width and normal form. A text that lacks the field of a term does not fit it.
public struct Selection: Sendable {
  /// The expression as it was written.
  public let expression: String
  /// The terms and operators in the order in which a stack takes them; so nothing recurses.
  let steps: [Step]

  enum Step: Sendable, Equatable {
    case term(SelectionTerm)
    case not, and, or
  }

  /// Understands an expression.
  ///
  /// - Throws: `ConversionError` of the kind `usage` with the column and what was expected there.
  /// - Complexity: O(n) in the expression.
  public init(_ expression: String) throws(ConversionError) {
    self.expression = expression
    var parser = SelectionParser(tokens: try SelectionScanner.tokens(of: expression))
    steps = try parser.parse()
  }

  /// Whether the text of a document is needed, and not only what a catalogue knows.
  public var needsText: Bool {
    steps.contains { step in
      if case .term(let term) = step { term.field == .text } else { false }
    }
  }

  /// Whether a text is wanted.
  ///
  /// - Parameters:
  ///   - rules: What the collection says about tags.
  ///   - text: The letters of the text, if `needsText`.
  /// - Complexity: O(n) in the terms, times the text for those that look into it.
  public func includes(
    _ entry: CatalogueEntry, rules: TagRules = TagRules(), text: String? = nil
  ) -> Bool {
    let subject = SelectionSubject(entry: entry, rules: rules, text: text)
    var stack: [Bool] = []
    for step in steps {
      switch step {
      case .term(let term): stack.append(subject.fits(term))
      case .not: stack.append(!(stack.popLast() ?? false))
      case .and: combine(&stack) { $0 && $1 }
      case .or: combine(&stack) { $0 || $1 }
      }
    }
    return stack.last ?? true
  }

  private func combine(_ stack: inout [Bool], _ join: (Bool, Bool) -> Bool) {
    let second = stack.popLast() ?? false
    let first = stack.popLast() ?? false
    stack.append(join(first, second))
  }
}
