import DocumentAST
import HTMLRendering

/// The blocks at the beginning of a document that a page shows in its head: the title and the lines that go with it.
struct LeadingLines {
  /// The words of the title.
  private(set) var title: Inlines?
  /// The ordinal of the heading that is the title.
  private(set) var titleHeading: Int?
  /// The other lines, in order.
  private(set) var lines: [Block] = []
  /// The ordinals of the blocks that are shown in the head and not again.
  private(set) var shown: Set<Int> = []

  /// Looks at the beginning of a document whose title is known, or to be found here.
  init(of blocks: Blocks, title wanted: String?) {
    for block in blocks {
      guard take(block, wanted) else { break }
      shown.insert(block.position.ordinal)
    }
  }

  /// Takes a block into the head; says whether it belongs there.
  private mutating func take(_ block: Block, _ wanted: String?) -> Bool {
    switch block {
    case .container(let container) where container.role == .titleBlock && shown.isEmpty:
      for inner in container.content where !take(inner, wanted) { lines.append(inner) }
      return true
    case .container(let container):
      return container.role == .boilerplate
    case .heading(let heading):
      guard title == nil, heading.level == 1, hasWords(heading.content) else { return false }
      guard wanted == nil || PagePlan.isSame(heading.content.plainText, wanted) else {
        return false
      }
      title = heading.content
      titleHeading = heading.position.ordinal
      return true
    case .paragraph(let paragraph): return take(paragraph, block)
    case .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure, .sceneBreak: break
    case .mathBlock, .alert, .spoiler, .noteDefinition, .tagCloud, .contents, .pageBreak: break
    case .rawBlock: break
    }
    return false
  }

  private mutating func take(_ paragraph: Paragraph, _ block: Block) -> Bool {
    switch paragraph.role {
    case .title where title == nil && hasWords(paragraph.content): title = paragraph.content
    case .title, .subtitle, .byline, .date, .rating, .detail: lines.append(block)
    case .body, .caption, .address: return false
    }
    return true
  }

  private func hasWords(_ content: Inlines) -> Bool {
    hasVisibleText(content.plainText)
  }
}
