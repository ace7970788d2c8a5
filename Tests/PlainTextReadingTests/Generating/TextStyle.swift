/// One way of many to set the same text.
struct TextStyle: CustomStringConvertible {
  enum Headings: CaseIterable {
    case capitals, numbered, chapters, underlined, emoji, bare, square, equalSigns, brackets
  }

  enum Paragraphs: CaseIterable { case spaced, indented }

  enum LineEnds: String, CaseIterable {
    case feed = "\n"
    case returnFeed = "\r\n"
    case `return` = "\r"
  }

  var headings: Headings
  var paragraphs: Paragraphs
  /// The column lines are broken at; nil for none.
  var wrap: Int?
  var bullet: String
  var lineEnds: LineEnds
  var hasByteOrderMark: Bool
  /// A form feed before each heading.
  var breaksPages: Bool
  /// Blank lines before a heading.
  var gap: Int
  var trailingSpaces: Int

  static let bullets = ["•", "-", "*", "◦", "▪", "–", "✓", "·", "+"]

  init(using generator: inout SeededGenerator, wraps: Bool) {
    headings = Headings.allCases.randomElement(using: &generator) ?? .bare
    wrap = wraps ? [nil, nil, 56, 66, 72, 78].randomElement(using: &generator) ?? nil : nil
    paragraphs = Int.random(in: 0..<4, using: &generator) == 0 ? .indented : .spaced
    bullet = TextStyle.bullets.randomElement(using: &generator) ?? "-"
    lineEnds = Int.random(in: 0..<4, using: &generator) > 0 ? .feed : .returnFeed
    if Int.random(in: 0..<20, using: &generator) == 0 { lineEnds = .return }
    hasByteOrderMark = Int.random(in: 0..<5, using: &generator) == 0
    breaksPages = Int.random(in: 0..<8, using: &generator) == 0
    gap = [1, 2, 2, 3, 4].randomElement(using: &generator) ?? 2
    trailingSpaces = Int.random(in: 0..<6, using: &generator) == 0 ? 2 : 0
  }

  var description: String {
    "\(headings) headings, \(paragraphs) paragraphs, wrap \(wrap ?? 0), bullet \(bullet), gap \(gap)"
  }
}
