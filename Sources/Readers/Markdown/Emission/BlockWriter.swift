import DocumentAST

/// Writes the blocks that the first phase found to the builder, reading the inlines of each on the way.
struct BlockWriter: ~Copyable {
  let source: UnsafePointer<UInt8>
  let extensions: MarkdownExtensions
  var blocks: BlockParser
  var inlines: InlineParser
  var builder: DocumentBuilder
  var identifiers = IdentifierRegistry()
  var diagnostics: [Diagnostic] = []

  /// The next entry of the blocks' attributes.
  var nextAttributes = 0
  var lastHeadingLevel = 0
  var filledCells = 0
  var scratch = Buffer<UInt8>(capacity: 256)

  init(_ parsed: consuming BlockParser, quotes: QuotationMarks) {
    source = parsed.source
    extensions = parsed.extensions
    inlines = InlineParser(
      source: parsed.source, count: parsed.count, extensions: parsed.extensions, quotes: quotes,
      references: parsed.references.taken(), notes: parsed.notes.taken(),
      abbreviations: parsed.abbreviations.taken())
    builder = DocumentBuilder(sourceBytes: parsed.count)
    blocks = parsed
  }

  mutating func write() {
    reserveIdentifiers()
    pairHTMLBlocks()
    var index = 0
    let total = blocks.records.count
    while index < total {
      let record = blocks.records[index]
      index = write(record, at: index)
    }
    writeInlineNotes()
  }

  /// Writes a record; returns the index of the one to go on with.
  private mutating func write(_ record: BlockRecord, at index: Int) -> Int {
    let range = SourceRange(record.lower, record.upper)
    var token: DocumentBuilder.Token?
    switch record.kind {
    case .close: builder.close()
    case .paragraph: token = writeParagraph(record, range)
    case .heading: token = writeHeading(record, range, at: index)
    case .thematicBreak:
      token = builder.sceneBreak(ornament: bytes(blocks.spans[Int(record.first)]), at: range)
    case .fencedCode: token = writeFencedCode(record, range)
    case .indentedCode: token = writeIndentedCode(record, range)
    case .html: token = writeHTML(record, range, at: index)
    case .mathBlock: token = writeMath(record, range)
    case .comment: token = writeComment(record, range)
    case .table: token = writeTable(record, range, at: index)
    case .caption: break  // written with its table
    case .contents: token = builder.contents(at: range)
    case .termLine: writeTerm(record, range)
    case .quote: token = openQuote(record, range)
    case .list: token = openList(record, range)
    case .item: token = builder.openItem(task: taskState(record), at: range)
    case .note: token = builder.openNoteDefinition(label: bytes(labelSpan(record)), at: range)
    case .division, .spoiler: token = openDivision(record, range)
    case .definitionList:
      token = builder.openDefinitionList(
        isTight: record.flags & BlockRecord.isLoose == 0, at: range)
    case .definitionItem: token = builder.openDefinitionItem(at: range)
    case .definition: token = builder.openDefinition(at: range)
    }
    if let token, record.kind != .heading { writeAttributes(of: index, to: token) }
    return index + 1
  }

  func bytes(_ span: LineSpan) -> Bytes {
    Bytes(start: source + Int(span.lower), count: span.count)
  }

  private func labelSpan(_ record: BlockRecord) -> LineSpan {
    LineSpan(Int(record.first), Int(record.second))
  }

  func spans(_ range: Range<Int>) -> UnsafeBufferPointer<LineSpan> {
    UnsafeBufferPointer(start: blocks.spans.base + range.lowerBound, count: range.count)
  }

  private mutating func writeParagraph(
    _ record: BlockRecord, _ range: SourceRange
  ) -> DocumentBuilder.Token {
    let token = builder.openParagraph(at: range)
    inlines.parse(spans(record.spans), into: &builder)
    builder.close()
    return token
  }

  private mutating func writeTerm(_ record: BlockRecord, _ range: SourceRange) {
    builder.openDefinitionTerm(at: range)
    inlines.parse(spans(record.spans), into: &builder)
    builder.close()
  }

  // MARK: Attributes

  /// The attributes that stand on a line of their own for a record.
  mutating func attributes(of record: Int) -> Attributes? {
    while nextAttributes < blocks.attributes.count,
      Int(blocks.attributes[nextAttributes].record) < record
    { nextAttributes += 1 }
    var found: Attributes?
    while nextAttributes < blocks.attributes.count,
      Int(blocks.attributes[nextAttributes].record) == record
    {
      let text = bytes(blocks.attributes[nextAttributes].span)
      if let scanned = AttributeScanner(text).scan(at: 0) {
        found = found.merging(scanned.attributes)
      }
      nextAttributes += 1
    }
    return found
  }

  private mutating func writeAttributes(of record: Int, to token: DocumentBuilder.Token) {
    guard !blocks.attributes.isEmpty, let found = attributes(of: record) else { return }
    builder.setAttributes(found, of: token)
  }

  // MARK: Notes in the line

  /// Writes the notes put aside; a note in the line holds no others, so this ends.
  private mutating func writeInlineNotes() {
    inlines.isInNote = true
    for index in 0..<inlines.inlineNotes.count {
      let note = inlines.inlineNotes[index]
      var label = InlineParser.noteLabel(note.number)
      label.withUTF8 { _ = builder.openNoteDefinition(label: $0, at: note.range) }
      let spans = UnsafeBufferPointer(
        start: inlines.inlineNoteSpans.base + note.firstSpan, count: note.spanCount)
      let lower = spans.first?.lower ?? note.range.lower
      builder.openParagraph(at: SourceRange(lower, spans.last?.upper ?? lower))
      inlines.parse(spans, into: &builder)
      builder.close()
      builder.close()
    }
  }
}

extension Optional where Wrapped == Attributes {
  /// Both together; the first identifier counts.
  func merging(_ others: Attributes) -> Attributes {
    guard var merged = self else { return others }
    merged.id = merged.id ?? others.id
    merged.classes += others.classes
    merged.pairs += others.pairs
    return merged
  }
}

extension BlockWriter {
  /// Gives back what was written as a document.
  consuming func finish(metadata: Metadata) -> Document { builder.finish(metadata: metadata) }
}
