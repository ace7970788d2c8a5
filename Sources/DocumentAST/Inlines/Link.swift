/// A link.
@frozen
public struct Link: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a link.
  public init(
    to destination: String, title: String = "", _ content: Inlines,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      var destination = destination
      var title = title
      destination.withUTF8 { destination in
        _ = title.withUTF8 { builder.openLink(destination: destination, title: $0) }
      }
      builder.append(content)
    }
  }

  /// Where it leads, as written; writers decide whether that is safe.
  @inlinable public var destination: Text { Text(position.storage, position.payload.first) }

  /// The advisory title; often empty.
  @inlinable public var title: Text { Text(position.storage, position.payload.second) }

  /// What is shown.
  @inlinable public var content: Inlines { position.inlines }
}

/// A picture in a line.
@frozen
public struct Image: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates an image; the content is its text alternative.
  public init(
    from source: String, title: String = "", _ alternative: Inlines,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      var source = source
      var title = title
      source.withUTF8 { source in
        _ = title.withUTF8 { builder.openImage(source: source, title: $0) }
      }
      builder.append(alternative)
    }
  }

  /// Where it is, as written; a resource with this identifier has the bytes.
  @inlinable public var source: Text { Text(position.storage, position.payload.first) }

  /// The advisory title; often empty.
  @inlinable public var title: Text { Text(position.storage, position.payload.second) }

  /// The text alternative; empty for a picture that only decorates.
  @inlinable public var alternative: Inlines { position.inlines }
}

extension Inline {
  /// Returns a link.
  public static func link(_ destination: String, _ content: Inlines) -> Inline {
    .link(Link(to: destination, content))
  }

  /// Returns an image with its text alternative.
  public static func image(_ source: String, _ alternative: Inlines) -> Inline {
    .image(Image(from: source, alternative))
  }
}
