/// A tag of a text.
public struct Tag: Sendable, Hashable {
  /// The label as first written, without `#`.
  public var label: String
  /// The count that stands beside it in the source; nil where there is none.
  public var count: Int?
  /// Where it was found.
  public var provenance: Provenance

  /// Where a tag was found; earlier cases win.
  public enum Provenance: String, Sendable, Hashable, CaseIterable {
    case frontMatter = "front-matter"
    case tagLine = "tag-line"
    case hashtag
    case cloud
    /// Given by the caller.
    case option
  }

  /// Creates a value from its parts.
  public init(_ label: String, count: Int? = nil, provenance: Provenance) {
    self.label = label
    self.count = count
    self.provenance = provenance
  }
}
