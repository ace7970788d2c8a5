public import DocumentAST

/// A book of a library as catalogues, feeds and index pages show it: everything they say, nothing that needs the book itself.
///
/// Built from a document with `init(of:source:slug:library:modified:)`, completed with the files that were written, kept in the
/// state of the library, so that unchanged books are listed without being read again.
public struct CatalogueEntry: Sendable, Hashable {
  /// One text, or several in one book.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case book
    case anthology
  }

  /// What it is.
  public var kind = Kind.book
  /// The identifier of the book, the same in all its editions: a URN.
  public var identifier: String
  /// The name of its files, without folder and ending.
  public var slug: String
  /// The path of the input inside the collection, with `/`; of an anthology, its tag or title.
  public var source: String
  /// The title; never empty.
  public var title: String
  /// The second title line.
  public var subtitle: String?
  /// Authors, reviewers, translators and others, in order.
  public var creators: [Creator] = []
  /// The main language, as a BCP 47 tag.
  public var language: String
  /// The date of the text in ISO 8601: a year, month, day or moment.
  public var date: String?
  /// When the text was last changed, as `YYYY-MM-DDThh:mm:ssZ`: from the document, never the clock.
  public var modified: String
  /// The reviewer's rating.
  public var rating: Rating?
  /// The tags, in order.
  public var tags: [CatalogueTag] = []
  /// The ordered group it belongs to.
  public var series: Series?
  /// What it is about, in a sentence or a paragraph.
  public var summary: String?
  /// Who published it.
  public var publisher: String?
  /// Who may do what with it.
  public var rights: String?
  /// For an anthology, the number of its members; else nil.
  public var memberCount: Int?
  /// The editions that were written, in the order of preference.
  public var files: [CatalogueFile] = []
  /// The cover in PNG or JPEG, for catalogues.
  public var cover: CatalogueFile?
  /// A small cover in PNG or JPEG.
  public var thumbnail: CatalogueFile?

  /// Creates an entry; what is not given here is empty.
  public init(
    identifier: String, slug: String, source: String, title: String, language: String,
    modified: String
  ) {
    self.identifier = identifier
    self.slug = slug
    self.source = source
    self.title = title
    self.language = language
    self.modified = modified
  }

  /// Those who wrote it: authors and reviewers, in order.
  public var authors: [Creator] {
    creators.filter { $0.role == .author || $0.role == .reviewer }
  }
}

/// A tag of a book, and where it comes from: the three sources are never mixed silently.
public struct CatalogueTag: Sendable, Hashable {
  /// Where a tag comes from.
  public enum Provenance: String, Sendable, Hashable, CaseIterable {
    /// The text itself: front matter, a tag line, hashtags, the caller. A subject of the book.
    case own
    /// A tag cloud: for selection and grouping.
    case cloud
    /// The collection: folder, language, year.
    case derived
  }

  /// What tells tags apart, after aliases.
  public var key: TagKey
  /// The label as it is shown.
  public var label: String
  /// Where it comes from.
  public var provenance: Provenance
  /// The count that a cloud printed beside it.
  public var declaredCount: Int?

  /// Creates a tag.
  public init(
    _ label: String, key: TagKey? = nil, provenance: Provenance = .own, declaredCount: Int? = nil
  ) {
    self.key = key ?? TagKey(label)
    self.label = label
    self.provenance = provenance
    self.declaredCount = declaredCount
  }
}

/// A file of a library.
public struct CatalogueFile: Sendable, Hashable {
  /// The path inside the library, with `/` between folders, not percent-encoded.
  public var path: String
  /// The media type, such as `application/epub+zip`.
  public var mediaType: String
  /// The size in bytes.
  public var byteCount: Int
  /// The size in pixels, of pictures.
  public var pixelSize: PixelSize?

  /// A size in pixels.
  public struct PixelSize: Sendable, Hashable {
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int

    /// Creates a size.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Creates a value from its parts.
  public init(
    path: String, mediaType: String, byteCount: Int, pixelSize: PixelSize? = nil
  ) {
    self.path = path
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.pixelSize = pixelSize
  }
}

extension CatalogueEntry {
  /// The words that decide what is drawn on the cover: the same as in the book.
  var coverWords: String {
    switch kind {
    case .book: ([title] + creators.map(\.name)).joined(separator: "\n")
    case .anthology: source
    }
  }
}
