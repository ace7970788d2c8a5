internal import Hashing

/// Digests in hexadecimal.
enum Digest {
  /// The digest of bytes.
  static func of(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.digest(of: bytes)) }

  /// The digest of several texts; their lengths count too, so that no two lists have one digest.
  static func of(_ texts: [String]) -> String {
    var digest = SHA256()
    for text in texts {
      digest.update(Array("\(text.utf8.count):".utf8))
      digest.update(Array(text.utf8))
    }
    return hexadecimal(digest.finish())
  }
}
