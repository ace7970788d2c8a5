internal import DocumentAST

/// How what was open goes on in the next piece.
extension LargeBlockSplitter {
  mutating func reopen(_ node: OpenNode, isInnermost: Bool) {
    switch node {
    case .block(let block):
      var attributes = block.attributes
      attributes.id = nil
      builder.openCopy(of: block.position, attributes: attributes)
    case .list(let list, let itemsBefore): reopen(list, isInnermost ? itemsBefore : itemsBefore - 1)
    case .item:
      let item = builder.openItem()
      builder.setAttributes(Attributes(classes: ["continued"]), of: item)
    case .table(let table): reopen(table)
    case .part(.tableSection(let section)): builder.openTableSection(section.kind)
    case .part(.definitionItem): builder.openDefinitionItem()
    case .part: break
    }
  }

  /// Begins a list anew, with the number that comes next.
  private mutating func reopen(_ list: List, _ itemsBefore: Int) {
    var attributes = list.attributes
    attributes.id = nil
    let token =
      list.isOrdered
      ? builder.openOrderedList(
        start: list.start + itemsBefore, style: list.style, delimiter: list.delimiter,
        isTight: list.isTight)
      : builder.openBulletList(isTight: list.isTight)
    builder.setAttributes(attributes, of: token)
  }

  /// Begins a table anew, with its head.
  private mutating func reopen(_ table: Table) {
    var attributes = table.attributes
    attributes.id = nil
    let token = builder.openTable(alignments: table.alignments)
    builder.setAttributes(attributes, of: token)
    for section in table.sections where section.kind == .head {
      builder.openTableSection(.head)
      for row in section.rows {
        builder.openTableRow()
        for cell in row.cells {
          builder.openTableCell(
            columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, isHeader: cell.isHeader)
          builder.append(cell.content)
          builder.close()
          size += 40
        }
        builder.close()
      }
      builder.close()
    }
  }
}
