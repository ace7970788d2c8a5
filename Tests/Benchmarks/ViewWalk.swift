import DocumentAST

extension Totals {
  /// Adds up by iterating over views, as a writer for one kind of block would; the synthetic document is shallow, so recursion
  /// does no harm here.
  mutating func add(_ blocks: Blocks) {
    for block in blocks {
      nodes += 1
      switch block {
      case .paragraph(let paragraph): add(paragraph.content)
      case .heading(let heading): add(heading.content)
      case .quote(let quote): add(quote.content)
      case .list(let list):
        for item in list.items {
          nodes += 1
          add(item.content)
        }
      case .definitionList, .codeBlock, .verse, .table, .figure, .sceneBreak, .mathBlock: break
      case .alert, .spoiler, .container, .noteDefinition, .tagCloud, .contents, .pageBreak: break
      case .rawBlock: break
      }
    }
  }

  private mutating func add(_ inlines: Inlines) {
    for inline in inlines {
      nodes += 1
      switch inline {
      case .text(let run): bytes += run.text.count
      case .code(let code): bytes += code.code.count
      case .link(let link):
        bytes += link.destination.count
        add(link.content)
      case .emphasis(let styled), .strong(let styled): add(styled.content)
      case .strikethrough, .superscript, .subscript, .highlight, .inserted, .smallCaps: break
      case .math, .image, .note, .softBreak, .hardBreak, .span, .rawInline: break
      }
    }
  }
}
