extension Kind {
  /// Whether a node of this kind may have a child of a kind after the sibling of kind `previous` (nil: as the first).
  ///
  /// The views rely on it: a block where inlines belong would end their iteration.
  func accepts(_ child: Kind, after previous: Kind?) -> Bool {
    switch self {
    case .paragraph, .heading, .term, .attribution, .title, .caption, .verseLine, .definitionTerm:
      child.isInline
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight, .inserted:
      child.isInline
    case .smallCaps, .link, .image, .span: child.isInline
    case .container, .noteDefinition, .definition, .tableCell: child.isBlock
    case .quote: child.isBlock || (child == .attribution && previous == nil)
    case .figure: child.isBlock || (child == .caption && previous == nil)
    case .alert, .spoiler: child.isBlock || (child == .title && previous == nil)
    case .item: child.isBlock || (child == .term && previous == nil)
    case .list: child == .item
    case .definitionList: child == .definitionItem
    case .definitionItem:
      child == .definition || (child == .definitionTerm && previous != .definition)
    case .verse: child == .verseLine
    case .table: child == .tableSection || (child == .caption && previous == nil)
    case .tableSection: child == .tableRow
    case .tableRow: child == .tableCell
    case .tagCloud: child == .tag
    case .codeBlock, .sceneBreak, .mathBlock, .contents, .pageBreak, .rawBlock, .tag: false
    case .text, .code, .math, .note, .softBreak, .hardBreak, .rawInline: false
    }
  }
}
