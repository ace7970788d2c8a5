import DocumentAST

extension DocumentAssembler {
  // MARK: - Quotations

  mutating func addQuote(_ segment: Segment) {
    if layout.lines[segment.last].flags.contains(.quoteMark) {
      addMailQuote(segment)
      return
    }
    let attribution = attributionLine(segment)
    let last = attribution.map { $0 - 1 } ?? segment.last
    builder.openQuote(kind: quoteKind(segment, attribution), at: range(segment))
    if let attribution { addAttribution(attribution) }
    let body = Segment(kind: .paragraph, first: segment.first, last: last)
    builder.openParagraph(at: range(body))
    inlines(text(body))
    builder.close()
    builder.close()
  }

  private func attributionLine(_ segment: Segment) -> Int? {
    let line = layout.lines[segment.last]
    return segment.last > segment.first && line.first == .dash && line.form.contains(.attribution)
      ? segment.last : nil
  }

  private func quoteKind(_ segment: Segment, _ attribution: Int?) -> Quote.Kind {
    let before = position >= 2 ? segments[position - 2].kind : .title
    let opens = [.title, .subtitle, .byline, .heading].contains(before)
    if attribution != nil && opens { return .epigraph }
    return layout.lines[segment.first].flags.contains(.opensQuote) ? .pull : .plain
  }

  /// The attribution without the dash before it.
  private mutating func addAttribution(_ index: Int) {
    let line = layout.lines[index]
    var lower = Int(line.start)
    while lower < Int(line.end) {
      let next = layout.source.scalar(at: lower)
      let class_ = ScalarClass.of(next.value)
      guard class_ == .dash || class_ == .space else { break }
      lower += next.length
    }
    builder.openAttribution(at: range(index))
    var text = BlockText(layout.source)
    text.append(lower..<Int(line.end))
    inlines(text)
    builder.close()
  }

  /// A mail quotation: `>` signs give the depth, empty quoted lines part paragraphs.
  private mutating func addMailQuote(_ segment: Segment) {
    builder.openQuote(kind: .plain, at: range(segment))
    var depth = 1
    var text = BlockText(layout.source)
    var start = segment.first
    for index in segment.first...segment.last {
      let line = layout.lines[index]
      let stripped = withoutQuoteMarks(line)
      let level = min(max(1, stripped.depth), 12)
      if level != depth || stripped.text.isEmpty {
        endQuoted(&text, start...max(start, index - 1))
        while depth < level {
          builder.openQuote(kind: .plain, at: range(index))
          depth += 1
        }
        while depth > level {
          builder.close()
          depth -= 1
        }
        start = stripped.text.isEmpty ? index + 1 : index
      }
      text.append(
        stripped.text, separator: joiner.separator(before: index, at: stripped.text.lowerBound))
      if stripped.depth == 0 {
        endQuoted(&text, start...index)
        start = index + 1
      }
    }
    endQuoted(&text, min(start, segment.last)...segment.last)
    while depth > 0 {
      builder.close()
      depth -= 1
    }
  }

  private mutating func endQuoted(_ text: inout BlockText, _ lines: ClosedRange<Int>) {
    guard !text.isEmpty else { return }
    builder.openParagraph(
      at: SourceRange(range(lines.lowerBound).lower, range(lines.upperBound).upper))
    inlines(text)
    builder.close()
    text = BlockText(layout.source)
  }

  private func withoutQuoteMarks(_ line: Line) -> (text: Range<Int>, depth: Int) {
    var offset = Int(line.start)
    var depth = 0
    while offset < Int(line.end),
      layout.source[offset] == 0x3E || layout.source[offset] == 0x20 && depth > 0
    {
      if layout.source[offset] == 0x3E { depth += 1 }
      offset += 1
    }
    return (offset..<Int(line.end), depth)
  }

  // MARK: - Verse and code

