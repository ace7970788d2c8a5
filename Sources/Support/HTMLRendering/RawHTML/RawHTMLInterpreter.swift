public import DocumentAST

extension Blocks {
  /// Returns the blocks with raw HTML turned into the nodes it stands for: headings, lists, tables, links, images, emphasis.
  ///
  /// What no node stands for goes: scripts, styles, forms, embedded objects with their content; other elements leave their content
  /// behind. Elements may reach over several blocks or inlines (`<div>`, Markdown, `</div>`); what is left open is closed where
  /// the surrounding node ends. So any input gives a well-formed document. Markup of other formats stays as it is.
  ///
  /// - Complexity: O(n) in the nodes and text; a look at each node when there is no raw HTML. Nothing recurses.
  public func interpretingRawHTML() -> Blocks {
    var blocks = self
    blocks.interpretRawHTML()
    return blocks
  }

  /// Turns raw HTML into the nodes it stands for, as `interpretingRawHTML()` does.
  ///
  /// Takes less memory when nothing else refers to the document: the old nodes go while the new ones come.
  ///
  /// - Complexity: O(n) in the nodes and text; O(1) memory when there is no raw HTML.
  public mutating func interpretRawHTML() {
    guard hasRawMarkup(of: "html") else { return }
    var interpreter = RawHTMLInterpreter()
    drain(&interpreter)
    self = interpreter.finish()
  }
}

/// Copies a document while raw HTML on the way opens and closes nodes.
struct RawHTMLInterpreter: ~Copyable, DocumentVisitor {
  private var assembler = RawHTMLAssembler()

  consuming func finish() -> Blocks {
    assembler.close(downTo: 0)
    return assembler.takeBlocks()
  }

  mutating func enter(_ block: Block) -> Descent {
    if case .rawBlock(let raw) = block, raw.format == "html" {
      raw.markup.withBytes { assembler.read($0) }
      return .skip
    }
    switch block {
    case .paragraph, .heading: assembler.beginCopy(of: block.position, content: .inlines)
    case .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure, .sceneBreak,
      .mathBlock, .alert, .spoiler, .container, .noteDefinition, .tagCloud, .contents, .pageBreak,
      .rawBlock:
      assembler.beginCopy(of: block.position, content: .blocks)
    }
    return .inside
  }

  mutating func leave(_ block: Block) {
    if case .rawBlock(let raw) = block, raw.format == "html" { return }
    assembler.endCopy()
  }

  mutating func enter(_ part: Part) -> Descent {
    switch part {
    case .item, .definitionItem, .definition, .tableSection, .tableRow, .tableCell, .tag:
      assembler.beginCopy(of: part.position, content: .blocks, isPart: true)
    case .definitionTerm, .term, .attribution, .title, .caption, .verseLine:
      assembler.beginCopy(of: part.position, content: .inlines, isPart: true)
    }
    return .inside
  }

  mutating func leave(_ part: Part) { assembler.endCopy() }

  mutating func enter(_ inline: Inline) -> Descent {
    switch inline {
    case .text: assembler.append(inline)
    case .rawInline(let raw) where raw.format == "html":
      raw.markup.withBytes { assembler.read($0) }
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight, .inserted,
      .smallCaps, .code, .math, .link, .image, .note, .softBreak, .hardBreak, .span, .rawInline:
      assembler.beginCopy(of: inline.position, content: .inlines)
    }
    return .inside
  }

  mutating func leave(_ inline: Inline) {
    switch inline {
    case .text: return
    case .rawInline(let raw) where raw.format == "html": return
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight, .inserted,
      .smallCaps, .code, .math, .link, .image, .note, .softBreak, .hardBreak, .span, .rawInline:
      assembler.endCopy()
    }
  }
}
