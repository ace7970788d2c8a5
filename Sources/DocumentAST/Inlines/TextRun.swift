/// Plain text in a line.
@frozen
public struct TextRun: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a text.
  public init(_ text: String) {
    position = .making { builder in
      builder.text(text)
      if builder.records.count == 0 { builder.add(Record(.text), at: .unknown) }
    }
  }

  /// Creates a text from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text.
  @inlinable public var text: Text { position.text }
}

/// A line end inside a paragraph.
@frozen
public struct LineBreak: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a line break; the case of `Inline` says which of the two.
  public init() {
    position = .making { $0.hardBreak() }
  }

  /// Line breaks of one case are the same but for their attributes.
  public static func == (left: LineBreak, right: LineBreak) -> Bool {
    guard left.hasAttributes || right.hasAttributes else { return true }
    return left.attributes == right.attributes
  }
}

extension Inline: ExpressibleByStringLiteral {
  /// Creates a text.
  public init(stringLiteral value: String) { self = .text(TextRun(value)) }

  /// Returns a line end without meaning.
  public static func softBreak() -> Inline { .softBreak(LineBreak()) }

  /// Returns a line end that the writer meant.
  public static func hardBreak() -> Inline { .hardBreak(LineBreak()) }
}
