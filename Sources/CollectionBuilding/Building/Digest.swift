internal import Hashing

/// Digests in hexadecimal.
enum Digest {
  /// The digest of bytes.
  static func of(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.digest(of: bytes)) }

  /// The digest of several texts; their lengths count too, so that no two lists have one digest.
  static func of(_ texts: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 8 })
    for text in texts {
      bytes.append(contentsOf: String(text.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: text.utf8)
    }
    return of(bytes)
  }
}
