internal import Hashing

/// A digest of 128 bits: the first half of a SHA-256, which is enough to tell apart what one person can own.
struct Digest: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// The digest of bytes.
  ///
  /// - Complexity: O(n).
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(UnsafeRawBufferPointer(bytes))
    return Digest(of: hash)
  }

  /// The digest of bytes.
  ///
  /// - Complexity: O(n).
  static func of(_ bytes: [UInt8]) -> Digest { bytes.withUnsafeBufferPointer { of($0) } }

  /// The digest of several values: no two lists of values have one.
  static func of(_ write: (inout RecordWriter) -> Void) -> Digest {
    var writer = RecordWriter()
    write(&writer)
    return of(writer.bytes)
  }

  init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  /// The digest of what a hash was fed with.
  init(of hash: consuming SHA256) {
    let bytes = hash.finish()
    self.init(high: Self.word(bytes[..<8]), low: Self.word(bytes[8..<16]))
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
