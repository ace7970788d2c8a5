/// A field, an operator and a value.
struct SelectionTerm: Sendable, Equatable {
  let field: Field
  let comparison: Comparison
  let value: Value

  enum Field: String, Sendable, CaseIterable {
    case tag, own, author, title, text, file, language, date, year, rating

    /// Whether more and less have a meaning.
    var isOrdered: Bool {
      switch self {
      case .date, .year, .rating: true
      case .tag, .own, .author, .title, .text, .file, .language: false
      }
    }

    init?(name: String) {
      switch name.lowercased() {
      case "lang": self = .language
      case let name: self.init(rawValue: name)
      }
    }
  }

  enum Comparison: String, Sendable {
    case contains = ":"
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    var isOrdering: Bool {
      switch self {
      case .contains, .equal, .unequal: false
      case .less, .atMost, .greater, .atLeast: true
      }
    }

    /// Whether two values stand to each other in this way.
    func holds<Value: Comparable>(_ first: Value, _ second: Value) -> Bool {
      switch self {
      case .contains, .equal: first == second
      case .unequal: first != second
      case .less: first < second
      case .atMost: first <= second
      case .greater: first > second
      case .atLeast: first >= second
      }
    }
  }

  enum Value: Sendable, Equatable {
    /// Letters, folded.
    case text(String)
    case number(Double)
    /// A part of the best rating, from 0 to 1.
    case share(Double)
  }
}

extension SelectionTerm {
  /// The value of a field from what was written; nil, and what was expected, when it does not fit.
  static func value(_ text: String, of field: Field) -> Result<Value, Misfit> {
    switch field {
    case .tag, .own, .author, .title, .text, .file:
      return .success(.text(TagKey.folded(text.unicodeScalars)))
    case .language:
      return .success(.text(text.lowercased()))
    case .year:
      guard let year = Int(text) else { return .failure(Misfit("a year such as 2013")) }
      return .success(.number(Double(year)))
    case .date:
      guard isDate(text) else {
        return .failure(Misfit("a date such as 2013, 2013-05 or 2013-05-20"))
      }
      return .success(.text(text))
    case .rating:
      return rating(text).map { .success($0) }
        ?? .failure(Misfit("a rating such as 4, 3.5, 4/5 or 80%"))
    }
  }

  struct Misfit: Error {
    let expected: String
    init(_ expected: String) { self.expected = expected }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    return zip(parts, [4, 2, 2]).allSatisfy { part, length in
      part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private static func rating(_ text: String) -> Value? {
    if text.hasSuffix("%") { return Double(text.dropLast()).map { .share($0 / 100) } }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
    case (1, let value?, _): return value.isFinite ? .number(value) : nil
    case (2, let value?, let best?): return best > 0 && value.isFinite ? .share(value / best) : nil
    default: return nil
    }
  }
}
