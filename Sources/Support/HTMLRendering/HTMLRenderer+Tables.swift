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
  /// Whether a section has been written: only the first one can be the head.
  var hasHead = false
  var hasBody = false
}

extension HTMLRenderer {
  private static var maximumFilledCells: Int { 1 << 18 }

  mutating func enter(_ table: Table) {
    let isOpen = canOpen(at: table.sourceRange)
    let size = isFull ? measure(table) : nil
    let width = size?.width ?? table.columnCount
    tables.append(
      TableState(
        alignments: table.alignments, width: width, lacksHeaders: size?.headers == .first,
        isFlat: !isOpen))
    if let size { tables[tables.count - 1].grid.maximumSpan = size.maximumSpan }
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
    if size?.headers == .absent { xml.attribute("role", "presentation") }
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

  /// What must be known of a table before its first row is written.
  private struct TableSize {
    enum Headers {
      /// There are header cells with words.
      case own
      /// There are none, but first cells of rows with words.
      case first
      case absent
    }

    var width = 0
    var maximumSpan = TableGrid.maximumColumnSpan
    var headers = Headers.absent
  }

  private func measure(_ table: Table) -> TableSize {
    var size = TableSize()
    var grid = TableGrid()
    var cellCount = 0
    for section in table.sections { for row in section.rows { cellCount += row.cells.count } }
    size.maximumSpan = Swift.min(TableGrid.maximumColumnSpan, Swift.max(cellCount, 8))
    grid.maximumSpan = size.maximumSpan
    for section in table.sections {
      for row in section.rows {
        for cell in row.cells {
          let place = grid.place(columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
          let isHeader = section.kind == .head || cell.isHeader
          guard size.headers != .own, isHeader || place.column == 0, hasWords(cell.content) else {
            continue
          }
          size.headers = isHeader ? .own : .first
        }
        grid.endRow()
      }
      grid.endSection()
    }
    size.width = grid.width
    return size
  }

  /// Whether a cell says something, by its first block: a look at everything would cost too much in nested tables.
  private func hasWords(_ content: Blocks) -> Bool {
    switch content.first {
    case .none: false
    case .paragraph(let paragraph)?: paragraph.content.hasSpokenText
    case .heading(let heading)?: heading.content.hasSpokenText
    case .list, .codeBlock, .quote, .verse, .table, .figure, .alert, .spoiler, .container,
      .tagCloud:
      content.nodeCount > 100 || hasVisibleText(content.plainText)
    case .definitionList: content.nodeCount > 100 || hasVisibleText(content.plainText)
    case .sceneBreak, .mathBlock, .noteDefinition, .contents, .pageBreak, .rawBlock: false
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
      case .head where !table.hasBody && !table.hasHead: xml.start("thead")
      case .foot where table.hasBody: xml.start("tfoot")
      case .head, .body, .foot: xml.start("tbody")
      }
      if section.kind != .head || table.hasHead { table.hasBody = true }
      table.hasHead = true
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
