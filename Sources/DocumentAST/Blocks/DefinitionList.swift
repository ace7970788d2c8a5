/// Terms with their definitions: a glossary, a fact box, options and what they do.
@frozen
public struct DefinitionList: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a definition list.
  public init(
    _ items: NodeList<DefinitionItem>, isTight: Bool = true, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openDefinitionList(isTight: isTight)
      $0.append(items)
    }
  }

  /// Whether the entries stand without space between them.
  @inlinable public var isTight: Bool { position.record.value != 0 }

  /// The entries.
  @inlinable public var items: NodeList<DefinitionItem> { position.parts() }
}

/// An entry of a definition list: one or more terms, then their definitions.
@frozen
public struct DefinitionItem: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates an entry.
  public init(
    terms: NodeList<DefinitionTerm>, definitions: NodeList<Definition>,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openDefinitionItem()
      $0.append(terms)
      $0.append(definitions)
    }
  }

  /// The index of the first definition.
  private var boundary: UInt32 {
    var index = position.index + 1
    let end = position.storage.end(of: position.index)
    while index < end, position.storage.records[Int(index)].kind == .definitionTerm {
      index = position.storage.end(of: index)
    }
    return index
  }

  /// The terms.
  public var terms: NodeList<DefinitionTerm> {
    NodeList(position.storage, position.index + 1, boundary)
  }

  /// The definitions.
  public var definitions: NodeList<Definition> {
    NodeList(position.storage, boundary, position.storage.end(of: position.index))
  }
}

/// A term of a definition list.
@frozen
public struct DefinitionTerm: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a term.
  public init(_ content: Inlines, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openDefinitionTerm()
      $0.append(content)
    }
  }

  /// Creates a term of plain text.
  public init(stringLiteral value: String) { self.init(Inlines(text: value)) }

  /// The term.
  @inlinable public var content: Inlines { position.inlines }
}

/// A definition in a definition list.
@frozen
public struct Definition: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a definition.
  public init(_ content: Blocks, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openDefinition()
      $0.append(content)
    }
  }

  /// Creates a definition written by hand.
  public init(arrayLiteral elements: Block...) { self.init(Blocks(elements)) }

  /// What the term means.
  @inlinable public var content: Blocks { position.blocks }
}
