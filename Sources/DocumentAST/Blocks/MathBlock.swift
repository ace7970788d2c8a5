/// A displayed formula.
@frozen
public struct MathBlock: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a formula in TeX notation, without its delimiters.
  public init(_ formula: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var formula = formula
      _ = formula.withUTF8 { builder.mathBlock($0) }
    }
  }

  /// Creates a formula from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The formula in TeX notation, without its delimiters.
  @inlinable public var formula: Text { position.text }
}
