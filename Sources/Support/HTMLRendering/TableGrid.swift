/// Where the cells of a table stand: takes spans into account and brings them within the table.
struct TableGrid {
  /// Cells that reach into the rows below: the columns, and for how many more rows.
  private var hanging: [(columns: Range<Int>, rows: Int)] = []
  /// The next free column in the row.
  private(set) var column = 0
  /// The columns of the widest row so far.
  private(set) var width = 0

  /// Spans beyond this are no help to a reader; parsers of HTML stop here.
  static let maximumColumnSpan = 1000
  /// More hanging cells than this are not carried on, so that the work stays linear.
  private static let maximumHangingCells = 256

  /// The span that a cell may have: columns that no cell begins in are no help either.
  var maximumSpan = Self.maximumColumnSpan

  /// Puts a cell into the row; returns its column and the span it may have.
  mutating func place(columnSpan: Int, rowSpan: Int) -> (column: Int, columnSpan: Int, rowSpan: Int)
  {
    skipHangingCells()
    var span = Swift.min(Swift.max(columnSpan, 1), maximumSpan)
    for cell in hanging where cell.columns.lowerBound > column {
      span = Swift.min(span, cell.columns.lowerBound - column)
    }
    let place = column
    column += span
    var rows = Swift.max(rowSpan, 1)
    if rows > 1, hanging.count < Self.maximumHangingCells {
      hanging.append((place..<column, rows))
    } else {
      rows = 1
    }
    width = Swift.max(width, column)
    return (place, span, rows)
  }

  /// Moves to the next column that no cell from above reaches into.
  mutating func skipHangingCells() {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for cell in hanging where cell.columns.contains(column) {
        column = cell.columns.upperBound
        hasMoved = true
      }
    }
    width = Swift.max(width, column)
  }

  /// Goes to the next row.
  mutating func endRow() {
    skipHangingCells()
    column = 0
    hanging = hanging.compactMap { $0.rows > 1 ? ($0.columns, $0.rows - 1) : nil }
  }

  /// Cells do not reach over the end of a head, body or foot.
  mutating func endSection() {
    column = 0
    hanging.removeAll()
  }
}
