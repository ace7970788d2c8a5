/// Cuts the lines of a table into cells: at tabs, at bars, or at the columns where text begins.
///
/// In a table in a box the lines between two rules are one row, whose cells may take several lines.
struct TableCells {
  let layout: Layout
  let lines: ClosedRange<Int>

  struct Row {
    /// The lines of each cell.
    var cells: [[Range<Int>]]
    var isHead = false
  }

  private var source: Source { layout.source }

  /// Returns the rows; lines of rules are left out, and a rule after the first row makes it a head.
  func rows() -> [Row] {
    if isBoxed { return boxedRows() }
    var rows: [Row] = []
    let separator = separator()
    let columns = separator == 0 ? columnStarts() : []
    for index in lines {
      let line = layout.lines[index]
      if isRule(line) {
        if rows.count == 1 { rows[0].isHead = true }
        continue
      }
      let cells = separator == 0 ? aligned(line, columns) : split(line, separator)
      rows.append(Row(cells: cells.map { $0.isEmpty ? [] : [$0] }))
    }
    return rows
  }

  /// Whether a rule with corners is above the first row and below the last.
  private var isBoxed: Bool {
    [lines.lowerBound, lines.upperBound].allSatisfy { index in
      let line = layout.lines[index]
      return isRule(line) && lines.count > 2 && bar(at: Int(line.start)) != nil
    } && !isRule(layout.lines[lines.lowerBound + 1])
  }

  /// The length of a vertical line, a corner or a crossing at an offset.
  private func bar(at offset: Int) -> Int? {
    let scalar = source.scalar(at: offset)
    switch scalar.value {
    case 0x7C, 0x2B, 0x2502, 0x2503, 0x250C...0x254B, 0x2550...0x256C: return scalar.length
    default: return nil
    }
  }

  private func boxedRows() -> [Row] {
    var rows: [Row] = []
    var isOpen = false
    for index in lines.dropFirst() {
      let line = layout.lines[index]
      if isRule(line) {
        if rows.count == 1, isHeadRule(line) { rows[0].isHead = true }
        isOpen = false
        continue
      }
      let cells = boxed(line)
      if !isOpen { rows.append(Row(cells: [])) }
      isOpen = true
      for (place, cell) in cells.enumerated() {
        if rows[rows.count - 1].cells.count == place { rows[rows.count - 1].cells.append([]) }
        if !cell.isEmpty { rows[rows.count - 1].cells[place].append(cell) }
      }
    }
    return rows
  }

  /// Whether a rule is double, as below heads.
  private func isHeadRule(_ line: Line) -> Bool {
    let first = source.scalar(at: Int(line.start))
    let next = source.scalar(at: Int(line.start) + first.length).value
    return next == 0x3D || next == 0x2550
  }

  private func boxed(_ line: Line) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start: Int?
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let scalar = source.scalar(at: offset)
      if scalar.value == 0x7C || scalar.value == 0x2502 {
        if let start { cells.append(source.trimmed(start..<offset)) }
        start = offset + scalar.length
      }
      offset += scalar.length
    }
    return cells
  }

  private func isRule(_ line: Line) -> Bool {
    line.letters == 0 && line.digits == 0 && line.flags.contains(.symbolsOnly) && line.columns >= 3
  }

  private func separator() -> UInt8 {
    var tabs = 0
    var bars = 0
    for index in lines {
      if layout.lines[index].tabs > 0 { tabs += 1 }
      if layout.lines[index].flags.contains(.pipe) { bars += 1 }
    }
    let half = lines.count / 2
    return bars > half ? 0x7C : tabs > half ? 0x09 : 0
  }

  private func split(_ line: Line, _ separator: UInt8) -> [Range<Int>] {
    var range = line.range
    if separator == 0x7C {
      if source[range.lowerBound] == 0x7C { range = range.lowerBound + 1..<range.upperBound }
      if !range.isEmpty, source[range.upperBound - 1] == 0x7C {
        range = range.lowerBound..<range.upperBound - 1
      }
    }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where source[offset] == separator {
      cells.append(source.trimmed(start..<offset))
      start = offset + 1
    }
    cells.append(source.trimmed(start..<range.upperBound))
    return cells
  }

  /// Text that begins after two spaces, by column, with how many lines begin there.
  private func columnStarts() -> [Int] {
    var counts: [Int: Int] = [:]
    for index in lines where !isRule(layout.lines[index]) {
      for start in starts(layout.lines[index]) { counts[start.column, default: 0] += 1 }
    }
    var columns: [Int] = []
    for column in counts.keys.sorted() where columns.last.map({ column - $0 > 1 }) ?? true {
      columns.append(column)
    }
    return columns
  }

  private func starts(_ line: Line) -> [(column: Int, offset: Int)] {
    var found: [(column: Int, offset: Int)] = [(line.column, Int(line.start))]
    var column = line.column
    var spaces = 0
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .space {
        spaces += 1
      } else {
        if spaces >= 2 { found.append((column, offset)) }
        spaces = 0
      }
      column += Scalars.width(next.value, class_)
      offset += next.length
    }
    return found
  }

  private func aligned(_ line: Line, _ columns: [Int]) -> [Range<Int>] {
    let pieces = starts(line)
    var cells: [Range<Int>] = []
    for (index, piece) in pieces.enumerated() {
      let slot = columns.lastIndex { $0 <= piece.column + 1 } ?? 0
      while cells.count < min(slot, columns.count) {
        cells.append(Int(line.start)..<Int(line.start))
      }
      let end = index + 1 < pieces.count ? pieces[index + 1].offset : Int(line.end)
      cells.append(source.trimmed(piece.offset..<end))
    }
    return cells
  }
}
