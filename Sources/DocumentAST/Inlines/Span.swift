/// Inlines with a role, or with nothing but attributes.
@frozen
public struct Span: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a span.
  public init(
    _ role: SpanRole = .plain, _ content: Inlines, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openSpan(role)
      $0.append(content)
    }
  }

  /// What the inlines are.
  public var role: SpanRole { SpanRole(rawValue: position.text.description) }

  /// The inlines.
  @inlinable public var content: Inlines { position.inlines }
}

/// What the inlines of a span are; any name is allowed, these are understood.
public struct SpanRole: RawRepresentable, Sendable, Hashable {
  /// The name as stored.
  public let rawValue: String

  /// Creates a value from its stored name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nothing but a place for attributes.
  public static let plain = SpanRole(rawValue: "")
  /// An emoji; pair `decorative=true` when it only ornaments, `label` for its name.
  public static let emoji = SpanRole(rawValue: "emoji")
  /// An abbreviation; pair `title` has the long form.
  public static let abbreviation = SpanRole(rawValue: "abbreviation")
  /// A base text with its reading; pair `ruby` has the reading.
  public static let ruby = SpanRole(rawValue: "ruby")
  /// A key to press.
  public static let key = SpanRole(rawValue: "key")
  /// Text hidden until the reader asks for it.
  public static let spoiler = SpanRole(rawValue: "spoiler")
  /// A short quotation in the line, without its quotation marks.
  public static let quotation = SpanRole(rawValue: "quotation")
}

/// A reference to a note.
@frozen
public struct NoteReference: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a reference to the note with a label.
  public init(label: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var label = label
      _ = label.withUTF8 { builder.note(label: $0) }
    }
  }

  /// The label of the note.
  @inlinable public var label: Text { position.text }
}
