import DocumentAST

/// A table that is being written.
struct TableState {
  let alignments: [ColumnAlignment]
  let width: Int
  /// No cell of the table is a header: the first of each row is made one, since tables without headers cannot be read aloud.
  let lacksHeaders: Bool
  /// The table was flattened.
  let isFlat: Bool
  var grid = TableGrid()
  var section = TableSection.Kind.body
  var rowsLeft = 0
  var hasBody = false
}

extension HTMLRenderer {
  private static var maximumFilledCells: Int { 1 << 18 }

  mutating func enter(_ table: Table) {
    let isOpen = canOpen(at: table.sourceRange)
    let (width, hasHeaders) = isFull ? measure(table) : (table.columnCount, true)
    tables.append(
      TableState(
        alignments: table.alignments, width: width, lacksHeaders: !hasHeaders, isFlat: !isOpen))
    flushLead()
    let isWide = isFull && options.syntax == .html && width > 4
    push(isOpen ? (isWide ? 2 : 1) : 0, .ownLine, isCounted: true)
    blockDepth += 1
    context.isTight = false
    guard isOpen else {
      if let caption = table.caption { renderLooseParagraph(caption) }
      return
    }
    xml.freshLine()
    if isWide { startScrollBox() }
    xml.start("table")
    attributes(of: table)
    mark(outermost: table)
    xml.newLine()
    if let caption = table.caption {
      xml.start("caption")
      push(0, .plain)
      markText(caption)
      render(caption)
      pop()
      xml.end()
      xml.newLine()
    }
  }

  private mutating func startScrollBox() {
    xml.start("div")
    xml.attribute("class", "wide")
    xml.attribute("role", "group")
    xml.attribute("tabindex", "0")
    xml.attribute("aria-label", BookStrings(language)[.table])
  }

  /// The columns of the widest row, and whether there are header cells with words.
  private func measure(_ table: Table) -> (width: Int, hasHeaders: Bool) {
    var grid = TableGrid()
    var hasHeaders = false
    for section in table.sections {
      for row in section.rows {
        for cell in row.cells {
          _ = grid.place(columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
          if !hasHeaders, section.kind == .head || cell.isHeader {
            hasHeaders = hasWords(cell.content)
          }
        }
        grid.endRow()
      }
      grid.endSection()
    }
    return (grid.width, hasHeaders)
  }

  /// Whether a cell says something, by its first block: a look at everything would cost too much in nested tables.
  private func hasWords(_ content: Blocks) -> Bool {
    switch content.first {
    case .none: false
    case .paragraph(let paragraph)?: hasVisibleText(paragraph.content.plainText)
    case .heading(let heading)?: hasVisibleText(heading.content.plainText)
    default: true
    }
  }

  mutating func finishTable() {
    tables.removeLast()
  }

  mutating func enter(_ section: TableSection) {
    guard var table = tables.last else { return push(0, .plain) }
    table.section = section.kind
    table.rowsLeft = isFull ? section.rows.count : 0
    table.grid.endSection()
    let isOpen = !table.isFlat && !(isFull && section.rows.isEmpty)
    push(isOpen ? 1 : 0, .ownLine)
    if isOpen {
      xml.freshLine()
      switch section.kind {
      case .head where !table.hasBody: xml.start("thead")
      case .foot where table.hasBody: xml.start("tfoot")
      case .head, .body, .foot: xml.start("tbody")
      }
      if section.kind != .head { table.hasBody = true }
      xml.newLine()
    }
    tables[tables.count - 1] = table
  }

  mutating func enter(_ row: TableRow) {
    let isOpen = !(tables.last?.isFlat ?? true)
    push(isOpen ? 1 : 0, .ownLine)
    guard isOpen else { return }
    xml.freshLine()
    xml.start("tr")
    attributes(of: row)
    xml.newLine()
  }

  /// Makes a row as wide as the table, and goes to the next.
  mutating func fillRow() {
    guard var table = tables.popLast() else { return }
    table.grid.skipHangingCells()
    while isFull, !table.isFlat, table.grid.column < table.width,
      filledCells < Self.maximumFilledCells
    {
      filledCells += 1
      _ = table.grid.place(columnSpan: 1, rowSpan: 1)
      xml.start("td")
      xml.end()
      xml.newLine()
      table.grid.skipHangingCells()
    }
    table.grid.endRow()
    table.rowsLeft -= 1
    tables.append(table)
  }

  mutating func enter(_ cell: TableCell) {
    guard var table = tables.popLast() else { return push(0, .plain) }
    let place = table.grid.place(
      columnSpan: cell.columnSpan,
      rowSpan: isFull ? Swift.min(cell.rowSpan, Swift.max(table.rowsLeft, 1)) : cell.rowSpan)
    tables.append(table)
    let isTight = isSingleParagraph(cell.content)
    push(table.isFlat ? 0 : 1, isTight || cell.content.isEmpty ? .line : .ownLine)
    context.isTight = isTight && !table.isFlat
    guard !table.isFlat else { return }
    xml.freshLine()
    start(cell, in: table, at: place.column)
    if place.columnSpan > 1 { xml.attribute("colspan", place.columnSpan) }
    if place.rowSpan > 1 { xml.attribute("rowspan", place.rowSpan) }
    if isTight { markTight(cell.content) } else { xml.closeTag() }
  }

  private mutating func start(_ cell: TableCell, in table: TableState, at column: Int) {
    let alignment = column < table.alignments.count ? table.alignments[column] : .none
    let isRowHeader = cell.isHeader || isFull && table.lacksHeaders && column == 0
    let isHeader = table.section == .head || isRowHeader
    guard isFull else {
      xml.start(isHeader ? "th" : "td")
      switch alignment {
      case .none: break
      case .left: xml.attribute("align", "left")
      case .center: xml.attribute("align", "center")
      case .right: xml.attribute("align", "right")
      }
      return attributes(of: cell)
    }
    if isHeader, hasWords(cell.content) {
      xml.start("th")
      xml.attribute("scope", table.section == .head ? "col" : "row")
    } else {
      xml.start("td")
    }
    switch alignment {
    case .none, .left: attributes(of: cell)
    case .center: attributes(of: cell, class: "center")
    case .right: attributes(of: cell, class: "right")
    }
  }
}
