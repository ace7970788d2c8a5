/// A Mustache template that was understood: variables, sections, inverted sections, partials, comments, delimiters.
///
///     let template = try Template("Hello {{name}}!", named: "greeting")
///     try template.render(["name": .text("Ada")], into: &output)
///
/// Strict: what is unclosed, mismatched or malformed is an error when the template is read, what is missing is one when it is
/// rendered, each with file, line and column. There are no lambdas and no expressions: a template cannot compute.
public struct Template: Sendable {
  /// What it is called in messages.
  public let name: String
  let source: TemplateSource
  let nodes: [TemplateNode]
  /// The names in tags, split at dots; empty for the dot itself.
  let paths: [[String]]

  /// Reads a template.
  ///
  /// - Throws: `TemplateError` for a tag or section that is not closed, or closed by another name, and for malformed tags.
  /// - Complexity: O(n).
  public init(_ source: TemplateSource, named name: String) throws(TemplateError) {
    self.name = name
    self.source = source
    let parts = try source.withBytes { bytes throws(TemplateError) in
      var parser = TemplateParser(bytes, named: name)
      try parser.parse()
      return (parser.nodes, parser.paths)
    }
    nodes = parts.0
    paths = parts.1
  }

  /// Reads a template from a string.
  ///
  /// - Throws: `TemplateError`, see above.
  public init(_ text: String, named name: String) throws(TemplateError) {
    try self.init(.bytes(Array(text.utf8)), named: name)
  }

  /// The partials that the template names, in order, with the offset of each tag.
  var partials: [(name: String, offset: Int)] {
    nodes.filter { $0.kind == .partial || $0.kind == .linePartial }.map {
      (partialName(of: $0), Int($0.tag))
    }
  }

  /// The name of a partial: all that stands in the tag.
  func partialName(of node: TemplateNode) -> String {
    paths[Int(node.name)].joined(separator: ".")
  }

  /// An error at an offset of this template.
  func error(at offset: Int, _ reason: String) -> TemplateError {
    source.withBytes { TemplateError(in: name, $0, at: offset, reason) }
  }
}

/// A piece of a template.
struct TemplateNode: Sendable {
  enum Kind: UInt8 {
    case text, variable, unescaped, section, inverted
    /// A partial in a line with other text.
    case partial
    /// A partial with a line of its own, whose indent goes before each of its lines.
    case linePartial
  }

  let kind: Kind
  /// Whether it stands at the beginning of a line, where the indent of a partial goes.
  let startsLine: Bool
  /// The bytes of the source: text itself, or the indent before a `linePartial`.
  let lower: Int32
  let upper: Int32
  /// Where the tag begins.
  let tag: Int32
  /// The place of the name in `paths`.
  let name: Int32
  /// For sections, the node behind the last one inside.
  var end: Int32
}
