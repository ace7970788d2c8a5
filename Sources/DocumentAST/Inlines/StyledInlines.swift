/// Inlines in a style: emphasis, strong, and the others of `InlineStyle`. The case of `Inline` says which.
@frozen
public struct StyledInlines: DocumentNode, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates styled inlines.
  public init(_ content: Inlines, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.open(.emphasis)
      $0.append(content)
    }
  }

  /// Creates styled inlines written by hand.
  public init(arrayLiteral elements: Inline...) { self.init(Inlines(elements)) }

  /// Creates styled plain text.
  public init(stringLiteral value: String) { self.init(Inlines(text: value)) }

  /// What is in the style.
  @inlinable public var content: Inlines { position.inlines }

  /// Whether content and attributes are the same; the style is the business of `Inline`.
  ///
  /// - Complexity: O(n) in the nodes below.
  public static func == (left: StyledInlines, right: StyledInlines) -> Bool {
    left.content == right.content && left.attributes == right.attributes
  }
}

/// The styles that only wrap inlines.
@frozen
public enum InlineStyle: UInt8, Sendable, CaseIterable {
  case emphasis, strong, strikethrough, superscript, `subscript`, highlight, inserted, smallCaps

  @inlinable
  var kind: Kind {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .superscript: .superscript
    case .subscript: .subscript
    case .highlight: .highlight
    case .inserted: .inserted
    case .smallCaps: .smallCaps
    }
  }
}
