internal import Templates
public import ZipArchiving

/// The files of a book in the order in which they stand in the archive (EPUB 3.3, Open Container Format §4).
///
/// A value, made before anything is packed, so that tests can print and compare it. `mimetype` comes first and is stored,
/// `META-INF/container.xml` second; names are ASCII and made by the writer.
public struct EPUBContainer: Sendable, Equatable {
  /// The files in order.
  public var entries: [Entry]

  /// A file of a book.
  public struct Entry: Sendable, Equatable {
    /// The path inside the container, such as `EPUB/nav.xhtml`.
    public var name: String
    /// The media type; empty for `mimetype` itself.
    public var mediaType: String
    /// The contents.
    public var bytes: [UInt8]

    /// Creates a value from its parts.
    public init(_ name: String, mediaType: String, _ bytes: [UInt8]) {
      self.name = name
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// Creates a container of files.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// The file with a name; nil when there is none.
  ///
  /// - Complexity: O(n) in the number of files.
  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  /// Returns the book as the bytes of a ZIP archive.
  ///
  /// - Throws: `ZipError`, when libzip is missing, memory runs out or the book is over 4 GiB.
  /// - Complexity: O(n) in the bytes of the files.
  public func packed(level: CompressionLevel = .standard) throws(ZipError) -> [UInt8] {
    try ZipArchive(entries.map(\.zipEntry)).bytes(level: level) { entry in
      guard level == .standard else { return nil }
      return Self.constants.first { $0.entry == entry }?.packed
    }
  }

  /// What is in nearly every book, packed once: our own style sheet, which is larger than most of what else is in a short one, and
  /// the container document.
  private static let constants: [(entry: ZipEntry, packed: PackedEntry)] = {
    var entries = [ZipEntry(ContainerDocument.path, ContainerDocument.xml())]
    if let templates = try? EPUBWriter.standardTemplates.get(),
      let bytes = try? templates.styleSheet("epub.css")
    {
      entries.append(ZipEntry(PackagePath.folder + PackagePath.styleSheet, bytes))
    }
    return entries.compactMap { entry in (try? entry.packed()).map { (entry, $0) } }
  }()
}

extension EPUBContainer.Entry {
  /// Whether the contents are text that a person can read.
  public var isText: Bool {
    mediaType.hasPrefix("text/") || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("/xml")
      || name == "mimetype"
  }

  fileprivate var zipEntry: ZipEntry {
    ZipEntry(name, bytes, method: isCompressible ? .deflated : .stored)
  }

  /// PNG, JPEG, WOFF and the like are compressed already; `mimetype` must not be (OCF §4.3).
  private var isCompressible: Bool {
    isText && name != "mimetype" || mediaType == "font/ttf" || mediaType == "font/otf"
  }
}
