public import DocumentAST

/// Something in a book that breaks a rule, with the file and place in the archive.
public struct BookFinding: Sendable, Hashable {
  /// A stable name for programs, such as `text.link-broken`; see `BookRule`.
  public var code: String
  /// How much it matters: an error breaks a rule of EPUB, a warning one of stores or reading systems, a note is worth knowing.
  public var severity: Diagnostic.Severity
  /// The file's name in the archive; empty when it concerns the archive itself.
  public var file: String
  /// The line, from 1; nil when it concerns the whole file.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?
  /// One plain sentence, without a full stop at the end.
  public var message: String
}

extension BookFinding: CustomStringConvertible {
  /// The finding in one line: `FILE:LINE:COLUMN: severity: message [code]`, with what is known.
  public var description: String {
    let places = [line, column].compactMap { $0 }.map { "\($0):" }.joined()
    return "\(file):\(places) \(severity): \(message) [\(code)]"
  }
}

/// The findings of a check, in the order in which they are found.
struct FindingList {
  private(set) var findings: [BookFinding] = []
  private var counts: [String: Int] = [:]

  /// So many findings of one rule are listed; the rest is counted.
  static let maximumPerRule = 100

  mutating func add(
    _ rule: BookRule, _ file: String, _ place: TextPlace? = nil, _ message: String
  ) {
    counts[rule.rawValue, default: 0] += 1
    guard counts[rule.rawValue, default: 0] <= Self.maximumPerRule else { return }
    findings.append(
      BookFinding(
        code: rule.rawValue, severity: rule.severity, file: file, line: place?.line,
        column: place?.column, message: message))
  }

  /// How often a rule was broken.
  func count(of rule: BookRule) -> Int { counts[rule.rawValue] ?? 0 }

  /// All findings, those of the archive first, then by file and place; the surplus of a rule is one finding at the end.
  ///
  /// - Complexity: O(n log n).
  func sorted() -> [BookFinding] {
    let ordered = findings.enumerated().sorted { left, right in
      let first = (left.element.file, left.element.line ?? 0, left.element.column ?? 0)
      let second = (right.element.file, right.element.line ?? 0, right.element.column ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    return ordered
      + BookRule.allCases.compactMap { rule in
        let surplus = count(of: rule) - Self.maximumPerRule
        guard surplus > 0 else { return nil }
        return BookFinding(
          code: rule.rawValue, severity: rule.severity, file: "", line: nil, column: nil,
          message: "\(surplus) more findings of this kind")
      }
  }
}
