/// A structural unit of a document. Switch over it without `default`: a new kind then shows every place to visit.
@frozen
public enum Block: Sendable, Equatable {
  /// Running text.
  case paragraph(Paragraph)
  /// The heading of a section.
  case heading(Heading)
  /// A quotation set apart.
  case quote(Quote)
  /// A bullet list or an ordered list.
  case list(List)
  /// Terms with their definitions.
  case definitionList(DefinitionList)
  /// Code or other preformatted text.
  case codeBlock(CodeBlock)
  /// A stanza.
  case verse(Verse)
  /// A table.
  case table(Table)
  /// Pictures or other blocks with a caption.
  case figure(Figure)
  /// A break between scenes or sections without a heading.
  case sceneBreak(SceneBreak)
  /// A displayed formula.
  case mathBlock(MathBlock)
  /// A note, tip or warning set apart.
  case alert(Alert)
  /// Text hidden until the reader asks for it.
  case spoiler(Spoiler)
  /// Blocks with a role, such as a verdict.
  case container(Container)
  /// The text of a footnote or endnote.
  case noteDefinition(NoteDefinition)
  /// Tags, perhaps with counts.
  case tagCloud(TagCloud)
  /// The place of a contents list.
  case contents(ContentsMarker)
  /// The beginning of a page of the printed source.
  case pageBreak(PageBreak)
  /// Markup of one output format.
  case rawBlock(RawBlock)

  @inlinable
  init?(_ position: NodePosition) {
    switch position.record.kind {
    case .paragraph: self = .paragraph(Paragraph(position: position))
    case .heading: self = .heading(Heading(position: position))
    case .quote: self = .quote(Quote(position: position))
    case .list: self = .list(List(position: position))
    case .definitionList: self = .definitionList(DefinitionList(position: position))
    case .codeBlock: self = .codeBlock(CodeBlock(position: position))
    case .verse: self = .verse(Verse(position: position))
    case .table: self = .table(Table(position: position))
    case .figure: self = .figure(Figure(position: position))
    case .sceneBreak: self = .sceneBreak(SceneBreak(position: position))
    case .mathBlock: self = .mathBlock(MathBlock(position: position))
    case .alert: self = .alert(Alert(position: position))
    case .spoiler: self = .spoiler(Spoiler(position: position))
    case .container: self = .container(Container(position: position))
    case .noteDefinition: self = .noteDefinition(NoteDefinition(position: position))
    case .tagCloud: self = .tagCloud(TagCloud(position: position))
    case .contents: self = .contents(ContentsMarker(position: position))
    case .pageBreak: self = .pageBreak(PageBreak(position: position))
    case .rawBlock: self = .rawBlock(RawBlock(position: position))
    default: return nil  // a tape holds only blocks here: see `DocumentBuilder`
    }
  }

  /// Where the node is.
  @inlinable
  public var position: NodePosition {
    switch self {
    case .paragraph(let node): node.position
    case .heading(let node): node.position
    case .quote(let node): node.position
    case .list(let node): node.position
    case .definitionList(let node): node.position
    case .codeBlock(let node): node.position
    case .verse(let node): node.position
    case .table(let node): node.position
    case .figure(let node): node.position
    case .sceneBreak(let node): node.position
    case .mathBlock(let node): node.position
    case .alert(let node): node.position
    case .spoiler(let node): node.position
    case .container(let node): node.position
    case .noteDefinition(let node): node.position
    case .tagCloud(let node): node.position
    case .contents(let node): node.position
    case .pageBreak(let node): node.position
    case .rawBlock(let node): node.position
    }
  }

  @inlinable
  var kind: Kind {
    switch self {
    case .paragraph: .paragraph
    case .heading: .heading
    case .quote: .quote
    case .list: .list
    case .definitionList: .definitionList
    case .codeBlock: .codeBlock
    case .verse: .verse
    case .table: .table
    case .figure: .figure
    case .sceneBreak: .sceneBreak
    case .mathBlock: .mathBlock
    case .alert: .alert
    case .spoiler: .spoiler
    case .container: .container
    case .noteDefinition: .noteDefinition
    case .tagCloud: .tagCloud
    case .contents: .contents
    case .pageBreak: .pageBreak
    case .rawBlock: .rawBlock
    }
  }
}

extension Block {
  /// The identifier, classes and pairs of the node.
  public var attributes: Attributes { AnyNode(position: position).attributes }

  /// Whether the node has an identifier, class or pair.
  @inlinable public var hasAttributes: Bool { AnyNode(position: position).hasAttributes }

  /// The bytes of the source the node was read from; nil for nodes made by hand.
  @inlinable public var sourceRange: SourceRange? { AnyNode(position: position).sourceRange }
}
