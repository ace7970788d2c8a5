/// What speaks for a text being Markdown: marks that writers of plain text hardly use.
///
/// Bullets, numbers, `>` and underlined headings say nothing: plain text has them as well.
struct MarkdownEvidence {
  /// How often each mark was seen.
  private var counts: [(mark: Mark, count: Int)] = Mark.allCases.map { ($0, 0) }
  /// Long lines that follow one another without a blank line: each a paragraph in plain text, one paragraph in Markdown.
  private var bareParagraphs = 0
  private var lineCount = 0

  /// More of a text than this is not looked at.
  private static let maximumLength = 1 << 18

  /// The marks, by what is said of them.
  enum Mark: String, CaseIterable {
    case heading = "headings with #"
    case fence = "code fences"
    case link = "links such as [text](address)"
    case definition = "link definitions"
    case table = "rows of | and -"
    case strong = "words in **"

    /// What one counts; Markdown needs 6 in all.
    var weight: Int {
      switch self {
      case .heading: 2
      case .fence, .strong: 1
      case .table, .link, .definition: 3
      }
    }
  }

  /// Looks for marks in the beginning of a text.
  ///
  /// - Complexity: O(n), at most 256 KB.
  init(of text: UnsafeBufferPointer<UInt8>) {
    var isInFence = false
    var wasLong = false
    var rest = text.prefix(Self.maximumLength)
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      let trimmed = Self.trimmed(line)
      if !trimmed.isEmpty { lineCount += 1 }
      if Self.isFence(trimmed) {
        isInFence.toggle()
        add(.fence)
      } else if !isInFence {
        look(at: trimmed)
        if wasLong, trimmed.count > 200 { bareParagraphs += 1 }
      }
      wasLong = trimmed.count > 200
    }
  }

  /// Whether the marks are many enough, alone and beside the lines.
  var isMarkdown: Bool { score >= 6 && score * 40 >= lineCount }

  /// What was seen, such as "headings with # (2), code fences (1)".
  var reason: String {
    let seen = counts.filter { $0.count > 0 }.map { "\($0.mark.rawValue) (\($0.count))" }
    return seen.isEmpty ? "no marks of Markdown" : seen.joined(separator: ", ")
  }

  private var score: Int {
    counts.reduce(0) { $0 + $1.mark.weight * $1.count } - 4 * bareParagraphs
  }

  private mutating func add(_ mark: Mark) {
    guard let index = Mark.allCases.firstIndex(of: mark) else { return }
    counts[index].count += 1
  }

  private mutating func look(at line: Bytes) {
    if Self.isHeading(line) {
      add(.heading)
    } else if Self.isDefinition(line) {
      add(.definition)
    } else if Self.isDelimiterRow(line) {
      add(.table)
    }
    var previous: UInt8 = 0
    var closesStrong = false
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]"), Self.isAddress(line[index...]) {
        add(.link)
      }
      if byte == UInt8(ascii: "*"), previous == byte {
        if closesStrong { add(.strong) }
        closesStrong.toggle()
        previous = 0
      } else {
        previous = byte
      }
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func trimmed(_ line: Bytes) -> Bytes {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
    let indent = line.prefix { $0 == 0x20 }.count
    // Further in, it is code.
    return indent <= 3 ? line.dropFirst(indent) : line
  }

  private static func isFence(_ line: Bytes) -> Bool {
    let sign = line.first
    return (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"))
      && line.prefix { $0 == sign }.count >= 3
  }

  /// `## Words`, and not the `#hashtag` that plain text has.
  private static func isHeading(_ line: Bytes) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(level)
    return (1...6).contains(level) && rest.first == 0x20 && rest.count > 1
  }

  /// `[label]: address`
  private static func isDefinition(_ line: Bytes) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    let rest = line[line.index(after: close)...]
    return rest.first == UInt8(ascii: ":")
      && rest.dropFirst().drop { $0 == 0x20 }.starts(with: "http".utf8)
  }

  /// `|---|:--:|`
  private static func isDelimiterRow(_ line: Bytes) -> Bool {
    line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { " |-:".utf8.contains($0) } && line.first != UInt8(ascii: ":")
  }

  /// An address longer than this is not looked for: brackets that never close would each cost the rest of their line.
  private static let maximumAddress = 1024

  /// `(address)` without a space before it ends.
  private static func isAddress(_ line: Bytes) -> Bool {
    let rest = line.dropFirst().prefix(maximumAddress)
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x20 }),
      rest[end] == UInt8(ascii: ")")
    else { return false }
    return rest[..<end].contains { "/.#".utf8.contains($0) }
  }
}
