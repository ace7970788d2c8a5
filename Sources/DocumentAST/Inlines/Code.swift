/// A code span.
@frozen
public struct Code: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a code span.
  public init(_ code: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var code = code
      _ = code.withUTF8 { builder.code($0) }
    }
  }

  /// Creates a code span from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The code.
  @inlinable public var code: Text { position.text }
}

/// A formula in a line.
@frozen
public struct Math: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a formula in TeX notation, without its delimiters.
  public init(
    _ formula: String, isDisplay: Bool = false, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      var formula = formula
      _ = formula.withUTF8 { builder.math($0, isDisplay: isDisplay) }
    }
  }

  /// Creates a formula from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Whether it was written to be displayed (`$$…$$`) though it stands in a line.
  @inlinable public var isDisplay: Bool { position.record.value != 0 }

  /// The formula in TeX notation, without its delimiters.
  @inlinable public var formula: Text { position.text }
}

/// Markup of one output format; writers of other formats leave it out and say so.
@frozen
public struct RawInline: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates raw markup.
  public init(format: String, _ markup: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var markup = markup
      _ = markup.withUTF8 { builder.rawInline(format: format, $0) }
    }
  }

  /// The format, such as `html`.
  @inlinable public var format: Text { Text(position.storage, position.payload.first) }

  /// The markup as written.
  @inlinable public var markup: Text { Text(position.storage, position.payload.second) }
}
