/// The widths of the columns of a table.
enum TableLayout {
  /// Returns the columns each column of `grid` gets within `room`, or `nil` where words do not fit.
  ///
  /// What fits is as wide as its longest line. Else each column has its widest word, and what is left
  /// goes to the columns in proportion to what they lack.
  static func widths(of grid: TableGrid, room: Int) -> [Int]? {
    var natural = [Int](repeating: 1, count: grid.columnCount)
    var least = natural
    for row in grid.rows {
      for cell in row.cells where cell.columnSpan == 1 {
        natural[cell.column] = max(natural[cell.column], cell.natural)
        least[cell.column] = max(least[cell.column], cell.least)
      }
    }
    let available = room - (3 * grid.columnCount + 1)
    widen(&natural, for: grid, by: \.natural, upTo: Int.max)
    let total = natural.reduce(0, +)
    if total <= available { return natural }
    widen(&least, for: grid, by: \.least, upTo: Int.max)
    let spare = available - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    return shared(spare, natural, least)
  }

  /// Widens columns until cells over several of them fit.
  private static func widen(
    _ widths: inout [Int], for grid: TableGrid, by measure: KeyPath<TableGrid.Cell, Int>,
    upTo limit: Int
  ) {
    for row in grid.rows {
      for cell in row.cells where cell.columnSpan > 1 {
        let columns = cell.column..<(cell.column + cell.columnSpan)
        let have = widths[columns].reduce(0, +) + 3 * (cell.columnSpan - 1)
        let lack = cell[keyPath: measure] - have
        if lack > 0 { widths[columns.upperBound - 1] += min(lack, limit) }
      }
    }
  }

  private static func shared(_ spare: Int, _ natural: [Int], _ least: [Int]) -> [Int] {
    let lacks = zip(natural, least).map { max(0, $0 - $1) }
    let total = max(1, lacks.reduce(0, +))
    var widths = least
    var given = 0
    for column in widths.indices {
      let share = spare * lacks[column] / total
      widths[column] += share
      given += share
    }
    var rest = spare - given
    for column in widths.indices where rest > 0 && widths[column] < natural[column] {
      widths[column] += 1
      rest -= 1
    }
    return widths
  }
}
