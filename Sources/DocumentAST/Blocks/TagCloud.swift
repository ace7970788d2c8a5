/// Tags of the text, perhaps with how often a site uses them.
@frozen
public struct TagCloud: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a tag cloud.
  public init(_ tags: NodeList<TagEntry>, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openTagCloud()
      $0.append(tags)
    }
  }

  /// Creates a tag cloud written by hand.
  public init(arrayLiteral elements: TagEntry...) { self.init(NodeList(elements)) }

  /// The tags in order.
  @inlinable public var tags: NodeList<TagEntry> { position.parts() }
}

/// A tag in a tag cloud.
@frozen
public struct TagEntry: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a tag.
  public init(_ label: String, count: Int? = nil, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var label = label
      _ = label.withUTF8 { builder.tag($0, count: count) }
    }
  }

  /// The label as written.
  @inlinable public var label: Text { Text(position.storage, position.payload.first) }

  /// The count that stands beside it.
  @inlinable public var count: Int? {
    position.record.second == 0 ? nil : Int(position.record.second) - 1
  }
}
