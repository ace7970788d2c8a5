import DocumentAST

/// Tables of the document.
extension DocumentAssembler {
  mutating func addTable(_ segment: Segment) {
    let rows = TableCells(layout: layout, lines: segment.first...segment.last).rows()
    let columns = max(1, rows.map(\.cells.count).max() ?? 1)
    builder.openTable(alignments: Array(repeating: .none, count: columns), at: range(segment))
    var isInBody = false
    for row in rows {
      if row.isHead {
        builder.openTableSection(.head)
        addRow(row, columns)
        builder.close()
      } else {
        if !isInBody { builder.openTableSection(.body) }
        isInBody = true
        addRow(row, columns)
      }
    }
    if isInBody { builder.close() }
    builder.close()
  }

  private mutating func addRow(_ row: TableCells.Row, _ columns: Int) {
    builder.openTableRow()
    for column in 0..<columns {
      let pieces = column < row.cells.count ? row.cells[column] : []
      let range = pieces.first.map {
        SourceRange($0.lowerBound..<pieces[pieces.count - 1].upperBound)
      }
      builder.openTableCell(isHeader: row.isHead, at: range ?? .unknown)
      if let range {
        builder.openParagraph(at: range)
        var text = BlockText(layout.source)
        for piece in pieces {
          text.append(piece, separator: LineJoiner.separator(after: text, before: piece))
        }
        inlines(text)
        builder.close()
      }
      builder.close()
    }
    builder.close()
  }
}
