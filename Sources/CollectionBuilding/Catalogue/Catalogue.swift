/// A library as it is shown: its books and what they are grouped by.
///
/// A value without files or clock: feeds (`OPDSFeeds`) and index pages (`IndexPages`) follow from it, byte for byte the same
/// whatever order the entries came in.
public struct Catalogue: Sendable {
  /// The name of the library.
  public let title: String
  /// The identifier of the library, a URN: what the identifiers of its feeds are made from.
  public let identifier: String
  /// The language of the words around the titles, as a BCP 47 tag.
  public let language: String
  /// The books, ordered by title.
  public private(set) var entries: [CatalogueEntry]
  /// The tags that books are grouped by, ordered by label; hidden ones are not in it.
  public let tags: [TagGroup]
  /// Those who wrote the books, ordered by name.
  public let authors: [AuthorGroup]
  /// The languages of the books, ordered by tag.
  public let languages: [LanguageGroup]

  /// How tags are shown, beyond what the entries say: from the collection's own file.
  public struct TagDisplay: Sendable, Hashable {
    /// The label of a tag, in place of the most usual one.
    public var label: String?
    /// The tag above it.
    public var parent: TagKey?
    /// Whether it is left out of indexes and feeds.
    public var isHidden: Bool

    /// Creates a value from its parts.
    public init(label: String? = nil, parent: TagKey? = nil, isHidden: Bool = false) {
      self.label = label
      self.parent = parent
      self.isHidden = isHidden
    }
  }

  /// Books with one tag.
  public struct TagGroup: Sendable {
    /// What tells the tag apart.
    public let key: TagKey
    /// The label: the one most entries write, of equally many the first in code point order.
    public let label: String
    /// The name of its pages and feeds, without folder and ending.
    public let slug: String
    /// The tag above it, when that is shown too.
    public let parent: TagKey?
    /// The places of its books in `entries`.
    public let places: [Int]
  }

  /// Books of one author.
  public struct AuthorGroup: Sendable {
    /// The name as it is shown.
    public let name: String
    /// The name as it is sorted.
    public let fileAs: String
    /// The name of the page and feed, without folder and ending.
    public let slug: String
    /// The places of the books in `entries`.
    public let places: [Int]
  }

  /// Books in one language.
  public struct LanguageGroup: Sendable {
    /// The language as a BCP 47 tag.
    public let tag: String
    /// The places of the books in `entries`.
    public let places: [Int]
  }

  /// Creates the catalogue of a library.
  ///
  /// - Parameters:
  ///   - identifier: A URN that stays the same when books come and go; nil for one made from the title.
  ///   - language: The language of the words around the titles; nil for the one that most books have.
  ///   - tags: What the collection says about tags.
  /// - Complexity: O(n log n) in the entries and their tags.
  public init(
    title: String, identifier: String? = nil, language: String? = nil,
    entries: [CatalogueEntry], tags display: [TagKey: TagDisplay] = [:]
  ) {
    let identifier = identifier ?? CatalogueIdentifier.library(titled: title)
    let ordered = Self.identified(entries.ordered(by: .title), in: identifier)
    self.title = title
    self.identifier = identifier
    self.language = language ?? Self.mainLanguage(of: ordered)
    self.entries = ordered
    tags = TagGrouping.groups(of: ordered, display: display)
    authors = AuthorGrouping.groups(of: ordered)
    languages = Self.languages(of: ordered)
  }

  /// Changes every entry, but for what it is ordered and grouped by.
  mutating func complete(_ change: (inout CatalogueEntry) throws -> Void) rethrows {
    for place in entries.indices { try change(&entries[place]) }
  }

  /// The entries at some places.
  public func entries(at places: [Int]) -> [CatalogueEntry] { places.map { entries[$0] } }

  /// Gives books with one identifier, such as two copies of a text, others of their own, but for the first by source.
  private static func identified(
    _ entries: [CatalogueEntry], in library: String
  ) -> [CatalogueEntry] {
    var firsts: [String: String] = [:]
    for entry in entries {
      let known = firsts[entry.identifier]
      if known.map({ entry.source < $0 }) ?? true { firsts[entry.identifier] = entry.source }
    }
    return entries.map { entry in
      guard firsts[entry.identifier] != entry.source else { return entry }
      var other = entry
      other.identifier = CatalogueIdentifier.part(["book", entry.source], of: library)
      return other
    }
  }

  private static func languages(of entries: [CatalogueEntry]) -> [LanguageGroup] {
    let places = Dictionary(grouping: entries.indices) { entries[$0].language }
    return places.sorted { $0.key < $1.key }.map { LanguageGroup(tag: $0.key, places: $0.value) }
  }

  private static func mainLanguage(of entries: [CatalogueEntry]) -> String {
    let groups = languages(of: entries)
    let most = groups.map(\.places.count).max()
    return groups.first { $0.places.count == most }?.tag ?? "en"
  }
}
