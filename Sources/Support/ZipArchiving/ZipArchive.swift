/// An ordered list of entries that becomes a ZIP archive in memory.
///
///     var archive = ZipArchive()
///     archive.append(ZipEntry("mimetype", Array("application/epub+zip".utf8), method: .stored))
///     archive.append(ZipEntry("OEBPS/chapter.xhtml", chapter))
///     let bytes = try archive.bytes()
///
/// The same entries give the same bytes at any time, in any time zone and under any user: every
/// entry has the time 1980-01-01 00:00, the mode 0644, no extra field and no data descriptor, and
/// the UTF-8 flag only when its name is not ASCII. (Deflated bytes depend on the version of
/// libdeflate.) Archives are not ZIP64: an entry and the archive are at most 4 GiB less one byte, and
/// there are at most 65,535 entries.
public struct ZipArchive: Sendable, Equatable {
  /// The entries in the order in which they are written.
  public var entries: [ZipEntry]

  /// Creates an archive of `entries`.
  public init(_ entries: [ZipEntry] = []) {
    self.entries = entries
  }

  /// Adds an entry behind the others.
  public mutating func append(_ entry: ZipEntry) {
    entries.append(entry)
  }

  /// Returns the archive as one piece.
  ///
  /// To deflate on several cores, map the entries through ``ZipEntry/packed(level:)`` and hand the
  /// result to ``bytes(of:)``.
  /// - Parameter known: Returns an entry that was packed before with the same level, or nil.
  /// - Throws: ``ZipError`` when a name or a size cannot be written, when libzip is not installed,
  ///   or when memory runs out.
  /// - Complexity: O(*n*) in the bytes of all entries.
  public func bytes(
    level: CompressionLevel = .standard, known: (ZipEntry) -> PackedEntry? = { _ in nil }
  ) throws(ZipError) -> [UInt8] {
    let deflater = try Deflater(level: level)
    var packed: [PackedEntry] = []
    packed.reserveCapacity(entries.count)
    for entry in entries { packed.append(known(entry) ?? deflater.pack(entry)) }
    return try Self.bytes(of: packed)
  }

  /// Returns the archive of entries that have been packed before, in their order.
  /// - Throws: ``ZipError``, as ``bytes(level:)`` does.
  /// - Complexity: O(*n*) in the packed bytes of all entries.
  public static func bytes(of entries: [PackedEntry]) throws(ZipError) -> [UInt8] {
    try ArchiveLimits.check(entries)
    guard !entries.isEmpty else { return emptyArchive }
    return try LibzipArchive.bytes(of: entries)
  }

  /// An end of central directory record alone (APPNOTE 4.3.16); libzip would write nothing.
  private static let emptyArchive: [UInt8] =
    [0x50, 0x4b, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
}
