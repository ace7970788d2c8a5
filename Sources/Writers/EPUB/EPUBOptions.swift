public import DocumentAST
public import Templates
public import ZipArchiving

/// What a caller may decide about a book; what stays nil comes from the document.
public struct EPUBOptions: Sendable {
  /// The title in place of the document's.
  public var title: String?
  /// The title of a text that has neither a title nor a heading, such as the name of its file.
  public var fallbackTitle: String?
  /// The creators in place of the document's.
  public var creators: [Creator]?
  /// The main language as a BCP 47 tag in place of the document's.
  public var language: String?
  /// The date of publication in place of the document's, in ISO 8601: `2013`, `2013-12` or `2013-12-18`.
  public var date: String?
  /// When the book was last changed, in seconds since 1970, as `SOURCE_DATE_EPOCH` gives it; the writer never asks the clock.
  public var modified: Int?
  /// The unique identifier in place of one computed from the content: a URN, an ISBN, a DOI or an address.
  public var identifier: String?
  /// Where the cover comes from.
  public var cover: Cover
  /// Whether title and creators are drawn into the picture of a cover that is made, by Pango and Cairo; else the cover page sets
  /// them as text. Only builds with the trait `CoverText` can; see `EPUBWriter.canLetterCovers`.
  public var lettersCover: Bool
  /// The templates of the book, which have `EPUBWriter.templateNames`; nil for those of the standard theme.
  public var templates: ThemedTemplates?
  /// Style sheets that are added behind that of the templates, as CSS.
  public var styleSheets: [String]
  /// Fonts to embed: text is set in the families in this order, code in those whose letters are equally wide. None by default,
  /// because readers choose the face of their books.
  public var fonts: [EPUBFont]
  /// Where a new file begins.
  public var chapters: ChapterSplit
  /// Whether the words of code are told apart, by weight and slope; books set no colors.
  public var highlightsCode: Bool
  /// Whether lines run from top to bottom and pages from right to left, in a book in Chinese, Japanese or Korean.
  public var isVertical: Bool
  /// How much work goes into compression.
  public var compression: CompressionLevel
  /// The conformance claim; nil for none, because a converter cannot certify by itself.
  public var conformance: Conformance?

  /// Where the cover of a book comes from.
  public enum Cover: Sendable, Hashable {
    /// The document's own cover if it is a PNG or JPEG resource, else one made from title and author.
    case automatic
    /// The resource with this identifier; one made from title and author when it cannot be used.
    case resource(String)
    /// No cover.
    case none
  }

  /// At which headings a new file begins.
  public enum ChapterSplit: Sendable, Hashable {
    /// At the outermost level that occurs more than once; in an anthology, at each text.
    case automatic
    /// At headings of this level of the source, 1 to 6, and above it.
    case level(Int)
    /// Only where a file would become too large.
    case never
  }

  /// A claim that somebody has evaluated the book (EPUB Accessibility 1.1 §4).
  public struct Conformance: Sendable, Hashable {
    /// The level of WCAG 2.1 that is met: `A`, `AA` or `AAA`.
    public var level: Level
    /// Who says so.
    public var certifier: String

    /// The levels of WCAG.
    public enum Level: String, Sendable, CaseIterable {
      case single = "A"
      case double = "AA"
      case triple = "AAA"
    }

    /// Creates a claim.
    public init(level: Level, certifier: String) {
      self.level = level
      self.certifier = certifier
    }
  }

  /// Creates the options of a writer that decides everything from the document.
  public init() {
    cover = .automatic
    lettersCover = false
    styleSheets = []
    fonts = []
    chapters = .automatic
    highlightsCode = true
    isVertical = false
    compression = .standard
  }
}
