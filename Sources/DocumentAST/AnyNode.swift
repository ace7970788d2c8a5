/// A node of whatever kind, for what all kinds share.
@frozen
public struct AnyNode: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Whether the node is a block, not an inline or a part.
  @inlinable public var isBlock: Bool { position.record.kind.isBlock }
}
