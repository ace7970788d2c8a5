/// The heading of a section.
@frozen
public struct Heading: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a heading; levels outside 1 to 6 are brought into that range.
  public init(level: Int, _ content: Inlines, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openHeading(level: level)
      $0.append(content)
    }
  }

  /// The level, 1 to 6; 1 is the outermost.
  @inlinable public var level: Int { Int(position.record.value) }

  /// The text.
  @inlinable public var content: Inlines { position.inlines }

  /// The class of headings with which a text of its own begins, as in an anthology.
  public static let workClass = "work"

  /// Whether a text of its own begins with the heading: notes are numbered anew from there, and books begin a file.
  public var startsWork: Bool { hasAttributes && attributes.classes.contains(Self.workClass) }
}

extension Block {
  /// Returns a heading.
  public static func heading(_ level: Int, _ content: Inlines) -> Block {
    .heading(Heading(level: level, content))
  }
}
