import DocumentAST

/// HTML blocks: those with a meaning become nodes, the others stay raw.
extension BlockWriter {
  mutating func writeHTML(
    _ record: BlockRecord, _ range: SourceRange, at index: Int
  ) -> DocumentBuilder.Token? {
    if extensions.contains(.nativeHTML) {
      if record.flags & BlockRecord.isPaired != 0 { return writePairedTag(record, range) }
      if let blocks = HTMLFragmentReader(spans(record.spans), of: source).read(), !blocks.isEmpty {
        builder.append(blocks)
        return nil
      }
    }
    let token = builder.openRawBlock(format: "html", at: range)
    writeLines(record.spans)
    builder.close()
    return token
  }

  private mutating func appendLines(_ spans: Range<Int>) {
    for index in spans where !blocks.spans[index].isPadding {
      scratch.append(bytes(blocks.spans[index]))
      scratch.append(.newline)
    }
  }

  // MARK: Elements around other blocks

  /// Pairs blocks that only open an element (`<details><summary>…</summary>`, `<div class="x">`) with those that only close it
  /// among the same siblings.
  mutating func pairHTMLBlocks() {
    guard extensions.contains(.nativeHTML) else { return }
    var pairing = ElementPairing()
    pairing.start()
    for index in 0..<blocks.records.count {
      let record = blocks.records[index]
      switch record.kind {
      case .close: pairing.closeNode()
      case .quote, .list, .item, .note, .division, .spoiler, .definitionList, .definitionItem,
        .definition:
        pairing.openNode()
      case .html:
        scratch.removeAll()
        appendLines(record.spans)
        pair(index, &pairing)
      case .paragraph, .heading, .thematicBreak, .fencedCode, .indentedCode, .table, .mathBlock,
        .comment,
        .contents, .termLine, .caption:
        break
      }
    }
  }

  private func pair(_ index: Int, _ pairing: inout ElementPairing) {
    let lines = spans(blocks.records[index].spans)
    let text = scratch.elements
    guard text.first == .less, let end = HTMLTagScanner(text).tagEnd(at: 0) else { return }
    let tag = HTMLTag(text.part(0..<end))
    guard let element = FlowElement(tag.name), let slot = Self.slot(of: element) else { return }
    if tag.isClosing {
      guard text.part(end..<text.count).allSatisfy(\.isBlank),
        let opening = pairing.close(slot)
      else { return }
      blocks.records[opening].flags |= BlockRecord.isPaired
      blocks.records[index].flags |= BlockRecord.isPaired
    } else if hasOnlySummary(text, lines, from: end, element) {
      pairing.open(slot, item: index)
    }
  }

  /// The pairing's numbers are those of inline elements; only that they differ matters.
  private static func slot(of element: FlowElement) -> InlineElement? {
    switch element {
    case .details: .emphasis
    case .division: .strong
    case .quote: .strikethrough
    default: nil
    }
  }

  private func hasOnlySummary(
    _ text: Bytes, _ lines: UnsafeBufferPointer<LineSpan>, from start: Int, _ element: FlowElement
  ) -> Bool {
    let rest = text.part(start..<text.count)
    if rest.allSatisfy(\.isBlank) { return true }
    guard element == .details else { return false }
    return HTMLFragmentReader(lines, of: source).readSummary(from: start) != nil
  }

  private mutating func writePairedTag(
    _ record: BlockRecord, _ range: SourceRange
  ) -> DocumentBuilder.Token? {
    scratch.removeAll()
    appendLines(record.spans)
    let text = scratch.elements
    guard let end = HTMLTagScanner(text).tagEnd(at: 0) else { return nil }
    let tag = HTMLTag(text.part(0..<end))
    if tag.isClosing {
      builder.close(endingAt: range.upper)
      return nil
    }
    var attributes = Attributes(html: tag)
    let token: DocumentBuilder.Token
    switch FlowElement(tag.name) {
    case .details:
      token = builder.openSpoiler(at: range)
      attributes.pairs.removeAll { $0.key == "open" }
      let reader = HTMLFragmentReader(spans(record.spans), of: source)
      writeSummary(reader.readSummary(from: end))
    case .quote: token = builder.openQuote(at: range)
    default: token = builder.openContainer(.division, at: range)
    }
    builder.setAttributes(attributes, of: token)
    return nil
  }
}

extension BlockWriter {
  /// Writes the title that a summary gives.
  private mutating func writeSummary(_ spoiler: Spoiler?) {
    guard let title = spoiler?.title else { return }
    let ranges = title.compactMap(\.sourceRange)
    let lower = ranges.first?.lower ?? .max
    builder.openTitle(at: SourceRange(lower, ranges.last?.upper ?? lower))
    builder.append(title)
    builder.close()
  }
}

extension HTMLFragmentReader {
  /// The spoiler whose title is `<summary>…</summary>`, when the text from `start` on is that and no more.
  consuming func readSummary(from start: Int) -> Spoiler? {
    let blocks = readDetails(from: start)
    guard case .spoiler(let spoiler)? = blocks?.first, spoiler.content.isEmpty else { return nil }
    return spoiler
  }
}
