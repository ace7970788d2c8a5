/// Text hidden until the reader asks for it.
@frozen
public struct Spoiler: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a spoiler.
  public init(
    title: Inlines? = nil, _ content: Blocks, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openSpoiler()
      if let title {
        builder.openTitle()
        builder.append(title)
        builder.close()
      }
      builder.append(content)
    }
  }

  /// What is shown instead, where the writer gave it.
  @inlinable public var title: Inlines? { position.leadingPart(.title)?.inlines }

  /// What is hidden.
  @inlinable public var content: Blocks { position.blocks(after: .title) }
}
