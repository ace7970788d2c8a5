public import TemplateRendering

/// The templates of a theme that a writer renders, with the caller's files in place of ours.
///
/// A theme is a folder: what it has comes before what lies beside it, and the caller's folder comes before ours. A partial is
/// named by its whole path, so `classic/page.css` can take in `page.css`.
public struct ThemedTemplates: Sendable {
  /// A file of the caller's.
  public struct File: Sendable {
    /// What it is called in messages.
    public var path: String
    /// Its text in UTF-8.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private var templates = TemplateSet()

  /// Reads the templates with some names, and the partials they need.
  ///
  /// - Parameters:
  ///   - names: What the writer renders, such as `page.html`.
  ///   - theme: The folder that is looked into first.
  ///   - file: Returns the caller's file with a path such as `classic/page.css`, or nil.
  /// - Throws: `TemplateError` for a template that cannot be read or a partial that does not exist; what `file` throws.
  /// - Complexity: O(n) in the text of the templates.
  public init(
    _ names: [String], theme: String? = nil, file: (String) throws -> File? = { _ in nil }
  ) throws {
    let theme = theme ?? Templates.themes[0]
    func read(_ path: String) throws -> Template? {
      if let file = try file(path) { return try Template(.bytes(file.bytes), named: file.path) }
      guard let text = Templates.text(named: path) else { return nil }
      return try Template(.literal(text), named: "templates/\(path)")
    }
    for name in names {
      // A theme's file has the name of what it stands for, and may take that in: the key is another.
      guard let template = try read("\(theme)/\(name)") ?? read(name) else { continue }
      try templates.add(template, named: Self.key(name), find: read)
    }
  }

  /// Renders a template.
  ///
  /// - Throws: `TemplateError` for values that are missing.
  public func render<Output: TemplateOutput & ~Copyable>(
    _ name: String, _ context: TemplateContext, into output: inout Output
  ) throws(TemplateError) {
    try templates.render(Self.key(name), context, into: &output)
  }

  /// The text of a style sheet.
  ///
  /// - Throws: `TemplateError` for values that are missing: a style sheet has none.
  public func styleSheet(_ name: String) throws(TemplateError) -> [UInt8] {
    var output = PlainTemplateOutput()
    try render(name, TemplateContext(), into: &output)
    return output.bytes
  }

  /// Partials cannot have a colon in their path, so what is rendered is never taken for one.
  private static func key(_ name: String) -> String { "theme:\(name)" }
}
