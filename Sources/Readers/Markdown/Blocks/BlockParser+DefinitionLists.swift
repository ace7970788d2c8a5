/// Definition lists: a paragraph, each line a term, and `: definition` below it.
extension BlockParser {
  mutating func openDefinition() -> Bool {
    guard extensions.contains(.definitionLists), source[content] == .colon,
      content + 1 < lineEnd, source[content + 1].isSpaceOrTab,
      skippingSpaces(content + 1) < lineEnd
    else { return false }
    if isInParagraph {
      leaf = .none
      guard trimParagraph() else { return false }
      openDefinitionItem(terms: leafSpan..<spans.count, at: leafLower)
    } else if !hasUnmatched, leaf == .none, let last = records.last, last.kind == .paragraph {
      records.removeLast()
      openDefinitionItem(terms: last.spans, at: Int(last.lower))
      loosenDefinitionList()
    } else if matchedContainers > 0, containers[matchedContainers - 1].kind == .definitionItem {
      closeUnmatched()
      if blankFloor != .max { loosenDefinitionList() }
    } else {
      return false
    }
    openDefinitionBody()
    return true
  }

  private mutating func loosenDefinitionList() {
    let list = containers[containers.count - 2]
    records[Int(list.record)].flags |= BlockRecord.isLoose
  }

  /// Opens an entry in the definition list that ended just before, or in a new one.
  private mutating func openDefinitionItem(terms: Range<Int>, at start: Int) {
    var list = lastDefinitionList.record
    if lastDefinitionList.count == records.count, records.count > 0 {
      records.removeLast()
    } else {
      list = appendRecord(BlockRecord(.definitionList, at: start))
    }
    push(Container(kind: .definitionList, record: Int32(list)))
    let item = appendRecord(BlockRecord(.definitionItem, at: start))
    push(Container(kind: .definitionItem, record: Int32(item)))
    for index in terms { appendTerms(spans[index]) }
  }

  /// Every line is a term of its own.
  private mutating func appendTerms(_ span: LineSpan) {
    var start = Int(span.lower)
    for index in span.range where source[index] == .newline {
      appendTerm(start, index)
      start = index + 1
    }
    appendTerm(start, Int(span.upper))
  }

  private mutating func appendTerm(_ lower: Int, _ upper: Int) {
    leafSpan = spans.count
    leafLower = lower
    spans.append(LineSpan(lower, trimmingEnd(upper, downTo: lower)))
    closeVerbatim(.termLine)
  }

  private mutating func openDefinitionBody() {
    let record = appendRecord(BlockRecord(.definition, at: content))
    let markerColumns = indent + 1
    take(1)
    measureIndent()
    let padding = indent >= 5 ? 1 : indent
    let columns = Int32(markerColumns + padding)
    skip(columns: padding)
    push(Container(kind: .definition, indent: columns, record: Int32(record)))
  }
}
