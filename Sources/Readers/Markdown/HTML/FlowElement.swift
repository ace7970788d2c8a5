/// The HTML elements that mean the same as a block or a part of one.
enum FlowElement: UInt8 {
  case paragraph, heading, division, quote, bulletList, orderedList, item
  case table, tableHead, tableBody, tableFoot, row, cell, headerCell, caption
  case details, summary, figure, figureCaption, definitionList, term, definition
  case rule, image, lineBreak, preformatted

  init?(_ name: Bytes) {
    guard let found = Self.names.first(where: { name.equalsIgnoringCase($0.0) }) else { return nil }
    self = found.1
  }

  private static let names: [(StaticString, FlowElement)] = [
    ("p", .paragraph), ("h1", .heading), ("h2", .heading), ("h3", .heading), ("h4", .heading),
    ("h5", .heading), ("h6", .heading), ("div", .division), ("section", .division),
    ("article", .division), ("aside", .division), ("center", .division), ("main", .division),
    ("blockquote", .quote), ("ul", .bulletList), ("ol", .orderedList), ("li", .item),
    ("table", .table), ("thead", .tableHead), ("tbody", .tableBody), ("tfoot", .tableFoot),
    ("tr", .row), ("td", .cell), ("th", .headerCell), ("caption", .caption),
    ("details", .details), ("summary", .summary), ("figure", .figure),
    ("figcaption", .figureCaption), ("dl", .definitionList), ("dt", .term), ("dd", .definition),
    ("hr", .rule), ("img", .image), ("br", .lineBreak), ("pre", .preformatted),
  ]

  /// What may stand directly inside.
  enum Content {
    case inlines, blocks, rows, rowParts, cells, items, entries, nothing
  }

  var content: Content {
    switch self {
    case .paragraph, .heading, .caption, .summary, .figureCaption, .term: .inlines
    case .division, .quote, .item, .cell, .headerCell, .details, .figure, .definition: .blocks
    case .table: .rowParts
    case .tableHead, .tableBody, .tableFoot: .rows
    case .row: .cells
    case .bulletList, .orderedList: .items
    case .definitionList: .entries
    case .rule, .image, .lineBreak, .preformatted: .nothing
    }
  }

  /// Whether it may stand inside content of a kind.
  func fits(_ parent: Content) -> Bool {
    switch self {
    case .paragraph, .heading, .division, .quote, .bulletList, .orderedList, .table, .details,
      .figure,
      .definitionList, .rule, .preformatted:
      parent == .blocks
    case .summary, .figureCaption: parent == .blocks
    case .item: parent == .items
    case .tableHead, .tableBody, .tableFoot, .caption: parent == .rowParts
    case .row: parent == .rows || parent == .rowParts
    case .cell, .headerCell: parent == .cells
    case .term, .definition: parent == .entries
    case .image, .lineBreak: parent == .inlines || parent == .blocks
    }
  }
}
