/// Pictures or other blocks with a caption.
@frozen
public struct Figure: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a figure.
  public init(
    _ content: Blocks, caption: Inlines? = nil, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openFigure()
      if let caption {
        builder.openCaption()
        builder.append(caption)
        builder.close()
      }
      builder.append(content)
    }
  }

  /// The caption.
  @inlinable public var caption: Inlines? { position.leadingPart(.caption)?.inlines }

  /// What is shown.
  @inlinable public var content: Blocks { position.blocks(after: .caption) }
}
