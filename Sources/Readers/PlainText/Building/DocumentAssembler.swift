import DocumentAST

/// Builds the document from the segments. Owns the builder while it does.
struct DocumentAssembler: ~Copyable {
  let layout: Layout
  let segments: [Segment]
  let joiner: LineJoiner
  var notes: NoteTable
  let keepsBoilerplate: Bool
  var builder: DocumentBuilder
  var lists = ListStack()
  var position = 0
  /// The segment before which a spoiler or the takeaways end.
  var scopeEnd: Int?
  /// Where the last spoiler ended.
  var spoilerEnd: Int?

  init(_ structure: TextStructure, keepsBoilerplate: Bool) {
    layout = structure.layout
    segments = structure.segments
    joiner = LineJoiner(layout: layout, vocabulary: Vocabulary(layout: layout))
    notes = NoteTable(layout: layout, segments: segments)
    self.keepsBoilerplate = keepsBoilerplate
    builder = DocumentBuilder(sourceBytes: layout.source.count)
  }

  consuming func assemble(metadata: Metadata) -> Document {
    addTitleBlock()
    while position < segments.count {
      let segment = segments[position]
      if belongsToItem(segment) {
        position += 1
        addParagraph(segment)
        continue
      }
      if !segment.kind.isItem { lists.closeAll(&builder) }
      add(segment)
      closeScope()
    }
    lists.closeAll(&builder)
    return builder.finish(metadata: metadata)
  }

  func range(_ segment: Segment) -> SourceRange {
    SourceRange(
      layout.lines[segment.first].range.lowerBound..<layout.lines[segment.last].range.upperBound)
  }

  func range(_ line: Int) -> SourceRange { SourceRange(layout.lines[line].range) }

  /// A paragraph set in below an item goes into it.
  private func belongsToItem(_ segment: Segment) -> Bool {
    let line = layout.lines[segment.first]
    guard let top = lists.open.last, line.column > top.column, line.gap <= 2 else { return false }
    return segment.kind == .paragraph || segment.kind == .quote && isFlush(segment, with: top)
  }

  /// Whether what passes for a quotation stands right below the text of an item.
  private func isFlush(_ segment: Segment, with item: ListStack.Open) -> Bool {
    let column = item.column + Int(item.marker.width)
    return (segment.first...segment.last).allSatisfy {
      let line = layout.lines[$0]
      return line.column == column && !line.flags.contains(.quoteMark)
        && !line.form.contains(.attribution)
    }
  }

  /// The title, byline, date and rating at the top go into one container.
  private mutating func addTitleBlock() {
    var end = 0
    while end < segments.count,
      [.title, .subtitle, .byline, .metadata].contains(segments[end].kind)
    { end += 1 }
    guard end > 0, let first = segments.first else { return }
    let upper = range(segments[end - 1]).upper
    builder.openContainer(.titleBlock, at: SourceRange(range(first).lower, upper))
    while position < end { add(segments[position]) }
    builder.close()
  }

  private mutating func add(_ segment: Segment) {
    position += 1
    switch segment.kind {
    case .title, .subtitle, .byline, .metadata, .caption: addLine(segment)
    case .heading:
      addHeading(segment)
      _ = openScope(segment)
    case .paragraph:
      if !openScope(segment) { addParagraph(segment) }
    case .bulletItem, .orderedItem: addItem(segment)
    case .definitionItem: addDefinitions(segment)
    case .quote: addQuote(segment)
    case .verse: addVerse(segment)
    case .code: addCode(segment)
    case .table: addTable(segment)
    case .sceneBreak:
      builder.sceneBreak(
        ornament: UnsafeBufferPointer(
          rebasing: layout.source.bytes[layout.lines[segment.first].range]), at: range(segment))
    case .tagCloud: addTagCloud(segment)
    case .footnote: addNote(segment)
    case .addressLine: addLine(segment)
    case .contents: addContents(segment)
    case .boilerplate: addBoilerplate(segment)
    }
  }

