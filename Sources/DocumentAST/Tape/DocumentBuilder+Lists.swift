extension DocumentBuilder {
  /// Opens a bullet list; its content is items.
  @inlinable
  @discardableResult
  public mutating func openBulletList(
    isTight: Bool = true, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.list, flags: ListBits(isOrdered: false, isTight: isTight).rawValue), at: range)
  }

  /// Opens an ordered list that begins with number `start`; its content is items.
  @inlinable
  @discardableResult
  public mutating func openOrderedList(
    start: Int = 1, style: List.NumberStyle = .decimal, delimiter: List.Delimiter = .period,
    isTight: Bool = true, at range: SourceRange = .unknown
  ) -> Token {
    begin(
      Record(
        .list, flags: ListBits(isOrdered: true, isTight: isTight).rawValue,
        detail: UInt16(style.rawValue) << 8 | UInt16(delimiter.rawValue),
        first: UInt32(bitPattern: Int32(clamping: start))), at: range)
  }

  /// Opens an item of a list; content: `openTerm()` if any, then blocks.
  @inlinable
  @discardableResult
  public mutating func openItem(
    task: TaskState = .none, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.item, flags: task.rawValue), at: range)
  }

  /// Opens the term of the item just opened ("Term: the rest"); its content is inlines.
  @discardableResult
  public mutating func openTerm(at range: SourceRange = .unknown) -> Token {
    begin(Record(.term), at: range)
  }

  /// Opens a definition list; its content is `openDefinitionItem()`.
  @discardableResult
  public mutating func openDefinitionList(
    isTight: Bool = true, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.definitionList, flags: isTight ? 1 : 0), at: range)
  }

  /// Opens an entry of a definition list: one or more terms, then one or more definitions.
  @discardableResult
  public mutating func openDefinitionItem(at range: SourceRange = .unknown) -> Token {
    begin(Record(.definitionItem), at: range)
  }

  /// Opens a term of a definition list's entry; its content is inlines.
  @discardableResult
  public mutating func openDefinitionTerm(at range: SourceRange = .unknown) -> Token {
    begin(Record(.definitionTerm), at: range)
  }

  /// Opens a definition of an entry; its content is blocks.
  @discardableResult
  public mutating func openDefinition(at range: SourceRange = .unknown) -> Token {
    begin(Record(.definition), at: range)
  }

  /// Opens a table with one alignment a column; content: `openCaption()` if any, then sections.
  @discardableResult
  public mutating func openTable(
    alignments: [ColumnAlignment], at range: SourceRange = .unknown
  ) -> Token {
    let letters = alignments.map(\.rawValue)
    let stored = letters.withUnsafeBufferPointer { store($0) }
    return begin(Record(.table, first: stored.offset, second: stored.count), at: range)
  }

  /// Opens the head, a body or the foot of a table; its content is rows.
  @discardableResult
  public mutating func openTableSection(
    _ kind: TableSection.Kind, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.tableSection, flags: kind.rawValue), at: range)
  }

  /// Opens a row of a table; its content is cells.
  @discardableResult
  public mutating func openTableRow(at range: SourceRange = .unknown) -> Token {
    begin(Record(.tableRow), at: range)
  }

  /// Opens a cell that takes so many columns and rows (1 to 65,535); its content is blocks.
  @discardableResult
  public mutating func openTableCell(
    columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false,
    at range: SourceRange = .unknown
  ) -> Token {
    begin(
      Record(
        .tableCell, flags: isHeader ? 1 : 0,
        first: UInt32(UInt16(clamping: Swift.max(columnSpan, 1))),
        second: UInt32(UInt16(clamping: Swift.max(rowSpan, 1)))), at: range)
  }
}
