/// What an archive may ask for when it is read: archives come from strangers.
public struct ZipReadingLimits: Sendable, Hashable {
  /// The greatest number of entries.
  public var entryCount: Int
  /// The greatest number of bytes of one entry once it is unpacked.
  public var entrySize: Int

  /// Creates limits: 20,000 entries of 64 MiB each unless said otherwise.
  public init(entryCount: Int = 20_000, entrySize: Int = 64 << 20) {
    self.entryCount = entryCount
    self.entrySize = entrySize
  }
}
