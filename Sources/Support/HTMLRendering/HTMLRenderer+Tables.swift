import DocumentAST

/// A table that is being written.
struct TableState {
  let alignments: [ColumnAlignment]
  let columns: TableColumns
  /// No cell of the table is a header: the first of each row is made one, since tables without headers cannot be read aloud.
  let lacksHeaders: Bool
  /// Where the first cells have no words either: the one cell that is made a header.
  let soleHeader: Int?
  /// The table was flattened.
  let isFlat: Bool
  var grid = TableGrid()
  var section = TableSection.Kind.body
  /// Nil where spans are written as they are.
  var rowSpans: RowSpanLimits?
  /// Whether a section has been written: only the first one can be the head.
  var hasHead = false
  var hasBody = false
}

extension HTMLRenderer {
  private static var maximumFilledCells: Int { 1 << 18 }

  mutating func enter(_ table: Table) {
    let isOpen = canOpen(at: table.sourceRange)
    let size = isFull ? measure(table) : nil
    let columns = size?.columns ?? TableColumns(width: table.columnCount, starts: nil)
    tables.append(
      TableState(
        alignments: table.alignments, columns: columns, lacksHeaders: size?.headers == .first,
        soleHeader: size?.headers == .absent ? size?.firstCell : nil, isFlat: !isOpen))
    flushLead()
    let isWide =
      options.syntax == .html ? isFull && columns.count > 4 : size?.width.isWide ?? false
    push(isOpen ? (isWide ? 2 : 1) : 0, .ownLine, isCounted: true)
    blockDepth += 1
    context.isTight = false
    guard isOpen else {
      if let caption = table.caption { renderLooseParagraph(caption) }
      return
    }
    let caption = writesCaptionBefore(table) ? nil : table.caption
    xml.freshLine()
    if isWide { startScrollBox() }
    xml.start("table")
    attributes(of: table)
    if size?.headers == .absent, size?.firstCell == nil { xml.attribute("role", "presentation") }
    mark(outermost: table)
    xml.newLine()
    if let caption {
      xml.start("caption")
      push(0, .plain)
      markText(caption)
      render(caption)
      pop()
      xml.end()
      xml.newLine()
    }
  }

  /// Writes the caption as a paragraph where the figure around the table has a caption too; says whether it did.
  private mutating func writesCaptionBefore(_ table: Table) -> Bool {
    guard isFull, captionedTable == table.position.ordinal, let caption = table.caption else {
      return false
    }
    renderLooseParagraph(caption)
    return true
  }

  private mutating func startScrollBox() {
    xml.start("div")
    startScrolling()
    xml.attribute("aria-label", BookStrings(language)[.table])
  }

  /// Makes the element just opened one that scrolls by itself, with the keyboard too.
  mutating func startScrolling() {
    xml.attribute("class", "wide")
    xml.attribute("role", "group")
    xml.attribute("tabindex", "0")
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

    var columns = TableColumns(width: 1, starts: nil)
    var headers = Headers.absent
    /// The first cell with words.
    var firstCell: Int?
    var width = TableWidth()
  }

  private func measure(_ table: Table) -> TableSize {
    var size = TableSize()
    var grid = TableGrid()
    var starts: Set<Int>? = hasWideCells(table) ? [] : nil
    for section in table.sections {
      var rowSpans = RowSpanLimits(section)
      for row in section.rows {
        for cell in row.cells {
          let place = grid.place(
            columnSpan: cell.columnSpan, rowSpan: rowSpans.span(cell.rowSpan))
          starts?.insert(place.column)
          if options.syntax != .html { size.width.add(cell.content, at: place.column) }
          let isHeader = section.kind == .head || cell.isHeader
          if size.headers == .absent, size.firstCell == nil, hasWords(cell.content) {
            size.firstCell = cell.position.ordinal
          }
          guard size.headers != .own, isHeader || place.column == 0, hasWords(cell.content) else {
            continue
          }
          size.headers = isHeader ? .own : .first
        }
        rowSpans.endRow()
        grid.endRow()
      }
      grid.endSection()
    }
    // A table of rows without cells gets one column of empty cells.
    if grid.width > 0 { size.columns = TableColumns(width: grid.width, starts: starts) }
    return size
  }

  private func hasWideCells(_ table: Table) -> Bool {
    table.sections.contains { section in
      section.rows.contains { row in row.cells.contains { $0.columnSpan > 1 } }
    }
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
    table.rowSpans = isFull ? RowSpanLimits(section) : nil
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
      if section.hasAttributes { attributes(of: section) }
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
    while isFull, !table.isFlat, let column = table.columns.next(from: table.grid.column),
      filledCells < Self.maximumFilledCells
    {
      table.grid.skip(to: column)
      table.grid.skipHangingCells()
      guard table.grid.column == column else { continue }
      filledCells += 1
      _ = table.grid.place(columnSpan: 1, rowSpan: 1)
      xml.start("td")
      xml.end()
      xml.newLine()
    }
    table.grid.endRow()
    table.rowSpans?.endRow()
    tables.append(table)
  }

  mutating func enter(_ cell: TableCell) {
    guard var table = tables.popLast() else { return push(0, .plain) }
    let place = table.grid.place(
      columnSpan: cell.columnSpan,
      rowSpan: table.rowSpans?.span(cell.rowSpan) ?? cell.rowSpan)
    tables.append(table)
    let isTight = isSingleParagraph(cell.content)
    push(table.isFlat ? 0 : 1, isTight || cell.content.isEmpty ? .line : .ownLine)
    context.isTight = isTight && !table.isFlat
    guard !table.isFlat else { return }
    xml.freshLine()
    start(cell, in: table, at: place.column)
    let span = table.columns.span(of: place.column..<place.column + place.columnSpan)
    if span > 1 { xml.attribute("colspan", span) }
    if place.rowSpan > 1 { xml.attribute("rowspan", place.rowSpan) }
    if isTight { markTight(cell.content) } else { xml.closeTag() }
  }

  private mutating func start(_ cell: TableCell, in table: TableState, at column: Int) {
    let alignment = column < table.alignments.count ? table.alignments[column] : .none
    let isSole = table.soleHeader == cell.position.ordinal
    let isRowHeader = cell.isHeader || isSole || isFull && table.lacksHeaders && column == 0
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
    if isSole || isHeader && hasWords(cell.content) {
      xml.start("th")
      context.isInHeaderCell = true
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
