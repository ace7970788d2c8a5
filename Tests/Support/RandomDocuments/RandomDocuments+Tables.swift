internal import DocumentAST

extension RandomDocuments {
  mutating func appendTable(to builder: inout DocumentBuilder, depth: Int) {
    let alignments = (0..<random.below(4)).map { _ in pick(ColumnAlignment.allCases) }
    decorate(&builder, builder.openTable(alignments: alignments, at: range()))
    if random.oneIn(2) { line(&builder, builder.openCaption(at: range())) }
    for _ in 0..<random.below(3) {
      decorate(&builder, builder.openTableSection(pick(TableSection.Kind.allCases), at: range()))
      for _ in 0..<random.below(3) { appendRow(to: &builder, depth: depth) }
      builder.close()
    }
    builder.close()
  }

  private mutating func appendRow(to builder: inout DocumentBuilder, depth: Int) {
    decorate(&builder, builder.openTableRow(at: range()))
    for _ in 0..<random.below(4) {
      let token = builder.openTableCell(
        columnSpan: pick([1, 1, 2, 65_535]), rowSpan: pick([1, 1, 3]),
        isHeader: random.oneIn(3), at: range())
      decorate(&builder, token)
      appendBlocks(to: &builder, depth: depth)
      builder.close()
    }
    builder.close()
  }
}
