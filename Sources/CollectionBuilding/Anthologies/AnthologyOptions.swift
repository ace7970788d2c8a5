/// What an anthology is and how it is arranged.
public struct AnthologyOptions: Sendable, Hashable {
  /// The title of the book, such as the label of a tag.
  public var title: String
  /// What tells the anthology from all others of the library: the key of its tag, or its title.
  public var key: String
  /// The name of the library.
  public var libraryTitle: String
  /// The identifier of the library.
  public var libraryIdentifier: String
  /// The label of the tag that the members have in common; nil when they were selected in another way.
  public var tag: String?
  /// The language of the words around the texts, as a BCP 47 tag; nil for the one that most members have.
  public var language: String?
  /// In which order the members stand.
  public var order = EntryOrder.date
  /// What the members are grouped by, under headings of their own.
  public var grouping = Grouping.none
  /// Whether indexes of tags and authors and a list of sources stand at the end.
  public var includesIndexes = true
  /// The time of change in seconds since 1970, as `SOURCE_DATE_EPOCH` gives it; nil for that of the newest member.
  public var modified: Int?

  /// What members are grouped by.
  public enum Grouping: String, Sendable, Hashable, CaseIterable {
    case none
    /// The year of the date.
    case year
    /// The first own tag besides that of the anthology.
    case tag
    /// The language.
    case language
  }

  /// Creates the options of an anthology of the members with a tag, or of a selection.
  public init(title: String, key: String, libraryTitle: String, libraryIdentifier: String) {
    self.title = title
    self.key = key
    self.libraryTitle = libraryTitle
    self.libraryIdentifier = libraryIdentifier
  }

  /// The identifier of the book: the same whatever members come and go.
  public var identifier: String {
    CatalogueIdentifier.part(["anthology", key], of: libraryIdentifier)
  }
}
