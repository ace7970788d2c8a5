import DocumentAST

/// The content of a table cell as running text: blocks become lines, whatever is nested.
extension PlainTextRenderer {
  /// Returns the text of a cell, hard breaks as line feeds.
  mutating func collectedText(of cell: TableCell) -> [UInt8] {
    let outer = text
    text = InlineBuffer(isASCII: options.isASCII)
    isCollecting = true
    cell.content.walk(&self)
    isCollecting = false
    text.trim()
    let bytes = text.bytes
    text = outer
    return bytes
  }

  mutating func collect(_ block: Block) -> Descent {
    switch block {
    case .paragraph: startCollectedLine()
    case .heading, .quote, .list, .definitionList, .verse, .figure, .alert, .spoiler, .table,
      .container:
      losses.add(.cells, at: block.sourceRange)
    case .codeBlock(let code):
      startCollectedLine()
      code.code.withBytes { collectLines($0) }
    case .mathBlock(let math):
      startCollectedLine()
      math.formula.withBytes { collectLines($0) }
    case .tagCloud(let cloud):
      startCollectedLine()
      for tag in cloud.tags {
        tag.label.withBytes { text.append($0) }
        text.appendSpace()
      }
      return .skip
    case .noteDefinition(let note):
      notes.define(note)
      return .skip
    case .sceneBreak, .contents, .pageBreak: break
    case .rawBlock(let raw): losses.add(.rawMarkup, at: raw.sourceRange)
    }
    return .inside
  }

  mutating func collect(_ part: Part) -> Descent {
    switch part {
    case .item:
      startCollectedLine()
      text.append(options.isASCII ? "- " : "• ")
    case .definitionTerm, .term, .attribution, .title, .caption, .verseLine, .tableCell:
      startCollectedLine()
    case .definitionItem, .definition, .tableSection, .tableRow: break
    case .tag: return .skip
    }
    return .inside
  }

  /// Begins a line unless only a bullet stands on it.
  private mutating func startCollectedLine() {
    let bytes = text.bytes
    guard let last = bytes.last, last != 0x0A else { return }
    let bullet = Array((options.isASCII ? "- " : "• ").utf8)
    if bytes.suffix(bullet.count).elementsEqual(bullet) { return }
    text.appendHardBreak()
  }

  private mutating func collectLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    var isFirst = true
    for line in bytes.split(separator: 0x0A) {
      if !isFirst { text.appendHardBreak() }
      isFirst = false
      text.append(UnsafeBufferPointer(rebasing: line))
    }
  }
}
