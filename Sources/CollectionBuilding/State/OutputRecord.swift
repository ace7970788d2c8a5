internal import DocumentAST

/// A file of the library that a run has written.
struct OutputRecord: Sendable, Hashable {
  /// The path inside the library.
  var path: String
  /// The digest of all that it was made from.
  var key: String
  /// The media type.
  var mediaType: String
  /// The size in bytes.
  var byteCount: Int
  /// The SHA-256 of the bytes in hexadecimal.
  var digest: String

  /// What catalogues say about it.
  var catalogueFile: CatalogueFile {
    CatalogueFile(path: path, mediaType: mediaType, byteCount: byteCount, digest: digest)
  }
}

extension OutputRecord {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("key", key)
      json.member("mediaType", mediaType)
      json.member("byteCount", byteCount)
      json.member("digest", digest)
    }
  }

  init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let key = value["key"]?.string,
      let mediaType = value["mediaType"]?.string, let digest = value["digest"]?.string,
      let byteCount = value["byteCount"]?.integer
    else { return nil }
    self.init(path: path, key: key, mediaType: mediaType, byteCount: byteCount, digest: digest)
  }
}
