import DocumentAST

/// Lists and tables, whose parts may be missing: what has to be around a tag is opened first.
extension RawHTMLAssembler {
  mutating func startList(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    switch kind {
    case .list(let isOrdered):
      guard makeRoomForBlock() else { return }
      let start = tag["start"].flatMap { Int($0) } ?? 1
      open(
        tag, .items, isOrdered ? builder.openOrderedList(start: start) : builder.openBulletList())
    case .item:
      guard closeTo(.items, barrier: .sections) else { return boundary() }
      open(tag, .blocks, builder.openItem())
    case .definitionList:
      guard makeRoomForBlock() else { return }
      open(tag, .definitionItems, builder.openDefinitionList())
    default:
      startDefinition(tag, kind)
    }
  }

  private mutating func startDefinition(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    let isEntryOpen = closeTo(.definitions, barrier: .definitionItems)
    guard isEntryOpen || closeTo(.definitionItems, barrier: .sections) else { return boundary() }
    var isTerm = false
    if case .term = kind { isTerm = true }
    if isEntryOpen, isTerm, stack[stack.count - 1].hasDefinition { close(downTo: stack.count - 1) }
    if content == .definitionItems {
      builder.openDefinitionItem()
      push("", .definitions, nodes: 1)
    }
    if isTerm { return openText(tag, builder.openDefinitionTerm()) }
    stack[stack.count - 1].hasDefinition = true
    open(tag, .blocks, builder.openDefinition())
  }

  mutating func startTable(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    switch kind {
    case .table:
      guard makeRoomForBlock() else { return }
      open(tag, .sections, builder.openTable(alignments: []))
    case .tableSection:
      guard closeTo(.sections, barrier: .sections) else { return boundary() }
      stack[stack.count - 1].isFresh = false
      let part: TableSection.Kind =
        tag.name == "thead" ? .head : tag.name == "tfoot" ? .foot : .body
      open(tag, .rows, builder.openTableSection(part))
    case .row:
      guard closeTo(.rows, barrier: .sections) || openSection() else { return boundary() }
      open(tag, .cells, builder.openTableRow())
    case .cell(let isHeader):
      guard closeTo(.cells, barrier: .rows) || openRow() else { return boundary() }
      let token = builder.openTableCell(
        columnSpan: span(tag["colspan"]), rowSpan: span(tag["rowspan"]), isHeader: isHeader)
      open(tag, .blocks, token)
    default: break
    }
  }

  private func span(_ value: String?) -> Int {
    Swift.min(Swift.max(value.flatMap { Int($0) } ?? 1, 1), 1000)
  }

  private mutating func openSection() -> Bool {
    guard closeTo(.sections, barrier: .sections) else { return false }
    stack[stack.count - 1].isFresh = false
    builder.openTableSection(.body)
    push("tbody", .rows, nodes: 1)
    return true
  }

  private mutating func openRow() -> Bool {
    guard closeTo(.rows, barrier: .sections) || openSection() else { return false }
    builder.openTableRow()
    push("tr", .cells, nodes: 1)
    return true
  }

  /// A structural tag without its list or table: only the end of the paragraph.
  mutating func boundary() { _ = makeRoomForBlock() }

  /// Closes elements until one with a content is on top; says whether there is one before an element with the barrier's content.
  private mutating func closeTo(_ wanted: Content, barrier: Content) -> Bool {
    var count = stack.count
    let lowest = Swift.max(base, count - Self.matchingLimit)
    while count > lowest {
      let content = stack[count - 1].content
      if content == wanted {
        close(downTo: count)
        return true
      }
      if content == barrier || content == .sections { return false }
      count -= 1
    }
    return false
  }
}
