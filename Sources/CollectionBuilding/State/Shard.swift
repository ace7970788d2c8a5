internal import DocumentAST
public import DocumentConversion
internal import Hashing

/// A share of a collection: the texts that one of several machines takes on.
public struct Shard: Sendable, Hashable {
  /// Which share, from 1.
  public let number: Int
  /// The number of shares.
  public let count: Int

  /// Creates a share from `2/5`.
  ///
  /// - Throws: `ConversionError` of the kind `usage`.
  public init(_ text: String) throws(ConversionError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(number)
    else {
      throw ConversionError(.usage, "A share is written as K/N with K from 1 to N, not \"\(text)\"")
    }
    self.number = number
    self.count = count
  }

  /// Whether a text belongs to the share: by its path, so that other texts coming and going change nothing.
  func includes(_ path: String) -> Bool {
    let digest = SHA256.digest(of: Array(path.normalised.utf8))
    let value = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(value % UInt64(count)) == number - 1
  }
}
