/// A piece of running text. Switch over it without `default`: a new kind then shows every place to visit.
@frozen
public enum Inline: Sendable, Equatable {
  /// Plain text.
  case text(TextRun)
  /// Emphasis, usually italic.
  case emphasis(StyledInlines)
  /// Strong emphasis, usually bold.
  case strong(StyledInlines)
  /// Text struck out.
  case strikethrough(StyledInlines)
  /// Text above the line.
  case superscript(StyledInlines)
  /// Text below the line.
  case `subscript`(StyledInlines)
  /// Text marked as with a pen.
  case highlight(StyledInlines)
  /// Text added in a revision.
  case inserted(StyledInlines)
  /// Text in small capitals.
  case smallCaps(StyledInlines)
  /// A code span.
  case code(Code)
  /// A formula in a line.
  case math(Math)
  /// A link.
  case link(Link)
  /// A picture in a line.
  case image(Image)
  /// A reference to a note.
  case note(NoteReference)
  /// A line end of the source without meaning.
  case softBreak(LineBreak)
  /// A line end that the writer meant.
  case hardBreak(LineBreak)
  /// Inlines with a role or attributes.
  case span(Span)
  /// Markup of one output format.
  case rawInline(RawInline)

  @inlinable
  init?(_ position: NodePosition) {
    switch position.record.kind {
    case .text: self = .text(TextRun(position: position))
    case .emphasis: self = .emphasis(StyledInlines(position: position))
    case .strong: self = .strong(StyledInlines(position: position))
    case .strikethrough: self = .strikethrough(StyledInlines(position: position))
    case .superscript: self = .superscript(StyledInlines(position: position))
    case .subscript: self = .subscript(StyledInlines(position: position))
    case .highlight: self = .highlight(StyledInlines(position: position))
    case .inserted: self = .inserted(StyledInlines(position: position))
    case .smallCaps: self = .smallCaps(StyledInlines(position: position))
    case .code: self = .code(Code(position: position))
    case .math: self = .math(Math(position: position))
    case .link: self = .link(Link(position: position))
    case .image: self = .image(Image(position: position))
    case .note: self = .note(NoteReference(position: position))
    case .softBreak: self = .softBreak(LineBreak(position: position))
    case .hardBreak: self = .hardBreak(LineBreak(position: position))
    case .span: self = .span(Span(position: position))
    case .rawInline: self = .rawInline(RawInline(position: position))
    default: return nil  // a tape holds only inlines here: see `DocumentBuilder`
    }
  }

  /// Where the node is.
  @inlinable
  public var position: NodePosition {
    switch self {
    case .text(let node): node.position
    case .emphasis(let node): node.position
    case .strong(let node): node.position
    case .strikethrough(let node): node.position
    case .superscript(let node): node.position
    case .subscript(let node): node.position
    case .highlight(let node): node.position
    case .inserted(let node): node.position
    case .smallCaps(let node): node.position
    case .code(let node): node.position
    case .math(let node): node.position
    case .link(let node): node.position
    case .image(let node): node.position
    case .note(let node): node.position
    case .softBreak(let node): node.position
    case .hardBreak(let node): node.position
    case .span(let node): node.position
    case .rawInline(let node): node.position
    }
  }

  @inlinable
  var kind: Kind {
    switch self {
    case .text: .text
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .superscript: .superscript
    case .subscript: .subscript
    case .highlight: .highlight
    case .inserted: .inserted
    case .smallCaps: .smallCaps
    case .code: .code
    case .math: .math
    case .link: .link
    case .image: .image
    case .note: .note
    case .softBreak: .softBreak
    case .hardBreak: .hardBreak
    case .span: .span
    case .rawInline: .rawInline
    }
  }
}

extension Inline {
  /// The identifier, classes and pairs of the node.
  public var attributes: Attributes { AnyNode(position: position).attributes }

  /// Whether the node has an identifier, class or pair.
  @inlinable public var hasAttributes: Bool { AnyNode(position: position).hasAttributes }

  /// The bytes of the source the node was read from; nil for nodes made by hand.
  @inlinable public var sourceRange: SourceRange? { AnyNode(position: position).sourceRange }
}
