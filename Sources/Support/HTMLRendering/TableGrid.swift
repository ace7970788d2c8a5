import DocumentAST

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

  /// Puts a cell into the row; returns its column and the span it may have.
  mutating func place(columnSpan: Int, rowSpan: Int) -> (column: Int, columnSpan: Int, rowSpan: Int)
  {
    skipHangingCells()
    var span = Swift.min(Swift.max(columnSpan, 1), Self.maximumColumnSpan)
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

extension TableGrid {
  /// Goes on to a column without putting a cell there.
  mutating func skip(to column: Int) {
    self.column = Swift.max(self.column, column)
  }
}

/// How far the cells of a section may reach down: to its end, and to the next row that has no cells of its own.
///
/// A row in which no cell begins is an error, so that such a row gets empty cells.
struct RowSpanLimits {
  private var row = 0
  private let count: Int
  /// Rows without cells, the next one last.
  private var emptyRows: [Int] = []

  init(_ section: TableSection) {
    var rows = 0
    for row in section.rows {
      if row.cells.isEmpty { emptyRows.append(rows) }
      rows += 1
    }
    count = rows
    emptyRows.reverse()
  }

  /// The span that a cell of this row may have.
  func span(_ wanted: Int) -> Int {
    Swift.max(1, Swift.min(wanted, (emptyRows.last ?? count) - row))
  }

  mutating func endRow() {
    if emptyRows.last == row { emptyRows.removeLast() }
    row += 1
  }
}

/// The columns of a table in which cells begin; those in which none does are only the inside of spans, and count for nothing.
struct TableColumns {
  /// In order; nil when cells begin in all columns.
  private let starts: [Int]?
  /// The columns of the widest row, all counted.
  let width: Int

  init(width: Int, starts: Set<Int>?) {
    self.width = width
    self.starts = starts?.sorted()
  }

  /// The number of columns that count.
  var count: Int { starts?.count ?? width }

  /// How many columns that count are among those of a cell.
  ///
  /// - Complexity: O(log n) in the columns.
  func span(of columns: Range<Int>) -> Int {
    guard let starts else { return columns.count }
    return starts.partitioningIndex { $0 >= columns.upperBound }
      - starts.partitioningIndex { $0 >= columns.lowerBound }
  }

  /// The first column that counts, from one on; nil behind the last.
  ///
  /// - Complexity: O(log n) in the columns.
  func next(from column: Int) -> Int? {
    guard let starts else { return column < width ? column : nil }
    let index = starts.partitioningIndex { $0 >= column }
    return index < starts.count ? starts[index] : nil
  }
}
