/// Templates that belong together: those that are rendered, and the partials that they need.
public struct TemplateSet: Sendable {
  private var templates: [String: Template] = [:]

  /// Creates an empty set.
  public init() {}

  /// The template with a name.
  public subscript(name: String) -> Template? {
    get { templates[name] }
    set { templates[name] = newValue }
  }

  /// Adds a template and, as far as they are not here yet, all the partials that it leads to.
  ///
  /// - Parameter find: Returns the template with a name, read, or nil when there is none.
  /// - Throws: `TemplateError` at the tag of a partial that is not found; what `find` throws.
  /// - Complexity: O(n) in the text of the templates.
  public mutating func add(
    _ template: Template, named name: String, find: (String) throws -> Template?
  ) throws {
    templates[name] = template
    var unread = [template]
    while let user = unread.popLast() {
      for partial in user.partials where templates[partial.name] == nil {
        guard let found = try find(partial.name) else {
          throw user.error(at: partial.offset, "There is no template \"\(partial.name)\"")
        }
        templates[partial.name] = found
        unread.append(found)
      }
    }
  }

  /// Renders the template with a name.
  ///
  /// - Throws: `TemplateError`; also when the set has no such template.
  public func render<Output: TemplateOutput & ~Copyable>(
    _ name: String, _ context: TemplateContext, into output: inout Output
  ) throws(TemplateError) {
    guard let template = templates[name] else {
      throw TemplateError(file: name, line: 1, column: 1, "There is no template \"\(name)\"")
    }
    try template.render(context, partials: self, into: &output)
  }
}
