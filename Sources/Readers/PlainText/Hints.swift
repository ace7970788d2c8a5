public import DocumentAST

/// What a person says certain lines of a text are: a side file with a line and a kind in each line.
///
///     # review.txt.hints
///     3 heading
///     14-17 verse
///
/// Lines are counted from 1; a range gives each of its lines the kind. Kinds have the names that an
/// outline gives them. What follows a `#` is a comment.
public struct Hints: Sendable, Equatable {
  /// The kinds by line number, from 1.
  public var kinds: [Int: SegmentKind] = [:]

  /// Nothing is certain.
  public init() {}

  /// Reads the text of a file of hints; what cannot be understood is left out and diagnosed.
  ///
  /// - Complexity: O(n) in the text and in the lines that it names, at most a million.
  public static func parse(
    _ source: UnsafeBufferPointer<UInt8>
  ) -> (hints: Hints, diagnostics: [Diagnostic]) {
    var hints = Hints()
    var diagnostics: [Diagnostic] = []
    var offset = 0
    // One named twice counts twice.
    var named = 0
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let problem = hints.take(line, &named) {
        let range = SourceRange(offset..<offset + line.count)
        diagnostics.append(Diagnostic("text.hint", .error, at: range, problem))
      }
      offset += line.count + 1
    }
    return (hints, diagnostics)
  }

  private static let maximumLine = 1_000_000

  /// Takes one line; says what is wrong with it.
  private mutating func take(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ named: inout Int
  ) -> String? {
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let place = words.first else { return nil }
    guard words.count == 2 else { return "A hint is a line number and a kind, such as 3 heading" }
    guard let kind = SegmentKind.allCases.first(where: { "\($0.name)" == words[1] }) else {
      let known = SegmentKind.allCases.map { "\($0.name)" }.joined(separator: ", ")
      return "There is no kind \"\(words[1])\"; the kinds are \(known)"
    }
    guard let lines = Self.lines(place) else {
      return "\"\(place)\" is no line number and no range such as 14-17"
    }
    named += lines.count
    guard named <= Self.maximumLine else {
      return "The hints name more than \(Self.maximumLine) lines"
    }
    for line in lines {
      if let other = kinds[line], other != kind {
        return "Line \(line) is \(other.name) in an earlier hint"
      }
      kinds[line] = kind
    }
    return nil
  }

  private static func lines(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
      first >= 1, last >= first, last <= maximumLine
    else { return nil }
    return first...last
  }
}
