public import DocumentAST

/// Paragraphs as literals, to keep the samples short.
extension Block: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// Creates a paragraph of plain text.
  public init(stringLiteral value: String) { self = .paragraph(Paragraph(stringLiteral: value)) }

  /// Creates a paragraph.
  public init(arrayLiteral elements: Inline...) { self = .paragraph(Paragraph(Inlines(elements))) }
}
