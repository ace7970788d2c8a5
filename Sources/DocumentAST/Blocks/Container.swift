/// Blocks with a role.
@frozen
public struct Container: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a container.
  public init(
    _ role: ContainerRole, _ content: Blocks, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openContainer(role)
      $0.append(content)
    }
  }

  /// What the blocks are together.
  public var role: ContainerRole { ContainerRole(rawValue: position.text.description) }

  /// The blocks.
  @inlinable public var content: Blocks { position.blocks }
}

/// What the blocks of a container are together; any name is allowed, these are understood.
public struct ContainerRole: RawRepresentable, Sendable, Hashable {
  /// The name as stored.
  public let rawValue: String

  /// Creates a value from its stored name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nothing but a place for attributes, such as a fenced div.
  public static let division = ContainerRole(rawValue: "division")
  /// The lines at the head of a text: title, subtitle, byline, date, rating, details.
  public static let titleBlock = ContainerRole(rawValue: "title-block")
  /// The facts about what is reviewed.
  public static let facts = ContainerRole(rawValue: "facts")
  /// What the reader should remember.
  public static let takeaways = ContainerRole(rawValue: "takeaways")
  /// The reviewer's verdict.
  public static let verdict = ContainerRole(rawValue: "verdict")
  /// A contents list written out in the source.
  public static let contents = ContainerRole(rawValue: "contents")
  /// The notes or the list of works at the end.
  public static let notes = ContainerRole(rawValue: "notes")
  /// Words about the author.
  public static let biography = ContainerRole(rawValue: "biography")
  /// A letter or mail quoted whole.
  public static let letter = ContainerRole(rawValue: "letter")
  /// Licence texts, site notices, page heads: kept aside, left out by writers unless asked.
  public static let boilerplate = ContainerRole(rawValue: "boilerplate")
}
