/// A part of a format that is switched by name, as in `markdown+wikilinks-smart`.
public struct FormatExtension: Sendable, Hashable {
  /// The name after `+` or `-`.
  public let name: String
  /// What it reads, in a line.
  public let summary: String
  /// The names of the formats that have it on by themselves.
  public let formats: [String]
}
