internal import DocumentAST

/// A file of the library that a run has written.
struct OutputRecord: Sendable, Hashable {
  /// The path inside the library.
  var path: String
  /// The digest of all that it was made from.
  var key: Digest
  /// The media type.
  var mediaType: String
  /// The size in bytes.
  var byteCount: Int
  /// The digest of the bytes; only of books of shares, which are copied from one library to another.
  var digest: Digest?

  /// What catalogues say about it.
  var catalogueFile: CatalogueFile {
    CatalogueFile(path: path, mediaType: mediaType, byteCount: byteCount)
  }
}

extension OutputRecord {
  func write(to record: inout RecordWriter) {
    record.text(path)
    record.digest(key)
    record.text(mediaType)
    record.number(byteCount)
    record.digest(digest)
  }

  init(_ record: inout RecordReader) throws(RecordFault) {
    path = try record.text()
    key = try record.digest()
    mediaType = try record.text()
    byteCount = try record.number()
    digest = try record.optionalDigest()
  }
}
