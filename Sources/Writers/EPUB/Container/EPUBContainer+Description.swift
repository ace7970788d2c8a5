internal import Hashing

extension EPUBContainer: CustomStringConvertible {
  /// The whole book as text, for golden tests and for people: a line `== name (media type, bytes)` before each file, then its
  /// text; of images and other binary files only the SHA-256 digest.
  ///
  /// - Complexity: O(n) in the bytes of the files.
  public var description: String {
    var lines = ""
    for entry in entries {
      lines += "== \(entry.name) (\(entry.summary))\n"
      lines += entry.isText ? entry.text : "sha256 \(hexadecimal(SHA256.digest(of: entry.bytes)))\n"
    }
    return lines
  }
}

extension EPUBContainer.Entry {
  /// The contents as text, with a line end at the end.
  fileprivate var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.last == UInt8(ascii: "\n") ? text : text + "\n"
  }

  fileprivate var summary: String {
    mediaType.isEmpty ? "\(bytes.count) bytes" : "\(mediaType), \(bytes.count) bytes"
  }
}
