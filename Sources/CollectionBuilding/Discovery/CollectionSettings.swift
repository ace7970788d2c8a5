/// What the file `collection.yaml` of a collection says.
public struct CollectionSettings: Sendable {
  /// The name of the collection.
  public var title: String?
  /// A URN that stays when the name changes.
  public var identifier: String?
  /// The language of the words around the titles, as a BCP 47 tag.
  public var language: String?
  /// The order of books in anthologies.
  public var order = EntryOrder.date
  /// The first files of the collection, in this order; the others follow in natural order.
  public var files: [String] = []
  /// Titles in place of the documents' own, by path.
  public var titles: [String: String] = [:]
  /// What is said about tags.
  public var tags = TagRules()
  /// What becomes of tag clouds.
  public var cloudTags: CloudTagPolicy?
  /// Tags that are derived from what is known about a text.
  public var derivedTags: Set<DerivedTag> = []
  /// Files and folders that do not belong.
  var exclusions: [PathPattern] = []

  /// Creates the settings of a collection without a file of settings.
  public init() {}
}

/// Tags that a collection gives to a text by itself.
public enum DerivedTag: String, Sendable, Hashable, CaseIterable {
  /// `folder:essays`: the folder it lies in.
  case folder
  /// `lang:ko`: its language.
  case language
  /// `year:2013`: the year of its date.
  case year
  /// `rating:4`: its rating in whole stars of five.
  case rating
}

/// What becomes of the tags of a tag cloud, which may belong to the site rather than to the text.
public enum CloudTagPolicy: String, Sendable, Hashable, CaseIterable {
  /// A cloud with more than 12 tags, or one that stands in several texts, is for grouping; another is the text's own.
  case auto
  /// Every cloud is the text's own: its tags are subjects of the book.
  case own
  /// Every cloud is for selection and grouping only.
  case group
  /// Clouds are left out.
  case drop
}
