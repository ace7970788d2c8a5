/// The page shells and style sheets that are built into the program.
public enum Templates {
  /// The themes that come with the program; the first is used when none is asked for.
  public static let themes = ["plain", "classic", "modern"]

  /// The names of all templates: paths with `/`, sorted.
  public static var names: [String] { EmbeddedTemplates.names }

  /// The text of a template; nil when there is none with the name.
  public static func text(named name: String) -> StaticString? {
    EmbeddedTemplates.text(named: name)
  }
}
