import DocumentAST

/// HTML blocks: those with a meaning become nodes, the others stay raw.
extension BlockWriter {
  mutating func writeHTML(
    _ record: BlockRecord, _ range: SourceRange, at index: Int
  ) -> DocumentBuilder.Token? {
    if extensions.contains(.nativeHTML) {
      scratch.removeAll()
      appendLines(record.spans)
      if record.flags & BlockRecord.isPaired != 0 { return writePairedTag(range) }
      if let blocks = HTMLFragmentReader(scratch.elements, at: range).read(), !blocks.isEmpty {
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
    } else if hasOnlySummary(text, from: end, element) {
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

  private func hasOnlySummary(_ text: Bytes, from start: Int, _ element: FlowElement) -> Bool {
    let rest = text.part(start..<text.count)
    if rest.allSatisfy(\.isBlank) { return true }
    guard element == .details else { return false }
    return HTMLFragmentReader.isSummary(rest)
  }

  private mutating func writePairedTag(_ range: SourceRange) -> DocumentBuilder.Token? {
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
      HTMLFragmentReader.writeSummary(text.part(end..<text.count), at: range, to: &builder)
    case .quote: token = builder.openQuote(at: range)
    default: token = builder.openContainer(.division, at: range)
    }
    builder.setAttributes(attributes, of: token)
    return nil
  }
}

extension HTMLFragmentReader {
  /// The inlines of `<summary>…</summary>` when the text is that and no more.
  private static func summary(_ text: Bytes, at range: SourceRange) -> Spoiler? {
    var wrapped: [UInt8] = Array("<details>".utf8)
    wrapped += text
    wrapped += Array("</details>".utf8)
    let blocks = wrapped.withUnsafeBufferPointer { HTMLFragmentReader($0, at: range).read() }
    guard case .spoiler(let spoiler)? = blocks?.first, spoiler.content.isEmpty else { return nil }
    return spoiler
  }

  static func isSummary(_ text: Bytes) -> Bool { summary(text, at: .unknown) != nil }

  /// Writes the title that a summary gives.
  static func writeSummary(
    _ text: Bytes, at range: SourceRange, to builder: inout DocumentBuilder
  ) {
    guard let title = summary(text, at: range)?.title else { return }
    builder.openTitle(at: range)
    builder.append(title)
    builder.close()
  }
}
