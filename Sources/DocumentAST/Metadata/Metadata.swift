/// What is said about a text: typed where the field has a meaning, open where it does not.
///
/// Readers fill in only what the source says. Plain text throughout: no markup in titles or names.
public struct Metadata: Sendable, Hashable {
  /// The name of the text.
  public var title: String?
  /// The second title line.
  public var subtitle: String?
  /// Authors, translators, reviewers and others, in order.
  public var creators: [Creator]
  /// The main language, as a BCP 47 tag.
  public var language: String?
  /// ISBN, DOI, UUID and the like.
  public var identifiers: [Identifier]
  /// The date of the text.
  public var date: DocumentDate?
  /// When it was last changed.
  public var modified: DocumentDate?
  /// Who may do what with it.
  public var rights: String?
  /// Who published it.
  public var publisher: String?
  /// What it is about, in a sentence or a paragraph.
  public var description: String?
  /// Subjects from a controlled list or a catalogue.
  public var subjects: [String]
  /// Tags of the text, in order.
  public var tags: [Tag]
  /// The ordered group it belongs to.
  public var series: Series?
  /// The reviewer's rating.
  public var rating: Rating?
  /// What is reviewed.
  public var reviewedWork: ReviewedWork?
  /// The image for the cover, as written; a resource with this identifier has the bytes.
  public var cover: String?
  /// All other fields, in order.
  public var other: [Field]

  /// A field without a type of its own.
  public struct Field: Sendable, Hashable {
    /// The name of the field.
    public var key: String
    /// The value.
    public var value: MetadataValue

    /// Creates a value from its parts.
    public init(_ key: String, _ value: MetadataValue) {
      self.key = key
      self.value = value
    }
  }

  /// Creates metadata; without arguments, none.
  public init(
    title: String? = nil, subtitle: String? = nil, creators: [Creator] = [],
    language: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.creators = creators
    self.language = language
    identifiers = []
    subjects = []
    tags = []
    other = []
  }

  /// The value of the first field without a type of its own that has a key.
  ///
  /// - Complexity: O(n) in such fields.
  public subscript(key: String) -> MetadataValue? { other.first { $0.key == key }?.value }
}

/// A value of the open part of the metadata.
public indirect enum MetadataValue: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case list([MetadataValue])
  case map([Metadata.Field])
}
