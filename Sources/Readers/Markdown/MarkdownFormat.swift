extension MarkdownReader.Options {
  /// Why a format name was refused.
  public enum FormatError: Error, Sendable, Hashable {
    /// The part before the first `+` or `-` names no dialect.
    case unknownDialect(String)
    /// A part after it names no extension.
    case unknownExtension(String)
  }

  /// The dialects by name.
  public static let dialects = ["commonmark", "gfm", "markdown"]

  /// Reads a format name such as `markdown`, `gfm` or `markdown+wikilinks-smart`: extensions to switch on and off, in order.
  ///
  /// An extension's own name may hold hyphens: the longest name that fits counts.
  ///
  /// - Throws: `FormatError` when a dialect or an extension is unknown.
  public init(format: String) throws(FormatError) {
    let dialect = format.prefix { $0 != "+" && $0 != "-" }
    switch dialect {
    case "commonmark": self.init(extensions: [])
    case "gfm": self.init(extensions: .gfm)
    case "markdown": self.init(extensions: .markdown)
    default: throw .unknownDialect(String(dialect))
    }
    var rest = format.dropFirst(dialect.count)
    while let sign = rest.first {
      rest = rest.dropFirst()
      guard let entry = Self.longestName(at: rest) else {
        throw .unknownExtension(String(rest.prefix { $0 != "+" }))
      }
      if sign == "+" {
        extensions.insert(entry.element)
      } else {
        extensions.remove(entry.element)
      }
      rest = rest.dropFirst(entry.name.count)
    }
  }

  private static func longestName(at rest: Substring) -> MarkdownExtensions.Entry? {
    var found: MarkdownExtensions.Entry?
    for entry in MarkdownExtensions.all where rest.hasPrefix(entry.name) {
      let next = rest.dropFirst(entry.name.count).first
      guard next == nil || next == "+" || next == "-" else { continue }
      if entry.name.count > found?.name.count ?? 0 { found = entry }
    }
    return found
  }
}
