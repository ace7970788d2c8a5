import DocumentAST

/// What a conversion is asked for. The defaults are what `convert` does without options.
public struct ConversionOptions: Sendable {
  /// The format to read; nil to tell it from the file name, and plain text from Markdown by the text.
  public var from: Format?
  /// The format to write; nil to tell it from the file name.
  public var to: Format?
  /// Switches of the format to read, such as `+wikilinks-smart`; empty for its defaults.
  public var extensions = ""

  /// The title, in place of the document's own.
  public var title: String?
  /// The authors, in place of the document's own.
  public var authors: [String] = []
  /// The language as a BCP 47 tag, in place of the document's own.
  public var language: String?
  /// The date (ISO 8601), in place of the document's own.
  public var date: String?
  /// Further metadata: keys and values.
  public var metadata: [(key: String, value: String)] = []

  /// The cover image; a path seen from the working folder.
  public var cover: String?
  /// Whether title and author are drawn into the picture of a cover that is made; needs a build with the trait `CoverText`.
  public var lettersCover = false
  /// Fonts to embed in books; paths seen from the working folder.
  public var fonts: [String] = []
  /// A style sheet that is added to ours; a path seen from the working folder.
  public var css: String?
  /// How books and pages look: one of `Templates.themes`, or a folder in `templateDirectory`; nil for the standard theme.
  public var theme: String?
  /// A folder with templates that take the place of ours, file by file.
  public var templateDirectory: String?

  /// What is known of a plain text before it is read.
  public var plainTextSource = PlainTextSource()

  /// The columns of plain text, at least 1.
  public var width = 72
  /// The look of plain text.
  public var plainText = PlainTextSettings()
  /// Whether only the body of a page is written.
  public var isFragment = false
  /// Whether the words of code are told apart; nil for "in pages and books, but not in fragments".
  public var highlightsCode: Bool?
  /// Whether lines run from top to bottom, in Chinese, Japanese and Korean.
  public var isVertical = false
  /// Whether raw markup and all addresses of the input are kept as they are.
  public var isTrusted = false
  /// The encoding of the input; nil to tell it from the bytes.
  public var encoding: String?
  /// The folder below which images are looked for; nil for the folder of the input.
  public var resourceRoot: String?
  /// The seconds since 1970 that `SOURCE_DATE_EPOCH` gives for the time of change; nil for a fixed time.
  public var sourceDateEpoch: Int?
  /// How much the conversion may take.
  public var limits = Limits()

  /// Creates the default options.
  public init(from: Format? = nil, to: Format? = nil) {
    self.from = from
    self.to = to
  }
}

extension ConversionOptions {
  /// Puts the title, authors and other metadata of the options in place of the document's own.
  func apply(to metadata: inout Metadata) throws(ConversionError) {
    if let title { metadata.title = title }
    if !authors.isEmpty { metadata.creators = authors.map { Creator($0) } }
    if let language { metadata.language = language }
    if let date { metadata.date = DocumentDate(iso: date) }
    for (key, value) in self.metadata { metadata.set(key, to: value) }
  }
}

extension Metadata {
  /// Sets the field that people call by a name; an unknown name becomes an open field.
  mutating func set(_ key: String, to value: String) {
    switch key.lowercased() {
    case "title": title = value
    case "subtitle": subtitle = value
    case "author", "creator": creators.append(Creator(value))
    case "translator": creators.append(Creator(value, role: .translator))
    case "editor": creators.append(Creator(value, role: .editor))
    case "illustrator": creators.append(Creator(value, role: .illustrator))
    case "language", "lang": language = value
    case "date": date = DocumentDate(iso: value)
    case "rights": rights = value
    case "publisher": publisher = value
    case "description": description = value
    case "subject": subjects.append(value)
    case "tag": tags.append(Tag(value, provenance: .option))
    case "series": series = Series(value, position: series?.position)
    case "series-position": series = Series(series?.name ?? "", position: value)
    case "identifier": identifiers.append(Identifier(value))
    case "isbn": identifiers.append(Identifier(value, scheme: "isbn"))
    case "cover": cover = value
    default:
      other.removeAll { $0.key == key }
      other.append(Field(key, .string(value)))
    }
  }
}
