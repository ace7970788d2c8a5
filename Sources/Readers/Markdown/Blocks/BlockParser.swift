import DocumentAST

/// The leaf block that the next line may continue.
enum OpenLeaf: UInt8 {
  case none, paragraph, fencedCode, indentedCode, html, table, math, comment
}

/// The first phase (CommonMark 0.31.2, appendix): cuts the source into blocks, line by line.
///
/// Open containers stand on a stack, so no input can make it recurse. Lists and fenced divisions ask nothing of a line, hence
/// lines are matched only against `matchers`, the other containers: a line costs no more than the markers and columns in it,
/// and a blank line costs O(1) however deep the lists are.
struct BlockParser: ~Copyable {
  let source: UnsafePointer<UInt8>
  let count: Int
  let extensions: MarkdownExtensions

  var records = Buffer<BlockRecord>()
  var spans = Buffer<LineSpan>()
  /// Where block attributes stand in the source, by record.
  var attributes = Buffer<RecordAttributes>()
  var references = ReferenceTable()
  var abbreviations = ReferenceTable()
  var notes = ReferenceTable()
  var diagnostics: [Diagnostic] = []

  var containers = Buffer<Container>(capacity: 32)
  var matchers = Buffer<Int32>(capacity: 32)
  /// The places in `matchers` of the open quotations.
  var quoteMatchers = Buffer<Int32>(capacity: 32)

  var leaf = OpenLeaf.none
  /// The first span of the open leaf and where it began.
  var leafSpan = 0
  var leafLower = 0
  var fence = Fence()
  var htmlEnd = HTMLBlockEnd.blankLine
  /// The definition list closed last and how many records there were then.
  var lastDefinitionList = (record: 0, count: -1)

  // The line being read.
  var lineStart = 0
  var lineEnd = 0
  var position = 0
  var column = 0
  /// Columns left of a tab that was taken in part; they stand before `position`.
  var spare = 0
  /// Columns of white space from here to `content`.
  var indent = 0
  /// The first byte that is not white space.
  var content = 0
  /// How many containers the line belongs to.
  var matchedContainers = 0
  var hasUnmatched = false
  /// The place on the stack of the last quotation whose marker the line has; -1 for none.
  var lastMatchedQuote = -1

  /// Containers above this place on the stack saw a blank line just before; `Int.max` when there was none.
  var blankFloor = Int.max
  /// The end of the last line that was not blank.
  var contentEnd = 0
  /// Attributes on a line of their own, waiting for the next block.
  var pendingAttributes = LineSpan.empty
  /// A byte that kept a line from being a thematic break, and the mark it was looked for with.
  var breakFailure = (place: -1, mark: UInt8(0))
  var scratch = Buffer<UInt8>(capacity: 256)

  init(_ source: Bytes, from start: Int, extensions: MarkdownExtensions) {
    self.source = source.baseAddress ?? UnsafePointer(Self.nothing)
    count = source.count
    self.extensions = extensions
    lineStart = start
    records = Buffer(capacity: count / 64 + 16)
    spans = Buffer(capacity: count / 64 + 16)
  }

  nonisolated(unsafe) private static let nothing = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  mutating func parse() {
    var start = lineStart
    var nextReturn = find(.carriageReturn, from: start)
    var nextNewline = -1
    while start < count {
      if nextNewline < start { nextNewline = find(.newline, from: start) }
      var end = nextNewline
      if nextReturn < start { nextReturn = find(.carriageReturn, from: start) }
      var next = end + 1
      if nextReturn < end {
        next = nextReturn + 1 == end ? end + 1 : nextReturn + 1
        end = nextReturn
      }
      lineStart = start
      lineEnd = end
      parseLine()
      start = next
    }
    lineStart = count
    lineEnd = count
    closeContainers(to: 0)
    closeLeaf()
  }

  private func find(_ byte: UInt8, from start: Int) -> Int {
    source.firstPlace(of: byte, from: start, to: count) ?? count
  }

  private mutating func parseLine() {
    position = lineStart
    column = 0
    spare = 0
    if leaf == .paragraph, containers.isEmpty, position < lineEnd,
      !BlockStartBytes.contains(source[position])
    {
      content = position
      continueParagraph()
      return
    }
    measureIndent()
    matchContainers()
    if !hasUnmatched, leaf != .none, continueVerbatimLeaf() { return }
    if content == lineEnd {
      endWithBlankRest(floor: lastMatchedQuote)
    } else {
      openBlocks()
    }
  }

  /// Remembers a line that is blank after what it matched.
  mutating func endWithBlankRest(floor: Int) {
    if hasUnmatched { closeUnmatched() }
    switch leaf {
    case .paragraph, .table: closeLeaf()
    case .none, .fencedCode, .indentedCode, .html, .math, .comment: break
    }
    blankFloor = floor
  }
}

/// Bytes that may begin something other than a paragraph's next line.
enum BlockStartBytes {
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    // Letters (most lines) are decided without a table.
    if byte.isLetter || byte >= 128 { return false }
    return true
  }
}

/// Where the attributes of a block stand.
struct RecordAttributes: BitwiseCopyable {
  var record: Int32
  var span: LineSpan
}
