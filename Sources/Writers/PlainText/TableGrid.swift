import DocumentAST
import LineBreaking

/// The cells of a table in a grid, spans resolved.
struct TableGrid {
  /// A cell where it begins.
  struct Cell {
    var text: [UInt8]
    var column: Int
    var columnSpan: Int
    /// Columns of its longest line, and of its widest piece that cannot be broken.
    var natural: Int
    var least: Int
  }

  struct Row {
    var cells: [Cell]
    var isHead: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var columnCount: Int
  /// Rows each column is still taken by a cell from above.
  private var taken: [Int]

  /// The most columns a grid has; more are cut off into the last.
  static let mostColumns = 1024

  init(columnCount: Int) {
    self.columnCount = max(1, min(columnCount, TableGrid.mostColumns))
    taken = [Int](repeating: 0, count: self.columnCount)
  }

  mutating func addRow(isHead: Bool) { rows.append(Row(cells: [], isHead: isHead)) }

  /// Puts a cell into the last row, in the first column that is free.
  mutating func add(_ text: [UInt8], columnSpan: Int, rowSpan: Int, after column: inout Int) {
    while column < columnCount, taken[column] > 0 { column += 1 }
    let place = min(column, columnCount - 1)
    let span = max(1, min(columnSpan, columnCount - place))
    if column >= columnCount, let last = rows.indices.last, !rows[last].cells.isEmpty {
      rows[last].cells[rows[last].cells.count - 1].append(text)
      return
    }
    let measure = TableGrid.measure(text)
    rows[rows.count - 1].cells.append(
      Cell(
        text: text, column: place, columnSpan: span, natural: measure.natural, least: measure.least)
    )
    for taking in place..<(place + span) { taken[taking] = max(taken[taking], rowSpan) }
    column = place + span
  }

  /// Ends a row: cells from above take one row less.
  mutating func endRow() {
    for column in taken.indices where taken[column] > 0 { taken[column] -= 1 }
  }

  /// Where the lines of a cell may end: Korean at words, so that they can be joined again.
  static let breaks = BreakKinds.prose.subtracting(.hangul)

  private static func measure(_ text: [UInt8]) -> (natural: Int, least: Int) {
    var natural = 0
    for line in text.split(separator: 0x0A) {
      natural = max(natural, line.withUnsafeBufferPointer { DisplayWidth.columns(of: $0) })
    }
    let least = text.withUnsafeBufferPointer { LineBreaker.widestPiece(of: $0, breaks) }
    return (natural, least)
  }
}

extension TableGrid.Cell {
  /// Adds what has no column of its own.
  fileprivate mutating func append(_ more: [UInt8]) {
    text += [0x20] + more
    natural += 1 + more.count
  }
}
