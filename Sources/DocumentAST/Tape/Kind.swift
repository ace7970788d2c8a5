/// What a record on the tape stands for.
///
/// Blocks come first, then inlines, then parts: the pieces that only ever appear inside one kind of node, such as a list item.
@frozen
@usableFromInline
enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case paragraph, heading, quote, list, definitionList, codeBlock, verse, table, figure, sceneBreak
  case mathBlock, alert, spoiler, container, noteDefinition, tagCloud, contents, pageBreak, rawBlock

  case text = 32
  case emphasis, strong, strikethrough, superscript, `subscript`, highlight, inserted, smallCaps
  case code, math, link, image, note, softBreak, hardBreak, span, rawInline

  case item = 64
  case definitionItem, definitionTerm, definition, term, attribution, title, caption, verseLine
  case tableSection, tableRow, tableCell, tag

  @inlinable
  var isBlock: Bool { rawValue < Kind.text.rawValue }

  @inlinable
  var isInline: Bool { rawValue >= Kind.text.rawValue && rawValue < Kind.item.rawValue }

  /// How the record's two words are used.
  @inlinable
  var layout: RecordLayout {
    switch self {
    case .text, .code, .math, .note, .span: .text
    case .sceneBreak, .mathBlock, .alert, .container, .noteDefinition, .pageBreak, .table: .text
    case .link, .image, .codeBlock, .rawBlock, .rawInline, .tag: .payload
    case .paragraph, .heading, .quote, .list, .definitionList, .verse, .figure, .spoiler: .numbers
    case .tagCloud, .contents, .emphasis, .strong, .strikethrough, .superscript: .numbers
    case .subscript, .highlight, .inserted, .smallCaps, .softBreak, .hardBreak: .numbers
    case .item, .definitionItem, .definitionTerm, .definition, .term, .attribution: .numbers
    case .title, .caption, .verseLine, .tableSection, .tableRow, .tableCell: .numbers
    }
  }
}

/// The meaning of a record's `first` and `second` words.
@frozen
@usableFromInline
enum RecordLayout: Sendable {
  /// Plain numbers (or nothing), equal when their values are.
  case numbers
  /// Offset and length of one run of text.
  case text
  /// `first` is the index of a `Payload`, `second` a plain number.
  case payload
}
