/// A stanza: lines that stay as the poet broke them.
@frozen
public struct Verse: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a stanza.
  public init(_ lines: NodeList<VerseLine>, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openVerse()
      $0.append(lines)
    }
  }

  /// Creates a stanza written by hand.
  public init(arrayLiteral elements: VerseLine...) { self.init(NodeList(elements)) }

  /// The lines.
  @inlinable public var lines: NodeList<VerseLine> { position.parts() }
}

/// A line of a stanza.
@frozen
public struct VerseLine: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a line, indented by so many columns (0 to 65,535).
  public init(_ content: Inlines, indent: Int = 0, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openVerseLine(indent: indent)
      $0.append(content)
    }
  }

  /// Creates a line of plain text.
  public init(stringLiteral value: String) { self.init(Inlines(text: value)) }

  /// The columns by which the line is indented against the stanza.
  @inlinable public var indent: Int { Int(position.record.detail) }

  /// The text.
  @inlinable public var content: Inlines { position.inlines }
}
