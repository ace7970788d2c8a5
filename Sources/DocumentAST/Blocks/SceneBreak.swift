/// A break between scenes or sections without a heading.
@frozen
public struct SceneBreak: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a scene break with the ornament as written, such as `* * *`; empty for a plain rule.
  public init(ornament: String = "", attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var ornament = ornament
      _ = ornament.withUTF8 { builder.sceneBreak(ornament: $0) }
    }
  }

  /// The ornament as written; empty for a plain rule.
  @inlinable public var ornament: Text { position.text }
}

/// The place where a page of the printed source begins.
@frozen
public struct PageBreak: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a page break with the number or label of the page that begins.
  public init(label: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var label = label
      _ = label.withUTF8 { builder.pageBreak(label: $0) }
    }
  }

  /// The number or label of the page that begins; may be empty.
  @inlinable public var label: Text { position.text }
}

/// The place of a contents list.
@frozen
public struct ContentsMarker: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a marker; `depth` is the deepest heading level in the list, 1 to 6.
  public init(depth: Int = 3, attributes: Attributes = Attributes()) {
    position = .making(attributes) { $0.contents(depth: depth) }
  }

  /// The deepest heading level in the list, 1 to 6.
  @inlinable public var depth: Int { Int(position.record.value) }
}

extension Block {
  /// Returns a scene break with the ornament as written.
  public static func sceneBreak(_ ornament: String = "") -> Block {
    .sceneBreak(SceneBreak(ornament: ornament))
  }
}
