import DocumentAST

/// Which rule each heading of a document has below it: the levels that occur, from the outermost
/// in, after the title.
///
/// Levels that are left out leave no gap, and the title has a rule of its own, so that the text
/// reads back as it was written.
struct HeadingPlan {
  /// Whether the first block of the text is a heading that stands for the title.
  private var beginsWithTitle = false
  /// The rank of the outermost level.
  private var outermost = 0
  private var ranks = [Int](repeating: 0, count: 8)

  /// The signs of rules, for the title or the outermost level first.
  private static let signs: StaticString = "=-~^\"'+"

  /// - Parameter hasTitle: Whether a title is written before the first block or by it.
  init(_ document: Document, hasTitle: Bool) {
    var collector = LevelCollector()
    document.blocks.walk(&collector)
    var counts = collector.counts
    if let first = collector.first, !hasTitle, counts[first] == 1,
      counts[..<first].allSatisfy({ $0 == 0 })
    {
      beginsWithTitle = true
      counts[first] = 0
    }
    outermost = hasTitle || beginsWithTitle ? 1 : 0
    var rank = outermost
    for level in 1...6 {
      ranks[level] = rank
      if counts[level] > 0 { rank += 1 }
    }
    if beginsWithTitle, let first = collector.first { ranks[first] = 0 }
  }

  /// Whether headings of a level part the text as a whole: the title and the outermost level.
  func isOutermost(_ level: Int) -> Bool { rank(of: level) <= outermost }

  /// The rank of a level: 0 for the title, else from the outermost level in.
  private func rank(of level: Int) -> Int { ranks[max(1, min(6, level))] }

  /// The sign of the rule below a heading.
  func sign(of level: Int) -> UInt8 {
    HeadingPlan.signs.utf8Start[min(rank(of: level), HeadingPlan.signs.utf8CodeUnitCount - 1)]
  }
}

/// How many headings there are of each level, and whether the text begins with one.
private struct LevelCollector: DocumentVisitor {
  var counts = [Int](repeating: 0, count: 7)
  /// The level of the heading that is the first block.
  var first: Int?
  private var isAtStart = true

  mutating func enter(_ block: Block) -> Descent {
    switch block {
    case .heading(let heading):
      if isAtStart { first = heading.level }
      counts[max(1, min(6, heading.level))] += 1
    case .noteDefinition, .pageBreak, .rawBlock: return .skip
    case .container(let container) where container.role == .boilerplate: return .skip
    case .paragraph, .codeBlock, .verse, .table, .sceneBreak, .mathBlock, .tagCloud, .contents:
      isAtStart = false
      return .skip
    case .quote, .list, .definitionList, .figure, .alert, .spoiler, .container:
      isAtStart = false
      return .inside
    }
    isAtStart = false
    return .skip
  }

  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}
  mutating func enter(_ inline: Inline) -> Descent { .skip }
  mutating func leave(_ inline: Inline) {}
}
