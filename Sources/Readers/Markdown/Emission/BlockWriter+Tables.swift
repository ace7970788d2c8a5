import DocumentAST

/// Pipe tables.
extension BlockWriter {
  /// Empty cells added to rows that are too short, in a whole document: output cannot grow faster than the source.
  private static let fillLimit = 1 << 18

  mutating func writeTable(
    _ record: BlockRecord, _ range: SourceRange, at index: Int
  ) -> DocumentBuilder.Token {
    let rows = record.spans
    let alignments = alignments(of: bytes(blocks.spans[rows.lowerBound + 1]))
    let token = builder.openTable(alignments: alignments, at: range)
    writeCaption(after: index)
    builder.openTableSection(.head, at: spanRange(rows.lowerBound))
    writeRow(blocks.spans[rows.lowerBound], alignments.count, isHeader: true)
    builder.close()
    if rows.count > 2 {
      let first = blocks.spans[rows.lowerBound + 2]
      builder.openTableSection(
        .body, at: SourceRange(first.lower, blocks.spans[rows.upperBound - 1].upper))
      for row in rows.dropFirst(2) {
        writeRow(blocks.spans[row], alignments.count, isHeader: false)
      }
      builder.close()
    }
    builder.close()
    return token
  }

  private func spanRange(_ index: Int) -> SourceRange {
    SourceRange(blocks.spans[index].lower, blocks.spans[index].upper)
  }

  private func alignments(of delimiters: Bytes) -> [ColumnAlignment] {
    var scanner = TableRowScanner(delimiters)
    var found: [ColumnAlignment] = []
    while let cell = scanner.next() {
      let isLeft = delimiters[cell.lowerBound] == .colon
      let isRight = delimiters[cell.upperBound - 1] == .colon
      found.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return found
  }

  private mutating func writeCaption(after index: Int) {
    guard index + 1 < blocks.records.count, blocks.records[index + 1].kind == .caption else {
      return
    }
    let caption = blocks.records[index + 1]
    builder.openCaption(at: SourceRange(caption.lower, caption.upper))
    inlines.parse(spans(caption.spans), into: &builder)
    builder.close()
  }

  private mutating func writeRow(_ row: LineSpan, _ columns: Int, isHeader: Bool) {
    builder.openTableRow(at: SourceRange(row.lower, row.upper))
    var scanner = TableRowScanner(bytes(row))
    var written = 0
    while written < columns, let cell = scanner.next() {
      let lower = Int(row.lower)
      writeCell(lower + cell.lowerBound, lower + cell.upperBound, isHeader: isHeader)
      written += 1
    }
    if let rest = scanner.next() { reportExcess(Int(row.lower) + rest.lowerBound, row) }
    while written < columns, filledCells < Self.fillLimit {
      writeCell(Int(row.upper), Int(row.upper), isHeader: isHeader)
      written += 1
      filledCells += 1
    }
    builder.close()
  }

  /// GFM 0.29 §4.10: what stands in more cells than the header has is left out.
  private mutating func reportExcess(_ lower: Int, _ row: LineSpan) {
    diagnostics.append(
      Diagnostic(
        "markdown.excess-cells", at: SourceRange(lower..<Int(row.upper)),
        "The row has more cells than the header; they are left out"))
  }

  private mutating func writeCell(_ lower: Int, _ upper: Int, isHeader: Bool) {
    let range = SourceRange(lower..<upper)
    builder.openTableCell(isHeader: isHeader, at: range)
    if lower < upper {
      builder.openParagraph(at: range)
      parseCell(lower, upper)
      builder.close()
    }
    builder.close()
  }

  /// A backslash before a pipe belongs to the table, not to the text.
  private mutating func parseCell(_ lower: Int, _ upper: Int) {
    var pieces = Buffer<LineSpan>(capacity: 4)
    var start = lower
    for index in lower..<max(lower, upper - 1)
    where source[index] == .backslash && source[index + 1] == .pipe {
      pieces.append(LineSpan(start, index))
      start = index + 1
    }
    pieces.append(LineSpan(start, upper))
    inlines.parse(pieces.elements, isOneLine: true, into: &builder)
  }
}
