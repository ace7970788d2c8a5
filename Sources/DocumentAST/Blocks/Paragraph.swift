/// Running text, or a line of the title block.
@frozen
public struct Paragraph: DocumentNode, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a paragraph.
  public init(
    _ content: Inlines, role: ParagraphRole = .body, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openParagraph(role: role)
      $0.append(content)
    }
  }

  /// Creates a paragraph written by hand.
  public init(arrayLiteral elements: Inline...) { self.init(Inlines(elements)) }

  /// Creates a paragraph of plain text.
  public init(stringLiteral value: String) { self.init(Inlines(text: value)) }

  /// What the paragraph is for.
  @inlinable public var role: ParagraphRole {
    ParagraphRole(rawValue: position.record.value) ?? .body
  }

  /// The text.
  @inlinable public var content: Inlines { position.inlines }
}

/// What a paragraph is for. All but `body` are lines that readers of plain text recognise.
@frozen
public enum ParagraphRole: UInt8, Sendable, CaseIterable {
  /// Prose.
  case body
  /// The name of the whole text.
  case title
  /// A second title line or stand-first.
  case subtitle
  /// The line that names the author.
  case byline
  /// The line with the date of the text.
  case date
  /// The line with the reviewer's rating.
  case rating
  /// Another line of metadata: status, mail header, reading time.
  case detail
  /// The caption of a picture or table that is not in a figure.
  case caption
  /// A line that is only an address.
  case address
}
