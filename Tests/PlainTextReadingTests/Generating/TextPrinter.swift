import PlainTextReading

/// Prints known blocks in a style and notes which lines each becomes: labels for free.
struct TextPrinter {
  let style: TextStyle
  let phrases: Phrases
  private(set) var lines: [String] = []
  private(set) var blocks: [Outline.Block] = []
  private var headingCount = 0
  private var pendingGap = 0

  init(style: TextStyle, phrases: Phrases) {
    self.style = style
    self.phrases = phrases
  }

  /// The text as bytes, with the line ends and marks of the style.
  var bytes: [UInt8] {
    let spaces = String(repeating: " ", count: style.trailingSpaces)
    let text = lines.map { $0.isEmpty ? $0 : $0 + spaces }
      .joined(separator: style.lineEnds.rawValue)
    return (style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
      + Array((text + style.lineEnds.rawValue).utf8)
  }

  private mutating func add(
    _ kind: SegmentKind, _ text: [String], level: Int? = nil, before gap: Int, after: Int = 1
  ) {
    if !lines.isEmpty {
      lines += Array(repeating: "", count: max(gap, pendingGap))
    }
    pendingGap = after
    let start = lines.count + 1
    lines += text
    blocks.append(.init(start: start, end: lines.count, kind: kind, level: level))
  }

  mutating func title(_ text: String) {
    add(.title, [style.headings == .capitals ? text.uppercased() : text], before: 0, after: 1)
  }

  mutating func byline(_ text: String) { add(.byline, [text], before: 1, after: style.gap) }

  mutating func heading(_ text: String) {
    headingCount += 1
    var shown = headingLines(text)
    if style.breaksPages, !shown.isEmpty { shown[0] = "\u{0C}" + shown[0] }
    add(.heading, shown, level: 1, before: headingGap, after: 1)
  }

  private var headingGap: Int {
    // Bare lines between paragraphs without a gap of their own would be headings to nobody.
    style.headings == .bare ? max(style.gap, 2) : style.gap
  }

  private func headingLines(_ text: String) -> [String] {
    switch style.headings {
    case .capitals: [text.uppercased()]
    case .numbered: ["\(headingCount). \(text)"]
    case .chapters: [phrases.chapter(headingCount)]
    case .underlined: [text, String(repeating: "=", count: max(4, text.count))]
    case .emoji: [text + " 🌿"]
    case .bare: [text]
    case .square: ["■ " + text]
    case .equalSigns: ["== \(text) =="]
    case .brackets: ["【\(text)】"]
    }
  }

  mutating func paragraph(_ text: String) {
    let isIndented = style.paragraphs == .indented
    let indent = isIndented ? (phrases.isSpaceless ? "　" : "   ") : ""
    add(
      .paragraph, filled(text, first: indent, next: ""),
      before: isIndented && blocks.last?.kind == .paragraph ? 0 : 1,
      after: isIndented ? 0 : 1)
    if isIndented { pendingGap = 0 }
  }

  mutating func items(_ texts: [String], isNumbered: Bool) {
    for (index, text) in texts.enumerated() {
      let mark = isNumbered ? "\(index + 1). " : style.bullet + " "
      let hang = String(repeating: " ", count: mark.count)
      add(
        isNumbered ? .orderedItem : .bulletItem, filled(text, first: mark, next: hang), level: 1,
        before: index == 0 ? 1 : 0, after: index == texts.count - 1 ? 1 : 0)
    }
  }

  mutating func quote(_ text: String, by name: String) {
    add(.quote, filled("“" + text + "”", first: "", next: "") + ["— " + name], before: 1)
  }

  mutating func sceneBreak() { add(.sceneBreak, ["* * *"], before: 1) }

  mutating func tags(_ labels: [String]) {
    let text = labels.enumerated().map { "\($1) (\($0 * 3 + 2))" }.joined(separator: " ")
    add(.tagCloud, [text], before: 2)
  }

  private func filled(_ text: String, first: String, next: String) -> [String] {
    guard let column = style.wrap else { return [first + text] }
    var result: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > column {
        result.append(line)
        line = next
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return result + [line]
  }
}
