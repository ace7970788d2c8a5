public import DocumentAST

/// The metadata at the top of a source file, and which bytes it takes.
///
///     let parser = FrontMatterParser(styles: [.yaml, .toml])
///     if let front = parser.parse(source) {
///       document.metadata = front.metadata
///       rest = source[front.range.upperBound...]
///     }
///
/// Known fields (title, subtitle, author, date, language, tags, rating, cover, description, rights,
/// series and the like, under the names that people use for them) become typed metadata; all others
/// are kept in ``DocumentAST/Metadata/other`` in their order.
public struct FrontMatter: Sendable, Equatable {
  /// How it was written.
  public var style: Style
  /// What it says.
  public var metadata: Metadata
  /// The bytes it takes, from the first of the source to the last of its closing line.
  public var range: Range<Int>
  /// What was odd, with ranges in the source.
  public var diagnostics: [Diagnostic]

  /// The ways to write front matter.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// YAML between `---` lines (the second may be `...`).
    case yaml
    /// A flat part of TOML between `+++` lines.
    case toml
    /// Up to three lines that begin with `%`: title, authors, date (pandoc).
    case titleBlock
    /// Lines `Key: value` up to the first blank one (MultiMarkdown).
    case keyValue
  }
}

/// A field as it was written: what all styles are read into before it gets a meaning.
package struct FrontMatterField: Equatable {
  package var key: String
  package var value: FrontMatterValue
  /// The place of the key in the source.
  package var range: Range<Int>
}

/// A value as it was written. Numbers and dates stay text until it is known what they are for:
/// `title: 1984` is no number.
package indirect enum FrontMatterValue: Equatable {
  case scalar(String, isQuoted: Bool)
  case list([FrontMatterValue])
  case map([FrontMatterField])

  /// The text of a scalar that is not empty.
  package var text: String? {
    guard case .scalar(let text, let isQuoted) = self else { return nil }
    let trimmed = text.trimmed
    if !isQuoted, trimmed == "~" || trimmed == "null" || trimmed == "Null" { return nil }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The elements of a list; a single value is a list of one.
  package var elements: [FrontMatterValue] {
    if case .list(let elements) = self { return elements }
    return [self]
  }
}
