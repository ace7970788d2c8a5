/// A file in an archive: a name, its bytes, and how they are to be written.
public struct ZipEntry: Sendable, Equatable {
  /// The path inside the archive, with `/` between its parts, relative, without `.` or `..`.
  public var name: String
  /// The bytes of the file.
  public var contents: [UInt8]
  /// Whether the bytes are deflated.
  public var method: Method

  /// How the bytes of an entry are written.
  public enum Method: Sendable, Equatable {
    /// As they are: for `mimetype`, and for images that are compressed already.
    case stored
    /// Deflated, unless that would make them longer.
    case deflated
  }

  /// Creates an entry.
  public init(_ name: String, _ contents: [UInt8], method: Method = .deflated) {
    self.name = name
    self.contents = contents
    self.method = method
  }

  /// Returns the entry as it will stand in the archive.
  ///
  /// This is a pure function of the entry, so entries can be packed on several cores.
  /// - Throws: ``ZipError/outOfMemory``.
  /// - Complexity: O(*n*) in the length of the contents.
  public func packed(level: CompressionLevel = .standard) throws(ZipError) -> PackedEntry {
    try Deflater(level: level).pack(self)
  }
}

/// An entry whose bytes have been deflated, or are to be stored as they are.
public struct PackedEntry: Sendable, Equatable {
  /// The path inside the archive.
  public let name: String
  /// What was chosen; an entry that would have grown is stored.
  public let method: ZipEntry.Method
  /// The CRC-32 of the bytes before deflating.
  public let checksum: UInt32
  /// The number of bytes before deflating.
  public let size: Int
  /// The bytes that stand in the archive.
  public let data: [UInt8]
}
