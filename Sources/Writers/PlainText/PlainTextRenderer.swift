import DocumentAST
import LineBreaking

/// Goes through a document once and writes it, with a stack of its own for open containers.
struct PlainTextRenderer {
  let document: Document
  let options: PlainTextOptions
  var lines: LineOutput
  var losses = LossReport()
  /// The text of the leaf that is open.
  var text: InlineBuffer
  var inlineStarts: [Int] = []
  var containers: [ContainerState] = []
  var numbers = SectionNumbers()
  var notes: NoteList
  var links = LinkList()
  var spoilers = SpoilerList()
  /// The term of an item, waiting for its first paragraph.
  var hasWaitingTerm = false
  /// More than 0 while text is turned by 13.
  var rotation = 0
  /// The rotation to go back to after a title, which is never turned.
  var rotationAfterTitle = 0
  var isWritingNotes = false
  let headingPlan: HeadingPlan
  /// Whether the block before was a heading with its rule.
  var isBelowHeading = false
  /// Whether a title in the text is still due and gets a rule.
  var hasTitleRule: Bool
  /// While the cells of a table are collected: blocks add to `text` instead of being written.
  var isCollecting = false
  private var breaker = LineBreaker()
  /// How words are divided, where that is asked for.
  private(set) var division: WordDivision?
  /// The stretches of the open leaf in a language of their own, and where they begin and end.
  var languages: [(range: Range<Int>, language: String)] = []
  private var isDividing = false
  /// Whether a line has kept the space it ends at.
  private var hasKeptSpace = false

  init(_ document: Document, _ options: PlainTextOptions) {
    self.document = document
    self.options = options
    lines = LineOutput(options)
    text = InlineBuffer(isASCII: options.isASCII)
    if let hyphenators = options.hyphenators, options.wrap != .none, !options.isFlowed {
      division = WordDivision(document, hyphenators)
    }
    notes = NoteList(document, readsAhead: options.notes != .document)
    var bringsTitle = false
    if case .title = TitleBlock.beginning(of: document) { bringsTitle = true }
    hasTitleRule = bringsTitle && options.headingStyle == .underlined
    let hasTitle = bringsTitle || PlainTextRenderer.title(before: document, options) != nil
    headingPlan = HeadingPlan(document, hasTitle: hasTitle)
  }

  mutating func render() {
    writeHead()
    document.blocks.walk(&self)
    writeSectionNotes()
    writeSpoilers()
    writeRemainingNotes()
    writeLinkAddresses()
  }

  // MARK: Lines of text

  /// Breaks the text of the open leaf into lines, writes them and empties it; returns the columns of
  /// the longest.
  @discardableResult
  mutating func writeText(keepingLines: Bool = false, dividingWords: Bool = false) -> Int {
    text.trim()
    isDividing = dividingWords && division != nil
    defer {
      text.removeAll()
      languages.removeAll(keepingCapacity: true)
      isDividing = false
    }
    guard !text.isEmpty else { return 0 }
    if isDividing { divideWords() }
    // The closure below changes `lines`: the breaker and the text step out of `self` for it.
    var breaker = LineBreaker()
    swap(&breaker, &self.breaker)
    var buffer = InlineBuffer(isASCII: text.isASCII)
    swap(&buffer, &text)
    var widest = 0
    buffer.bytes.withUnsafeBufferPointer { bytes in
      if options.wrap == .none || keepingLines {
        widest = writeUnbroken(bytes)
      } else {
        let broken = lineBreakerOptions
        breaker.breakLines(bytes, broken) { line in
          widest = max(widest, line.columns)
          write(line, of: bytes)
        }
      }
    }
    swap(&breaker, &self.breaker)
    swap(&buffer, &text)
    return widest
  }

  /// Lines of Thai and the like are joined without a space, so none ends at one. Where Korean is cut
  /// inside words, the space stays at the end of the line; in flowed text it always does.
  private var ambiguousSpaces: LineBreaker.AmbiguousSpaces {
    if options.isFlowed { return .broken }
    return options.koreanBreaks == .syllables ? .kept : .held
  }

