import DocumentAST
import LineBreaking

/// Draws the lines of a table.
struct TableDrawing {
  let grid: TableGrid
  let widths: [Int]
  let alignments: [ColumnAlignment]
  var style: PlainTextOptions.TableStyle
  /// The style in place of `pipes` where a cell needs several lines.
  let wrappedStyle: PlainTextOptions.TableStyle
  let isGreedy: Bool

  /// Where a rule is.
  private enum Rule { case top, head, middle, bottom }

  /// Calls `body` with each line.
  func draw(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var breaker = LineBreaker()
    let broken = grid.rows.map { row in row.cells.map { brokenLines($0, &breaker) } }
    let isLoose = broken.contains { row in row.contains { $0.count > 1 } }
    if style == .pipes, isLoose {
      var drawing = self
      drawing.style = wrappedStyle
      return drawing.draw(body)
    }
    if style != .pipes { emit(rule(.top), body) }
    for (index, row) in grid.rows.enumerated() {
      drawRow(row, broken[index], body)
      guard index + 1 < grid.rows.count else { break }
      let isHeadEnd = row.isHead && !grid.rows[index + 1].isHead
      // Between the rules of a box is one row, however many lines it takes.
      if isHeadEnd || style != .pipes { emit(rule(isHeadEnd ? .head : .middle), body) }
    }
    if style != .pipes { emit(rule(.bottom), body) }
  }

  private func emit(_ line: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    line.withUnsafeBufferPointer { body($0) }
  }

  /// A line of a cell with its columns.
  private struct Line {
    var bytes: ArraySlice<UInt8>
    var columns: Int
  }

  private func brokenLines(_ cell: TableGrid.Cell, _ breaker: inout LineBreaker) -> [Line] {
    let options = LineBreaker.Options(
      width: width(of: cell), fit: isGreedy ? .greedy : .optimal, kinds: TableGrid.breaks,
      ambiguousSpaces: .held)
    var lines: [Line] = []
    cell.text.withUnsafeBufferPointer { bytes in
      breaker.breakLines(bytes, options) { line in
        lines.append(Line(bytes: cell.text[line.start..<line.end], columns: line.columns))
      }
    }
    return lines
  }

  /// The columns of a cell, over several columns those of the bars between them too.
  private func width(of cell: TableGrid.Cell) -> Int {
    widths[cell.column..<(cell.column + cell.columnSpan)].reduce(0, +) + 3 * (cell.columnSpan - 1)
  }

  private func drawRow(
    _ row: TableGrid.Row, _ lines: [[Line]], _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let height = max(1, lines.map(\.count).max() ?? 1)
    let bar = style == .box ? Array("│".utf8) : [0x7C]
    for level in 0..<height {
      var line = bar
      var column = 0
      for (cell, cellLines) in zip(row.cells, lines) {
        while column < cell.column {
          line += blank(widths[column] + 2) + bar
          column += 1
        }
        let content = level < cellLines.count ? cellLines[level] : Line(bytes: [], columns: 0)
        line += padded(content, to: width(of: cell), alignment(column, isHead: row.isHead)) + bar
        column += cell.columnSpan
      }
      while column < widths.count {
        line += blank(widths[column] + 2) + bar
        column += 1
      }
      emit(line, body)
    }
  }

  private func alignment(_ column: Int, isHead: Bool) -> ColumnAlignment {
    column < alignments.count ? alignments[column] : .none
  }

  private func padded(_ line: Line, to width: Int, _ alignment: ColumnAlignment) -> [UInt8] {
    let spare = max(0, width - line.columns)
    let left: Int
    switch alignment {
    case .none, .left: left = 0
    case .center: left = spare / 2
    case .right: left = spare
    }
    return blank(left + 1) + line.bytes + blank(spare - left + 1)
  }

  private func blank(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: count) }

  private func rule(_ rule: Rule) -> [UInt8] {
    switch style {
    case .ascii: return rule == .head ? joined("+", "=", "+", "+") : joined("+", "-", "+", "+")
    case .pipes: return pipeRule
    case .box:
      switch rule {
      case .top: return joined("┌", "─", "┬", "┐")
      case .head: return joined("╞", "═", "╪", "╡")
      case .middle: return joined("├", "─", "┼", "┤")
      case .bottom: return joined("└", "─", "┴", "┘")
      }
    }
  }

  private func joined(_ left: String, _ line: String, _ cross: String, _ right: String) -> [UInt8] {
    let parts = widths.map { String(repeating: line, count: $0 + 2) }
    return Array((left + parts.joined(separator: cross) + right).utf8)
  }

  /// The rule under the head of a pipe table, with its alignments.
  private var pipeRule: [UInt8] {
    let parts = widths.enumerated().map { column, width in
      let dashes = String(repeating: "-", count: max(1, width))
      switch alignment(column, isHead: true) {
      case .none: return "-" + dashes + "-"
      case .left: return ":" + dashes + "-"
      case .center: return ":" + dashes + ":"
      case .right: return "-" + dashes + ":"
      }
    }
    return Array(("|" + parts.joined(separator: "|") + "|").utf8)
  }
}
