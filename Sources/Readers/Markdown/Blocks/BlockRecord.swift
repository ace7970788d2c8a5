/// A stretch of the source that belongs to a leaf block: one line, or several that follow each other without markers between.
struct LineSpan: BitwiseCopyable {
  var lower: UInt32
  var upper: UInt32

  init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: max(lower, upper))
  }

  static var empty: LineSpan { LineSpan(0, 0) }

  /// Spaces that stand in no byte of their own: what is left of a tab that a container took in part.
  static func padding(_ columns: Int) -> LineSpan {
    var span = LineSpan(0, columns)
    span.lower = .max
    return span
  }

  var isPadding: Bool { lower == .max }
  var isEmpty: Bool { lower == upper }
  var count: Int { Int(upper &- lower) }
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// What a block record stands for.
enum BlockKind: UInt8 {
  case paragraph, heading, thematicBreak, fencedCode, indentedCode, html, table, mathBlock, comment
  case contents, termLine, caption
  case quote, list, item, note, division, spoiler, definitionList, definitionItem, definition
  /// The end of the container opened last.
  case close
}

/// A block found by the first phase, in preorder; containers are followed by their content and a `close`.
///
/// `first` and `second` are, for leaves, the range of their spans; for containers, see `BlockParser`.
struct BlockRecord: BitwiseCopyable {
  var kind: BlockKind
  var flags: UInt8 = 0
  var detail: UInt16 = 0
  var first: UInt32 = 0
  var second: UInt32 = 0
  var lower: UInt32
  var upper: UInt32

  init(_ kind: BlockKind, at lower: Int, to upper: Int = 0) {
    self.kind = kind
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
  }

  var spans: Range<Int> { Int(first)..<Int(second) }

  /// A list whose items, or a definition list whose entries, are set apart by blank lines.
  static let isLoose: UInt8 = 1
  static let isOrdered: UInt8 = 2
  static let isTaskOpen: UInt8 = 4
  static let isTaskDone: UInt8 = 8
  /// A quotation that begins with an alert's mark; its first span is the title line.
  static let isAlert: UInt8 = 16
  static let isUnclosed: UInt8 = 32
  /// An HTML block that opens an element another one closes.
  static let isPaired: UInt8 = 64
}

/// A container that is open while lines are read.
struct Container: BitwiseCopyable {
  var kind: BlockKind
  /// The list marker's last character, or the length of a fenced division's fence.
  var marker: UInt8 = 0
  var hasChild = false
  /// The columns a line must be indented by to belong to it.
  var indent: Int32 = 0
  var record: Int32
  /// The place on the stack of the innermost fenced division at or below this one; -1 for none.
  var division: Int32 = -1
}
