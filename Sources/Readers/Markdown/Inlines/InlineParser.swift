import DocumentAST

/// The second phase (CommonMark 0.31.2, appendix): finds the inlines of one leaf block's text at a time.
///
/// One scan from left to right makes items and pairs brackets and delimiter runs; then the items are written to the builder in
/// order. Every search that can fail remembers its failure in `failures`, so a text costs O(n) whatever it holds.
struct InlineParser: ~Copyable {
  let extensions: MarkdownExtensions
  let quotes: QuotationMarks
  var text: InlineText
  var references: ReferenceTable
  var notes: ReferenceTable
  var abbreviations: ReferenceTable
  var diagnostics: [Diagnostic] = []

  var items = Buffer<InlineItem>(capacity: 256)
  var delimiters = Buffer<Delimiter>(capacity: 64)
  var matches = Buffer<DelimiterMatch>(capacity: 64)
  var brackets = Buffer<Bracket>(capacity: 32)
  var links = Buffer<LinkTarget>(capacity: 32)
  var pool = Buffer<UInt8>(capacity: 1024)
  var failures = ScanFailures()
  var openersBottom = Buffer<Int32>(capacity: DelimiterKind.keyCount)

  /// The end of the delimiter list; -1 when it is empty.
  var lastDelimiter: Int32 = -1
  /// Link brackets below this place may hold no link any more, because one ended inside them.
  var linkFloor = 0
  /// Where the plain text begins that no item has yet.
  var textStart = 0
  /// Bytes before this are literal, whatever they are: an escaped character ends here.
  var literalEnd = 0
  var isInNote = false
  var hasSpoilerOpener = false
  var expansionBudget: Int

  /// Notes in the line, to be written at the end of the document, and the spans of their text.
  var inlineNotes = Buffer<InlineNote>(capacity: 4)
  var inlineNoteSpans = Buffer<LineSpan>(capacity: 4)
  var noteNumber = 0

  let actions: UnsafeMutablePointer<InlineAction>
  var elements = ElementPairing()

  init(
    source: UnsafePointer<UInt8>, count: Int, extensions: MarkdownExtensions,
    quotes: QuotationMarks,
    references: consuming ReferenceTable, notes: consuming ReferenceTable,
    abbreviations: consuming ReferenceTable
  ) {
    self.extensions = extensions
    self.quotes = quotes
    text = InlineText(source: source)
    self.references = references
    self.notes = notes
    self.abbreviations = abbreviations
    expansionBudget = max(count, 100_000)
    actions = InlineAction.table(for: extensions)
    for _ in 0..<DelimiterKind.keyCount { openersBottom.append(-1) }
  }

  deinit { actions.deallocate() }

  /// Reads the text of some spans into the node that is open in the builder.
  mutating func parse(
    _ spans: UnsafeBufferPointer<LineSpan>, isOneLine: Bool = false,
    into builder: inout DocumentBuilder
  ) {
    text.load(spans, isOneLine: isOneLine)
    parse(into: &builder)
  }

  private mutating func parse(into builder: inout DocumentBuilder) {
    reset()
    scan()
    if lastDelimiter >= 0 { pairDelimiters(above: -1) }
    if !elements.isEmpty { pairElements() }
    write(into: &builder)
  }

  private mutating func reset() {
    items.removeAll()
    delimiters.removeAll()
    matches.removeAll()
    brackets.removeAll()
    links.removeAll()
    pool.removeAll()
    failures.reset()
    elements.reset()
    lastDelimiter = -1
    linkFloor = 0
    textStart = 0
    literalEnd = 0
    hasSpoilerOpener = false
  }

  private mutating func scan() {
    let base = text.base
    let count = text.count
    let actions = self.actions
    var index = 0
    while true {
      while index &+ 4 <= count,
        actions[Int(base[index])].rawValue | actions[Int(base[index &+ 1])].rawValue
          | actions[Int(base[index &+ 2])].rawValue | actions[Int(base[index &+ 3])].rawValue == 0
      { index &+= 4 }
      while index < count, actions[Int(base[index])] == .none { index &+= 1 }
      guard index < count else { break }
      index = perform(actions[Int(base[index])], at: index)
    }
    flushText(upTo: count)
  }

  @inline(__always)
  private mutating func perform(_ action: InlineAction, at index: Int) -> Int {
    switch action {
    case .none: return index + 1
    case .lineEnd: return scanLineEnd(at: index)
    case .backslash: return scanBackslash(at: index)
    case .backtick: return scanCode(at: index)
    case .emphasis: return scanRun(at: index)
    case .styleRun: return scanStyleRun(at: index)
    case .openBracket: return scanOpenBracket(at: index)
    case .closeBracket: return scanCloseBracket(at: index)
    case .less: return scanLess(at: index)
    case .ampersand: return scanReference(at: index)
    case .nul: return addResolved("\u{FFFD}", index, index + 1)
    case .colon: return scanColon(at: index)
    case .period: return scanPeriod(at: index)
    case .at: return scanAt(at: index)
    case .hyphen: return scanHyphens(at: index)
    case .quotationMark: return scanQuotationMark(at: index)
    case .dollar: return scanDollar(at: index)
    case .percent: return scanPercent(at: index)
    case .openBrace: return scanBrace(at: index)
    case .greater: return scanSpoilerStart(at: index)
    }
  }

  /// Makes an item of the plain text before `end`.
  @inline(__always)
  mutating func flushText(upTo end: Int) {
    if textStart < end { items.append(InlineItem(.text, textStart, end)) }
  }

  /// Adds an item after the plain text before it; the scan goes on at its end.
  @inline(__always)
  mutating func add(_ item: InlineItem) -> Int {
    flushText(upTo: Int(item.lower))
    items.append(item)
    textStart = Int(item.upper)
    return textStart
  }

  /// Adds characters that stand for those of the source.
  mutating func addResolved(_ characters: StaticString, _ lower: Int, _ upper: Int) -> Int {
    let start = pool.count
    pool.append(characters)
    return addPool(.resolved, from: start, lower, upper)
  }

  /// Adds an item whose text is the end of the pool.
  mutating func addPool(_ kind: InlineKind, from start: Int, _ lower: Int, _ upper: Int) -> Int {
    var item = InlineItem(kind, lower, upper)
    item.index = UInt32(start)
    item.length = UInt32(pool.count - start)
    return add(item)
  }

  func poolBytes(_ item: InlineItem) -> Bytes {
    Bytes(start: pool.base + Int(item.index), count: Int(item.length))
  }
}

/// A note in the line that waits to be written.
struct InlineNote: BitwiseCopyable {
  var number: Int
  var firstSpan: Int
  var spanCount: Int
  var range: SourceRange
}
