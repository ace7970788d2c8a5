import DocumentAST
import LineBreaking

extension PlainTextRenderer {
  /// Writes a table within the width; one whose words do not fit becomes a list of its cells.
  mutating func writeTable(_ table: Table) {
    let grid = grid(of: table)
    if let widths = TableLayout.widths(of: grid, room: lines.room), !grid.rows.isEmpty {
      let drawing = TableDrawing(
        grid: grid, widths: widths, alignments: table.alignments, style: tableStyle,
        wrappedStyle: options.isASCII ? .ascii : .box,
        isGreedy: options.wrap == .greedy)
      drawing.draw { lines.line($0) }
    } else {
      losses.add(.cells, at: table.sourceRange)
      writeStacked(grid)
    }
    writeTableCaption(table)
  }

  private var tableStyle: PlainTextOptions.TableStyle {
    options.isASCII && options.tables == .box ? .ascii : options.tables
  }

  private mutating func writeTableCaption(_ table: Table) {
    guard let caption = table.caption else { return }
    text.removeAll()
    caption.walk(&self)
    writeText()
  }

  private mutating func grid(of table: Table) -> TableGrid {
    var grid = TableGrid(columnCount: columnCount(of: table))
    for section in table.sections {
      for row in section.rows {
        grid.addRow(isHead: section.kind == .head)
        var column = 0
        for cell in row.cells {
          grid.add(
            collectedText(of: cell), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
            after: &column)
        }
        grid.endRow()
      }
    }
    return grid
  }

  /// The columns declared, or those of the longest row.
  private func columnCount(of table: Table) -> Int {
    var most = table.columnCount
    for section in table.sections {
      for row in section.rows {
        most = max(most, row.cells.reduce(0) { min(TableGrid.mostColumns, $0 + $1.columnSpan) })
      }
    }
    return most
  }

  /// One cell a line, each after the name of its column, a blank line between rows.
  private mutating func writeStacked(_ grid: TableGrid) {
    var names = [[UInt8]](repeating: [], count: grid.columnCount)
    for row in grid.rows where row.isHead {
      for cell in row.cells { names[cell.column] = cell.text }
    }
    let hasBody = grid.rows.contains { !$0.isHead }
    for row in grid.rows where !row.isHead || !hasBody {
      lines.startBlock()
      for cell in row.cells {
        writeStacked(cell, named: hasBody ? names[cell.column] : [])
      }
      lines.separate()
    }
    lines.join()
  }

  private mutating func writeStacked(_ cell: TableGrid.Cell, named name: [UInt8]) {
    let indent = [UInt8](repeating: 0x20, count: 4)
    let level = lines.open(marker: [], markerColumns: 0, indent: indent, columns: 4)
    text.removeAll()
    if !name.isEmpty {
      text.append(closing: name.map { $0 == 0x0A ? 0x20 : $0 })
      text.append(": ")
    }
    text.append(closing: cell.text)
    writeText()
    lines.close(level)
  }
}
