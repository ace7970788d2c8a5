import DocumentAST

/// Headings and their identifiers.
extension BlockWriter {
  mutating func writeHeading(
    _ record: BlockRecord, _ range: SourceRange, at index: Int
  ) -> DocumentBuilder.Token {
    let level = Int(record.detail)
    reportSkippedLevel(level, range)
    let token = builder.openHeading(level: level, at: range)
    var attributes = attributes(of: index)
    if let own = headingAttributes(record) {
      attributes = attributes.merging(own.attributes)
      shortenLastSpan(of: record, to: own.end)
    }
    inlines.parse(spans(record.spans), into: &builder)
    builder.close()
    if extensions.contains(.autoIdentifiers), attributes?.id == nil {
      scratch.removeAll()
      inlines.appendPlainText(to: &scratch)
      attributes = Attributes(id: identifiers.identifier(for: scratch.elements)).merged(
        with: attributes)
    }
    if let attributes { builder.setAttributes(attributes, of: token) }
    return token
  }

  private mutating func reportSkippedLevel(_ level: Int, _ range: SourceRange) {
    if level > lastHeadingLevel + 1, lastHeadingLevel > 0 {
      diagnostics.append(
        Diagnostic(
          "markdown.skipped-heading-level", .note, at: range,
          "A heading of level \(level) follows one of level \(lastHeadingLevel)"))
    }
    lastHeadingLevel = level
  }

  /// `{#id .class}` at the end of a heading's line.
  private func headingAttributes(_ record: BlockRecord) -> (attributes: Attributes, end: Int)? {
    guard extensions.contains(.attributes), !record.spans.isEmpty else { return nil }
    let text = bytes(blocks.spans[record.spans.upperBound - 1])
    guard text.last == .closeBrace, let brace = text.lastIndex(of: .openBrace),
      brace == 0 || text[brace - 1].isBlank,
      let scanned = AttributeScanner(text).scan(at: brace), scanned.end == text.count
    else { return nil }
    var end = brace
    while end > 0, text[end - 1].isSpaceOrTab { end -= 1 }
    return (scanned.attributes, end)
  }

  private func shortenLastSpan(of record: BlockRecord, to end: Int) {
    let last = record.spans.upperBound - 1
    blocks.spans[last].upper = blocks.spans[last].lower + UInt32(end)
  }

  /// Puts the identifiers aside that the source gives itself, so that none made from text collides with a later one.
  mutating func reserveIdentifiers() {
    guard extensions.contains(.attributes) else { return }
    for index in 0..<blocks.records.count where blocks.records[index].kind == .heading {
      let record = blocks.records[index]
      if let id = headingAttributes(record)?.attributes.id { reserve(id, record) }
    }
    for index in 0..<blocks.attributes.count {
      let entry = blocks.attributes[index]
      guard Int(entry.record) < blocks.records.count,
        let id = AttributeScanner(bytes(entry.span)).scan(at: 0)?.attributes.id
      else { continue }
      reserve(id, blocks.records[Int(entry.record)])
    }
  }

  private mutating func reserve(_ id: String, _ record: BlockRecord) {
    guard !identifiers.reserve(id) else { return }
    diagnostics.append(
      Diagnostic(
        "markdown.duplicate-identifier", at: SourceRange(record.lower, record.upper),
        "The identifier \(id) is given twice"))
  }
}

extension Attributes {
  fileprivate func merged(with others: Attributes?) -> Attributes {
    guard let others else { return self }
    return Optional(self).merging(others)
  }
}
