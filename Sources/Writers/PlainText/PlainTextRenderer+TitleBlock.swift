import DocumentAST
import LineBreaking

/// Paragraphs of the title block: the title above a rule, facts as `Key: value` below each other.
extension PlainTextRenderer {
  mutating func startParagraph(_ paragraph: Paragraph) {
    if containers.last?.isTitleBlock == true { startTitleBlockLine(paragraph) }
    // A title that had a key before it, as in `Title: Her`, gets it back.
    guard paragraph.hasAttributes, paragraph.role == .title,
      let label = paragraph.attributes["label"], !label.isEmpty
    else { return }
    text.append(label)
    text.append(": ")
  }

  mutating func endParagraph(_ paragraph: Paragraph) {
    hasWaitingTerm = false
    if let block = containers.last, block.isTitleBlock, block.wasKeyed {
      writeHanging()
    } else {
      writeParagraph(paragraph)
    }
  }

  private mutating func writeParagraph(_ paragraph: Paragraph) {
    let columns = writeText(dividingWords: paragraph.role == .body)
    guard paragraph.role == .title, hasTitleRule, columns > 0 else { return }
    hasTitleRule = false
    writeRule(0x3D, columns: columns)
  }

  /// Writes the text with further lines set in.
  mutating func writeHanging() {
    let indent = [UInt8](repeating: 0x20, count: 4)
    let level = lines.open(marker: [], markerColumns: 0, indent: indent, columns: 4)
    writeText()
    lines.close(level)
  }

  /// Facts stand below each other without blank lines.
  private mutating func startTitleBlockLine(_ paragraph: Paragraph) {
    let place = containers.count - 1
    let isKeyed = TitleBlock.isKeyed(paragraph)
    if isKeyed, containers[place].wasKeyed { lines.join() }
    containers[place].wasKeyed = isKeyed
    lines.startBlock()
  }
}

/// The title block of a document.
enum TitleBlock {
  /// Whether a paragraph is one fact: a key, a colon and a value.
  static func isKeyed(_ paragraph: Paragraph) -> Bool {
    if paragraph.role == .title { return paragraph.attributes["label"] != nil }
    guard case .text(let run)? = paragraph.content.first else { return false }
    return run.text.withBytes { bytes in
      guard let colon = bytes.prefix(60).firstIndex(of: 0x3A) else { return false }
      return colon > 0 && colon + 1 < bytes.count && bytes[colon + 1] == 0x20
    }
  }

  /// What the text begins with, as far as its title goes.
  enum Beginning {
    /// A title as a paragraph of its own.
    case title
    /// A title block or title with keys, or without a title.
    case facts
    case heading(Heading)
    case other
  }

  static func beginning(of document: Document) -> Beginning {
    for block in document.blocks {
      switch block {
      case .noteDefinition, .pageBreak, .rawBlock: continue
      case .container(let container) where container.role == .boilerplate: continue
      case .container(let container) where container.role == .titleBlock:
        return beginning(of: container)
      case .paragraph(let paragraph) where paragraph.role == .title:
        return isKeyed(paragraph) ? .facts : .title
      case .heading(let heading): return .heading(heading)
      case .paragraph, .container, .quote, .list, .definitionList, .codeBlock, .verse, .table,
        .figure, .sceneBreak, .mathBlock, .alert, .spoiler, .tagCloud, .contents:
        return .other
      }
    }
    return .other
  }

  private static func beginning(of titleBlock: Container) -> Beginning {
    for block in titleBlock.content {
      if case .paragraph(let line) = block, line.role == .title, !isKeyed(line) { return .title }
    }
    return .facts
  }
}