  mutating func addVerse(_ segment: Segment) {
    let least = (segment.first...segment.last).map { layout.lines[$0].column }.min() ?? 0
    builder.openVerse(at: range(segment))
    for index in segment.first...segment.last {
      let line = layout.lines[index]
      builder.openVerseLine(indent: line.column - least, at: range(index))
      var text = BlockText(layout.source)
      text.append(line.range)
      inlines(text)
      builder.close()
    }
    builder.close()
  }

  mutating func addCode(_ segment: Segment) {
    var first = segment.first
    var last = segment.last
    var info = 0..<0
    if last > first, isFence(first), isFence(last) {
      let opening = layout.lines[first].range
      var start = opening.lowerBound
      while start < opening.upperBound, layout.source[start] == 0x60 || layout.source[start] == 0x7E
      { start += 1 }
      info = layout.source.trimmed(start..<opening.upperBound)
      first += 1
      last -= 1
    }
    let least = first <= last ? (first...last).map { layout.lines[$0].column }.min() ?? 0 : 0
    builder.openCodeBlock(
      info: UnsafeBufferPointer(rebasing: layout.source.bytes[info]), at: range(segment))
    if first <= last {
      for index in first...last { addCodeLine(index, least, isFirst: index == first) }
    }
    builder.close()
  }

  private func isFence(_ index: Int) -> Bool {
    let start = Int(layout.lines[index].start)
    let byte = layout.source[start]
    return (byte == 0x60 || byte == 0x7E) && layout.source[start + 1] == byte
      && layout.source[start + 2] == byte
  }

  private mutating func addCodeLine(_ index: Int, _ least: Int, isFirst: Bool) {
    let line = layout.lines[index]
    let feeds = isFirst ? 0 : Int(line.gap) + 1
    let lead =
      [UInt8](repeating: 0x0A, count: min(feeds, 64))
      + [UInt8](repeating: 0x20, count: min(line.column - least, 400))
    lead.withUnsafeBufferPointer { builder.literal($0) }
    builder.literal(UnsafeBufferPointer(rebasing: layout.source.bytes[line.range]))
  }

  // MARK: - Tags, notes, contents, boilerplate

  mutating func addTagCloud(_ segment: Segment) {
    let tags = SegmentTags(layout.source, layout.lines[segment.first...segment.last])
    let token = builder.openTagCloud(at: range(segment))
    for tag in tags.entries {
      var label = tag.label
      label.withUTF8 { _ = builder.tag($0, count: tag.count, at: SourceRange(tag.range)) }
    }
    builder.close()
    if !tags.keys.isEmpty {
      let label = tags.keys.joined(separator: ", ")
      builder.setAttributes(Attributes(pairs: [.init("label", label)]), of: token)
    }
  }

  mutating func addNote(_ segment: Segment) {
    let start = Int(layout.lines[segment.first].start)
    let mark = notes.mark(of: layout.lines[segment.first])
    var label = mark.label.map { notes.label($0, at: start) } ?? notes.unmarkedLabel()
    label.withUTF8 { _ = builder.openNoteDefinition(label: $0, at: range(segment)) }
    builder.openParagraph(
      at: SourceRange(
        Int(layout.lines[segment.first].start) + mark.length..<Int(layout.lines[segment.last].end)))
    inlines(text(segment, cut: mark.length))
    builder.close()
    builder.close()
  }

  mutating func addContents(_ segment: Segment) {
    builder.openContainer(.contents, at: range(segment))
    for index in segment.first...segment.last {
      builder.openParagraph(at: range(index))
      inlines(text(Segment(kind: .paragraph, first: index, last: index)))
      builder.close()
    }
    builder.close()
  }

  mutating func addBoilerplate(_ segment: Segment) {
    if !keepsBoilerplate { builder.openContainer(.boilerplate, at: range(segment)) }
    var first = segment.first
    for index in segment.first...segment.last {
      let isLast =
        index == segment.last || layout.lines[index + 1].gap > 0 || layout.joins[index + 1] < 0
      guard isLast else { continue }
      let part = Segment(kind: .paragraph, first: first, last: index)
      builder.openParagraph(at: range(part))
      inlines(text(part))
      builder.close()
      first = index + 1
    }
    if !keepsBoilerplate { builder.close() }
  }
}
