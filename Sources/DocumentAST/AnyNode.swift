/// A node of whatever kind, for what all kinds share.
@frozen
public struct AnyNode: DocumentNode {
  public let position: NodePosition

  @inlinable
  public init(position: NodePosition) { self.position = position }
}
