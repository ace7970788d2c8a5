/// A quotation set apart from the text.
@frozen
public struct Quote: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// What a quotation is for.
  @frozen
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// An ordinary block quotation.
    case plain
    /// A sentence set apart to catch the eye.
    case pull
    /// A motto at the head of a text or chapter.
    case epigraph
  }

  /// Creates a quotation.
  public init(
    kind: Kind = .plain, _ content: Blocks, attribution: Inlines? = nil,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openQuote(kind: kind)
      if let attribution {
        builder.openAttribution()
        builder.append(attribution)
        builder.close()
      }
      builder.append(content)
    }
  }

  /// Creates a plain quotation written by hand.
  public init(arrayLiteral elements: Block...) { self.init(Blocks(elements)) }

  /// What the quotation is for.
  @inlinable public var kind: Kind { Kind(rawValue: position.record.value) ?? .plain }

  /// Who said it, where the text says so.
  @inlinable public var attribution: Inlines? { position.leadingPart(.attribution)?.inlines }

  /// What is quoted.
  @inlinable public var content: Blocks { position.blocks(after: .attribution) }
}
