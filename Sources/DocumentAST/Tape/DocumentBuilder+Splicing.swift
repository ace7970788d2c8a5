extension DocumentBuilder {
  /// Adds blocks of another document, in order.
  ///
  /// - Complexity: O(n) in the nodes and text of the blocks.
  public mutating func append(_ blocks: Blocks) {
    splice(Stretch(storage: blocks.storage, lower: blocks.lower, upper: blocks.upper))
  }

  /// Adds inlines of another document, in order; a text at the seam joins the text before it.
  ///
  /// - Complexity: O(n) in the nodes and text of the inlines.
  public mutating func append(_ inlines: Inlines) {
    var stretch = Stretch(storage: inlines.storage, lower: inlines.lower, upper: inlines.upper)
    guard stretch.count > 0 else { return }
    if mergeable >= 0 {
      let first = stretch.storage.records[Int(stretch.lower)]
      if first.kind == .text, first.flags == 0 {
        text(
          stretch.storage.bytes(first.text), at: stretch.storage.ranges[Int(stretch.lower)])
        stretch = Stretch(
          storage: stretch.storage, lower: stretch.lower + 1, upper: stretch.upper)
        if stretch.count == 0 { return }  // the text before stays open for more
      }
    }
    let isTextLast = splice(stretch)
    if isTextLast { mergeable = records.count - 1 }
  }

  /// Adds a block with all below it.
  ///
  /// - Complexity: O(n) in the nodes and text below.
  @discardableResult
  public mutating func append(_ block: Block) -> Token {
    append(block.position, as: block.kind)
  }

  /// Adds an inline with all below it; a text joins a text before it.
  ///
  /// - Complexity: O(n) in the nodes and text below.
  public mutating func append(_ inline: Inline) {
    if case .text(let run) = inline, !run.hasAttributes {
      run.text.withBytes { text($0, at: run.position.storage.ranges[Int(run.position.index)]) }
    } else {
      append(inline.position, as: inline.kind)
    }
  }

  @discardableResult
  mutating func append(_ position: NodePosition, as kind: Kind) -> Token {
    let token = Token(index: UInt32(truncatingIfNeeded: records.count))
    splice(Stretch(position))
    records.base[Int(token.index)].kind = kind
    return token
  }

  /// Copies subtrees; says whether the last of them is a text that may be joined.
  @discardableResult
  mutating func splice(_ stretch: Stretch) -> Bool {
    let source = stretch.storage
    let shift = UInt32(truncatingIfNeeded: records.count) &- stretch.lower
    mergeable = -1
    for index in stretch.lower..<stretch.upper {
      appendRecord(source.records[Int(index)], at: source.ranges[Int(index)], from: source)
    }
    var entry = source.firstAttribute(from: stretch.lower)
    while entry < source.attributeCount, source.attributes[entry].record < stretch.upper {
      addAttributes(
        source.attributeBytes(at: entry), to: source.attributes[entry].record &+ shift)
      entry += 1
    }
    return isLastTopLevelText(of: stretch)
  }

  private func isLastTopLevelText(of stretch: Stretch) -> Bool {
    var index = stretch.lower
    while index < stretch.upper {
      let end = stretch.storage.end(of: index)
      if end == stretch.upper {
        let record = stretch.storage.records[Int(index)]
        return record.kind == .text && record.flags == 0
      }
      index = end
    }
    return false
  }

  private mutating func appendRecord(
    _ original: Record, at range: SourceRange, from source: Storage
  ) {
    var record = original
    switch record.kind.layout {
    case .numbers:
      break
    case .text:
      let text = store(source.bytes(record.text))
      record.first = text.offset
    case .payload:
      let payload = source.payloads[Int(record.first)]
      let first = store(source.bytes(payload.first))
      let second = store(source.bytes(payload.second))
      record.first = addPayload(first, second)
    }
    records.append(record)
    ranges.append(range)
  }
}
