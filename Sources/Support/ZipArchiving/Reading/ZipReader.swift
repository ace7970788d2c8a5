/// Reads a ZIP archive from memory (APPNOTE 6.3), trusting nothing that it says.
///
///     let archive = try ZipReader(bytes)
///     for entry in archive.entries { print(entry.name, try archive.contents(of: entry).count) }
///
/// Every offset and size is checked against the bytes there are, an entry is never unpacked beyond its limit, and names are
/// only told: nothing is ever written anywhere. libzip is not used, because its faults were all on the reading side.
public struct ZipReader: Sendable {
  /// The entries in the order of the central directory.
  public let entries: [Entry]
  /// The number of bytes of the comment at the end.
  public let commentLength: Int

  let bytes: [UInt8]
  private let limits: ZipReadingLimits

  /// Reads the directory of an archive.
  ///
  /// - Throws: `ZipReadingError`, when there is no whole directory or it has more entries than `limits` allow.
  /// - Complexity: O(n) in the entries and their names.
  public init(
    _ bytes: [UInt8], limits: ZipReadingLimits = ZipReadingLimits()
  ) throws(ZipReadingError) {
    let directory = try ZipDirectory(of: bytes, limits: limits)
    self.bytes = bytes
    self.limits = limits
    entries = directory.entries
    commentLength = directory.commentLength
  }

  /// Returns the bytes of an entry, unpacked and checked.
  ///
  /// - Throws: `ZipReadingError`, when the entry is damaged, encrypted, packed by another method than deflate, or over the limit.
  /// - Complexity: O(n) in the bytes of the entry.
  public func contents(of entry: Entry) throws(ZipReadingError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .unsupported("encryption") }
    guard let data = entry.data else { throw .damaged("an entry lies outside the file") }
    guard entry.size <= limits.entrySize else { throw .tooLarge("\(entry.size) bytes in an entry") }
    let contents: [UInt8]
    switch entry.method {
    case 0:
      guard data.count == entry.size else { throw .damaged("a stored entry has two sizes") }
      contents = Array(bytes[data])
    case 8: contents = try Inflater.inflate(bytes[data], size: entry.size)
    default: throw .unsupported("compression method \(entry.method)")
    }
    guard CRC32.checksum(of: contents) == entry.checksum else { throw .wrongChecksum }
    return contents
  }
}

extension ZipReader {
  /// An entry as the two headers of the archive describe it.
  public struct Entry: Sendable, Hashable {
    /// The name; bytes that are not UTF-8 are replaced.
    public let name: String
    /// Whether the bytes of the name are UTF-8.
    public let isNameValid: Bool
    /// Whether the archive says that the name is UTF-8 (APPNOTE 4.4.4, bit 11).
    public let isNameMarkedUTF8: Bool
    /// Whether the header beside the bytes has the same name.
    public let isNameRepeated: Bool
    /// How the bytes are packed (APPNOTE 4.4.5): 0 not at all, 8 deflated.
    public let method: Int
    /// Whether the bytes are encrypted.
    public let isEncrypted: Bool
    /// Whether the sizes stand behind the bytes.
    public let hasDescriptor: Bool
    /// The bytes of extra fields, in both headers together.
    public let extraFieldLength: Int
    /// Where the header beside the bytes begins.
    public let headerOffset: Int
    /// The number of bytes once unpacked, as the archive says.
    public let size: Int
    /// Whether the bytes of the entry are also those of another one: a way to make archives that burst.
    public internal(set) var overlapsAnother = false

    let checksum: UInt32
    /// The packed bytes in the archive; nil when they lie outside it.
    let data: Range<Int>?

    /// Whether the entry stands for a folder.
    public var isFolder: Bool { name.hasSuffix("/") }

    /// Whether the name leads out of the folder in which one might unpack it, or could on some system.
    public var isNameUnsafe: Bool {
      !ArchiveLimits.isSafe(isFolder ? String(name.dropLast()) : name)
    }
  }
}
