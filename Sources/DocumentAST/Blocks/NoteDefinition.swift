/// The text of a footnote or endnote; where it is printed is the writer's choice.
@frozen
public struct NoteDefinition: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a note; references name it by its label.
  public init(label: String, _ content: Blocks, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var label = label
      _ = label.withUTF8 { builder.openNoteDefinition(label: $0) }
      builder.append(content)
    }
  }

  /// The label that references use.
  @inlinable public var label: Text { position.text }

  /// The note.
  @inlinable public var content: Blocks { position.blocks }
}
