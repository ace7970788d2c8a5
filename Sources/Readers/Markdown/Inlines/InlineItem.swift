/// What an inline item stands for.
enum InlineKind: UInt8 {
  case text, resolved, softBreak, hardBreak, code, rawHTML, run
  case openLink, openImage, openSpan, openNote, close
  case autolink, mailAutolink, bareLink, noteReference, math, displayMath, comment
  case wikilink, embed, emoji, ruby, attributes, quote
  case openElement, closeElement
}

/// A piece of a leaf block's text, found by the scan; brackets and runs change their kind when they find their partner.
struct InlineItem: BitwiseCopyable {
  var kind: InlineKind
  var flags: UInt8 = 0
  /// Offsets in the text, delimiters included.
  var lower: UInt32
  var upper: UInt32
  /// Kind-specific: a delimiter, a link, an offset in the pool.
  var index: UInt32 = 0
  /// Kind-specific: a length.
  var length: UInt32 = 0

  init(_ kind: InlineKind, _ lower: Int, _ upper: Int) {
    self.kind = kind
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// A run of emphasis marks or the like (CommonMark 0.31.2, appendix, "delimiter stack").
struct Delimiter: BitwiseCopyable {
  var byte: UInt8
  var canOpen: Bool
  var canClose: Bool
  /// For quotation marks: 1 opens, 2 closes, 0 stands alone.
  var role: UInt8 = 0
  var lower: UInt32
  var originalCount: UInt32
  /// Marks that have no partner yet.
  var count: UInt32
  var closedCount: UInt32 = 0
  /// Matches that end at the run, innermost first, and matches that begin at it, outermost first.
  var firstClosing: Int32 = -1
  var lastClosing: Int32 = -1
  var firstOpening: Int32 = -1
  var previous: Int32
  var next: Int32 = -1
}

/// One pairing of marks, from the side of one run.
struct DelimiterMatch: BitwiseCopyable {
  var width: UInt8
  var next: Int32
}

/// `[`, `![` or `^[` that waits for its `]`.
struct Bracket: BitwiseCopyable {
  enum Kind: UInt8 { case link, image, note }

  var kind: Kind
  var item: Int32
  /// The end of the delimiter list when the bracket was met.
  var delimiter: Int32
  var textStart: UInt32
  /// Whether another bracket followed; then the text is no label.
  var hasInner = false
}

/// Where a link goes: text in the pool, or an entry of the reference table.
struct LinkTarget: BitwiseCopyable {
  var destination: LineSpan
  var title: LineSpan
  var reference: Int32 = -1
}