  func text(_ segment: Segment, cut: Int = 0, keepsLines: Bool = false) -> BlockText {
    joiner.text(segment.first...segment.last, cut: cut, keepsLines: keepsLines)
  }

  mutating func inlines(_ text: BlockText) {
    var assembler = InlineAssembler(text, notes: notes)
    assembler.write(to: &builder)
  }

  private mutating func addLine(_ segment: Segment) {
    let line = layout.lines[segment.first]
    let role: ParagraphRole =
      switch segment.kind {
      case .title: .title
      case .subtitle: .subtitle
      case .byline: .byline
      case .caption: .caption
      case .addressLine: .address
      default: line.form.contains(.rating) ? .rating : line.form.contains(.date) ? .date : .detail
      }
    let token = builder.openParagraph(role: role, at: range(segment))
    if segment.kind == .title { addTitleText(segment, token) } else { inlines(text(segment)) }
    builder.close()
  }

  /// A title without its underline, rules and key; the key is kept as an attribute.
  private mutating func addTitleText(_ segment: Segment, _ token: DocumentBuilder.Token) {
    let line = layout.lines[segment.first]
    if line.form.contains(.titleKey), let pair = KeyValue.find(layout.source, line.range) {
      builder.setAttributes(
        Attributes(pairs: [.init("label", layout.source.string(pair.key))]), of: token)
      var text = BlockText(layout.source)
      text.append(pair.value)
      inlines(text)
    } else {
      inlines(headText(segment))
    }
  }

  /// The lines of a heading that are no rules, without signs around them.
  private func headText(_ segment: Segment) -> BlockText {
    var text = BlockText(layout.source)
    for index in segment.first...segment.last {
      let line = layout.lines[index]
      if segment.last > segment.first, isRule(line) { continue }
      text.append(
        line.form.contains(.markupHeading) ? withoutSigns(line) : line.range,
        separator: joiner.separator(before: index))
    }
    return text
  }

  /// Emoji that turned over to a line of their own are words of the heading; a row of one is a rule.
  private func isRule(_ line: Line) -> Bool {
    guard line.flags.contains(.symbolsOnly), line.letters == 0, line.digits == 0 else {
      return false
    }
    return line.flags.contains(.rule) || !line.flags.contains(.startsWithEmoji)
  }

  private func withoutSigns(_ line: Line) -> Range<Int> {
    let sign = layout.source[Int(line.start)]
    var lower = Int(line.start)
    var upper = Int(line.end)
    while lower < upper, layout.source[lower] == sign { lower += 1 }
    while upper > lower, layout.source[upper - 1] == sign { upper -= 1 }
    return layout.source.trimmed(lower..<upper)
  }

  private mutating func addHeading(_ segment: Segment) {
    let token = builder.openHeading(level: segment.level, at: range(segment))
    inlines(headText(segment))
    builder.close()
    if let name = takeaways(layout.lines[segment.first]) {
      builder.setAttributes(Attributes(classes: [name]), of: token)
    }
  }

  private mutating func addParagraph(_ segment: Segment) {
    let token = builder.openParagraph(at: range(segment))
    inlines(text(segment))
    builder.close()
    if let name = takeaways(layout.lines[segment.first]) {
      builder.setAttributes(Attributes(classes: [name]), of: token)
    }
  }

  /// "takeaways" or "spoiler" where the line opens with such words.
  func takeaways(_ line: Line) -> String? {
    guard let found = Lexicon.builtIn.prefix([.takeaways, .spoiler], in: layout.source, line.range)
    else { return nil }
    if found.entry.topics.contains(.spoiler) {
      return line.form.contains(.spoiler) ? "spoiler" : nil
    }
    return found.end - Int(line.start) >= 8 || line.words <= 4 ? "takeaways" : nil
  }
}
