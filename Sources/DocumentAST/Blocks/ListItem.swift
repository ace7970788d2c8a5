/// An item of a list.
@frozen
public struct ListItem: DocumentNode, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates an item.
  public init(
    _ content: Blocks, term: Inlines? = nil, task: TaskState = .none,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openItem(task: task)
      if let term {
        builder.openTerm()
        builder.append(term)
        builder.close()
      }
      builder.append(content)
    }
  }

  /// Creates an item written by hand.
  public init(arrayLiteral elements: Block...) { self.init(Blocks(elements)) }

  /// Creates an item that is one paragraph of plain text.
  public init(stringLiteral value: String) {
    self.init([.paragraph(Paragraph(stringLiteral: value))])
  }

  /// The box in front of the item.
  @inlinable public var task: TaskState { TaskState(rawValue: position.record.value) ?? .none }

  /// What stands before the colon or dash in an item such as "Term: the rest"; without the separator.
  @inlinable public var term: Inlines? { position.leadingPart(.term)?.inlines }

  /// The content, without the term.
  @inlinable public var content: Blocks { position.blocks(after: .term) }
}

/// The box in front of an item of a task list.
@frozen
public enum TaskState: UInt8, Sendable, CaseIterable {
  /// No box.
  case none
  /// An empty box.
  case open
  /// A ticked box.
  case done
}
