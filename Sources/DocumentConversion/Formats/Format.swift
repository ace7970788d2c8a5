/// A format that can be read, written or both.
public struct Format: Sendable, Hashable {
  /// The name for `--from` and `--to`.
  public let name: String
  /// What it is, for people.
  public let title: String
  /// The media type.
  public let mediaType: String
  /// The file name extensions, without the dot, in lower case; the first is the usual one.
  public let fileExtensions: [String]
  /// Whether documents can be read from it.
  public let isReadable: Bool
  /// Whether documents can be written to it.
  public let isWritable: Bool

  /// The format with a name such as `epub`.
  public init?(named name: String) {
    guard let entry = Formats.all.first(where: { $0.format.name == name }) else { return nil }
    self = entry.format
  }

  /// The format that files with a name like this are read as.
  public static func forReading(fileNamed name: String) -> Format? {
    forFile(named: name) { $0.isReadable }
  }

  /// The format that files with a name like this are written in.
  public static func forWriting(fileNamed name: String) -> Format? {
    forFile(named: name) { $0.isWritable }
  }

  /// All formats, readable ones first, in the order of the documentation.
  public static var all: [Format] { Formats.all.map(\.format) }

  private static func forFile(named name: String, where isFit: (Format) -> Bool) -> Format? {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return Formats.all.map(\.format).first { isFit($0) && $0.fileExtensions.contains(ending) }
  }

  init(
    _ name: String, _ title: String, mediaType: String, extensions: [String],
    isReadable: Bool, isWritable: Bool
  ) {
    self.name = name
    self.title = title
    self.mediaType = mediaType
    fileExtensions = extensions
    self.isReadable = isReadable
    self.isWritable = isWritable
  }
}

extension Format {
  /// Plain text.
  public static let text = Format(
    "text", "plain text", mediaType: "text/plain", extensions: ["txt", "text"],
    isReadable: true, isWritable: true)
  /// Markdown with all extensions.
  public static let markdown = Format(
    "markdown", "Markdown with all extensions", mediaType: "text/markdown",
    extensions: ["md", "markdown", "mdown", "mkd"], isReadable: true, isWritable: false)
  /// GitHub Flavored Markdown.
  public static let gfm = Format(
    "gfm", "GitHub Flavored Markdown", mediaType: "text/markdown", extensions: [],
    isReadable: true, isWritable: false)
  /// CommonMark 0.31.2 and nothing else.
  public static let commonmark = Format(
    "commonmark", "CommonMark 0.31.2", mediaType: "text/markdown", extensions: [],
    isReadable: true, isWritable: false)
  /// The document tree as JSON.
  public static let json = Format(
    "json", "the document tree as JSON", mediaType: "application/json", extensions: ["json"],
    isReadable: true, isWritable: true)
  /// EPUB 3.3.
  public static let epub = Format(
    "epub", "EPUB 3.3 e-book", mediaType: "application/epub+zip", extensions: ["epub"],
    isReadable: false, isWritable: true)
  /// An HTML page.
  public static let html = Format(
    "html", "HTML page", mediaType: "text/html", extensions: ["html", "htm"],
    isReadable: false, isWritable: true)
  /// The document tree for people.
  public static let ast = Format(
    "ast", "the document tree for people", mediaType: "text/plain", extensions: ["ast"],
    isReadable: false, isWritable: true)
  /// Which lines became which block.
  public static let outline = Format(
    "outline", "which lines became which block", mediaType: "application/json", extensions: [],
    isReadable: false, isWritable: true)
}
