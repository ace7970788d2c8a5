public import DocumentAST

/// Renders blocks and inlines as HTML or XHTML.
///
/// With the default options the markup is what a page or a book needs: identifiers, roles, languages of parts, safe addresses.
/// `Options.commonMark` gives the bytes that the CommonMark specification prints. The walk is iterative, and what is nested
/// more than 100 levels deep is flattened: its text stays, its markup goes.
///
///     var renderer = HTMLRenderer(options, index: index)
///     renderer.xml.start("main")
///     renderer.render(document.blocks)
///     renderer.renderNotes()
///     let bytes = renderer.xml.finish()
public struct HTMLRenderer: ~Copyable {
  /// Where the markup goes; callers write their own elements around the content with it.
  public var xml: XMLWriter
  /// How it is rendered.
  public let options: Options
  /// What could not be expressed, or was left out, in the order of the text.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What the markup has so far, for manifests and accessibility metadata.
  public internal(set) var facts = Facts()

  let index: DocumentIndex?
  let isFull: Bool
  /// Whether any text may be in another script than its surroundings.
  var marksLanguages: Bool
  /// Whether there may be line ends between letters of East Asia.
  let joinsLines: Bool
  /// Whether each text needs a look.
  let looksAtText: Bool
  /// Whether the text so far ends with a wide letter.
  var isBehindWide = false
  /// Whether a line end waits for the text behind it.
  var isBreakPending = false
  var context = Context()
  var frames: [Frame] = []
  var blockDepth = 0
  var inlineDepth = 0
  var linkDepth = 0
  /// Above zero inside a text alternative, where only text is written.
  var plainDepth = 0
  var languages: [Language]
  var lead: [Lead] = []
  var tables: [TableState] = []
  var filledCells = 0
  /// How many contents lists there are so far.
  var contentsCount = 0
  /// The table that is all of a figure with a caption, by its ordinal.
  var captionedTable: Int?
  var hasReportedDepth = false
  var showsOmitted = false

  /// Creates a renderer that writes to memory.
  public init(_ options: Options = Options(), index: DocumentIndex? = nil) {
    self.init(options, index: index, xml: XMLWriter(options.syntax))
  }

  /// Creates a renderer that takes over an output; `xml.finish(into:)` gives it back.
  public init(
    _ options: Options, index: DocumentIndex?, takingOver output: inout OutputBuffer
  ) {
    self.init(options, index: index, xml: XMLWriter(options.syntax, takingOver: &output))
  }

  private init(_ options: Options, index: DocumentIndex?, xml: consuming XMLWriter) {
    self.xml = xml
    self.options = options
    self.index = index
    isFull = options.detail == .full
    languages = [options.language]
    let hasForeign = index.map { $0.census.foreignLetters(in: options.language) > 0 } ?? true
    marksLanguages =
      options.detail == .full && (hasForeign || options.language.isRightToLeft)
    joinsLines =
      options.detail == .full && (index.map { $0.census[.han] + $0.census[.kana] > 0 } ?? true)
    looksAtText = marksLanguages || joinsLines
    context.isRightToLeft = options.language.isRightToLeft
  }

  /// Renders blocks.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func render(_ blocks: Blocks) { blocks.walk(&self) }

  /// Renders blocks that may be among `Options.omittedBlocks`: a page shows its title lines in another place.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func renderOmitted(_ blocks: Blocks) {
    showsOmitted = true
    blocks.walk(&self)
    showsOmitted = false
  }

  /// Renders inlines, in the running text of an element that is open.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func render(_ inlines: Inlines) { inlines.walk(&self) }

  /// Writes inlines as text alone: for titles and attributes.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func renderText(of inlines: Inlines) {
    plainDepth += 1
    inlines.walk(&self)
    plainDepth -= 1
  }

  mutating func report(
    _ code: String, _ severity: Diagnostic.Severity = .warning, at range: SourceRange?,
    _ message: String
  ) {
    guard diagnostics.count < 1000 else { return }
    diagnostics.append(Diagnostic(code, severity, at: range, message))
  }
}

extension HTMLRenderer {
  /// What the markup has, for manifests and accessibility metadata.
  public struct Facts: Sendable, Hashable {
    /// Whether there is MathML.
    public var hasMathML = false
    /// Whether there is ruby text.
    public var hasRuby = false
    /// The number of images that are shown.
    public var imageCount = 0
    /// The number of images that are shown and have no text alternative.
    public var undescribedImageCount = 0
  }

  /// What holds for the content of a node.
  struct Context {
    /// The language in force, as a place in `languages`.
    var language = 0
    /// Paragraphs stand without an element of their own.
    var isTight = false
    /// The list that is open is tight.
    var isListTight = false
    var isRightToLeft = false
    /// The cell around is a header, which allows no sections.
    var isInHeaderCell = false
  }

  /// A node that is open: what to write at its end, and what held before it.
  struct Frame {
    enum End: UInt8 {
      /// Nothing but the end tags.
      case plain
      /// A line end after the end tags.
      case line
      /// The end tags on a line of their own.
      case ownLine
    }

    var elements: UInt8
    var end: End
    var isCounted: Bool
    let context: Context
  }

  /// What is put before the text of the next paragraph.
  enum Lead {
    case term(Inlines)
    case task(TaskState)
    case backLinks(DocumentIndex.NoteEntry)
  }
}

extension HTMLRenderer {
  /// The deepest nesting of blocks, and of inlines, that becomes elements.
  static let maximumDepth = 100
  /// Parsers stop at 256 elements (libxml2); pages and books need a few around the content.
  static let maximumElements = 230

  var language: Language { languages[context.language] }

  /// Notes the beginning of a node whose elements, opened next by the caller, are closed by `leave`.
  @inline(__always)
  mutating func push(_ elements: UInt8, _ end: Frame.End, isCounted: Bool = false) {
    frames.append(
      Frame(elements: elements, end: end, isCounted: isCounted, context: context))
  }

  /// Closes the elements of the node opened last.
  @inline(__always)
  mutating func pop() {
    guard let frame = frames.popLast() else { return }
    context = frame.context
    if frame.isCounted { blockDepth -= 1 }
    guard frame.elements > 0 else { return }
    if frame.end == .ownLine { xml.freshLine() }
    for _ in 0..<frame.elements { xml.end() }
    if frame.end != .plain { xml.newLine() }
  }

  /// Begins a block that holds blocks; says whether it is to have an element, which is opened by the caller.
  mutating func canOpen(at range: SourceRange?) -> Bool {
    if blockDepth < Self.maximumDepth, xml.depth < Self.maximumElements - 30 { return true }
    if !hasReportedDepth {
      hasReportedDepth = true
      report("html.too-deep", at: range, "what is nested this deep is shown without its markup")
    }
    return false
  }
}