  private var lineBreakerOptions: LineBreaker.Options {
    let flow = options.isFlowed ? 2 : 0
    // A text in which no line between syllables keeps a space gives no sign that lines end inside
    // words. So lines end at words until the first that keeps one has been written.
    let cutsWords = options.koreanBreaks == .syllables && (hasKeptSpace || options.isFlowed)
    var kinds: BreakKinds = cutsWords ? .prose : BreakKinds.prose.subtracting(.hangul)
    if isDividing { kinds.insert(.softHyphen) }
    return LineBreaker.Options(
      width: lines.room - flow, firstWidth: lines.leadRoom - flow,
      fit: options.wrap == .greedy ? .greedy : .optimal,
      kinds: kinds,
      wideWordKinds: BreakKinds.all.subtracting([.hyphen, .softHyphen, .inner]),
      avoidsMarkers: true,
      ambiguousSpaces: ambiguousSpaces)
  }

  @inline(__always)
  private mutating func write(_ line: LineBreaker.Line, of bytes: UnsafeBufferPointer<UInt8>) {
    let isLast = line.kind == .mandatory || line.kind == .end
    let room = lines.leadRoom
    if line.columns > room { losses.add(.width, at: nil) }
    if isDividing {
      let shown = WordDivision.shown(bytes[line.start..<line.end], line.kind)
      shown.withUnsafeBufferPointer { write($0, line, room, isLast) }
    } else {
      write(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]), line, room, isLast)
    }
  }

  @inline(__always)
  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, _ line: LineBreaker.Line, _ room: Int, _ isLast: Bool
  ) {
    if options.justifies, !isLast, line.columns < room {
      let justified = Justification.fill(text, by: room - line.columns)
      justified.withUnsafeBufferPointer { lines.line($0) }
    } else {
      let flow = isLast ? 0 : line.kind == .space ? 2 : 1
      let keepsSpace = line.kind == .keptSpace
      hasKeptSpace = hasKeptSpace || keepsSpace
      lines.line(text, flow: flow, keepsSpace: keepsSpace)
    }
  }

  /// Puts soft hyphens into the text of the open leaf, by the language of each stretch.
  private mutating func divideWords() {
    guard var division else { return }
    var result: [UInt8] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      let rest = (bytes.count..<bytes.count, document.metadata.language ?? "")
      for (range, language) in languages + [rest] {
        guard range.lowerBound >= start, range.upperBound <= bytes.count else { continue }
        let before = UnsafeBufferPointer(rebasing: bytes[start..<range.lowerBound])
        if !before.isEmpty {
          result += division.divided(before, language: document.metadata.language)
        }
        if !range.isEmpty {
          result += division.divided(
            UnsafeBufferPointer(rebasing: bytes[range]), language: language)
        }
        start = range.upperBound
      }
    }
    text.replace(from: 0, with: result)
    self.division = division
  }

  /// Writes the text with its hard breaks alone.
  private mutating func writeUnbroken(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var widest = 0
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      widest = max(widest, DisplayWidth.columns(of: line))
      lines.line(line)
      start = end + 1
      if end == bytes.count { break }
    }
    return widest
  }

  /// Writes one line that is made here.
  mutating func writeLine(_ string: String) {
    var string = string
    string.withUTF8 { lines.line($0) }
  }
}

/// A container that is open.
struct ContainerState {
  var level: LineOutput.Level?
  var kind: Kind
  /// Whether paragraphs and lists in it stand without blank lines.
  var isTight = false
  /// For lists: the number of the next item and the columns of the widest marker.
  var nextNumber = 0
  var markerColumns = 0
  var list: List?
  /// For definition lists: whether the open entry is written as `Term: definition`.
  var isTermWithDefinition = false
  /// For the title block: whether the last line written was a key with its value.
  var isTitleBlock = false
  var wasKeyed = false
  /// For lists of contents: whether an entry was written.
  var hasEntry = false
  /// What is written when the container ends.
  var closing: [UInt8] = []

  enum Kind {
    case list, item, quote, definitions, definition, figure, alert, container, note
  }
}
