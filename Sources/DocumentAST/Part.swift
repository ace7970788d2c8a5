/// A piece that only appears inside one kind of block: what a walk meets between blocks and inlines.
@frozen
public enum Part: Sendable, Equatable {
  case item(ListItem)
  case definitionItem(DefinitionItem)
  case definitionTerm(DefinitionTerm)
  case definition(Definition)
  /// The term of a list item.
  case term(PartInlines)
  /// The attribution of a quotation.
  case attribution(PartInlines)
  /// The title of an alert or spoiler.
  case title(PartInlines)
  /// The caption of a table or figure.
  case caption(PartInlines)
  case verseLine(VerseLine)
  case tableSection(TableSection)
  case tableRow(TableRow)
  case tableCell(TableCell)
  case tag(TagEntry)

  @inlinable
  init?(_ position: NodePosition) {
    switch position.record.kind {
    case .item: self = .item(ListItem(position: position))
    case .definitionItem: self = .definitionItem(DefinitionItem(position: position))
    case .definitionTerm: self = .definitionTerm(DefinitionTerm(position: position))
    case .definition: self = .definition(Definition(position: position))
    case .term: self = .term(PartInlines(position: position))
    case .attribution: self = .attribution(PartInlines(position: position))
    case .title: self = .title(PartInlines(position: position))
    case .caption: self = .caption(PartInlines(position: position))
    case .verseLine: self = .verseLine(VerseLine(position: position))
    case .tableSection: self = .tableSection(TableSection(position: position))
    case .tableRow: self = .tableRow(TableRow(position: position))
    case .tableCell: self = .tableCell(TableCell(position: position))
    case .tag: self = .tag(TagEntry(position: position))
    default: return nil  // blocks and inlines have enums of their own
    }
  }
}

/// A part that is a run of inlines: a term, an attribution, a title, a caption.
@frozen
public struct PartInlines: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// The inlines.
  @inlinable public var content: Inlines { position.inlines }
}

extension Part {
  /// Where the node is.
  @inlinable
  public var position: NodePosition {
    switch self {
    case .item(let node): node.position
    case .definitionItem(let node): node.position
    case .definitionTerm(let node): node.position
    case .definition(let node): node.position
    case .term(let node): node.position
    case .attribution(let node): node.position
    case .title(let node): node.position
    case .caption(let node): node.position
    case .verseLine(let node): node.position
    case .tableSection(let node): node.position
    case .tableRow(let node): node.position
    case .tableCell(let node): node.position
    case .tag(let node): node.position
    }
  }
}
