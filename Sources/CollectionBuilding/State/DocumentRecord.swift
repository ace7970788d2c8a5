internal import DocumentAST

/// What is remembered of a text, so that it need not be read again while it does not change. What it says about itself is
/// remembered beside it: a `CatalogueEntry`.
struct DocumentRecord: Sendable, Equatable {
  /// The path inside the collection.
  var path: String
  /// The digest of the bytes.
  var digest: Digest
  /// The digest of the options it was read with.
  var reading: Digest
  /// The digest of what makes the collection's own titles and tags of those of the text.
  var completion: Digest
  /// The digest of the tags of its cloud; nil when it has none.
  var cloud: Digest?
  /// The number of tags in its cloud.
  var cloudSize = 0
  /// What became of its cloud in the files made of it; nil when there are none.
  var decision: CloudDecision?
  /// The files made of it.
  var outputs: [OutputRecord] = []
  /// The images that it refers to.
  var resources: [ResourceRecord] = []
  /// The picture that it brings along for its cover.
  var cover: OwnCover?
}

/// A picture that a text brings along for its cover.
struct OwnCover: Sendable, Hashable {
  /// The reference as it is written.
  var reference: String
  /// The digest of the bytes.
  var digest: Digest
  /// The ending of file names, without the dot.
  var fileExtension: String
  /// The size in pixels, if the picture says it.
  var width: Int?
  var height: Int?
}

/// An image that a text refers to.
struct ResourceRecord: Sendable, Hashable {
  /// The reference as it is written.
  var reference: String
  /// The digest of its bytes; nil when it could not be loaded.
  var digest: Digest?
}

extension DocumentRecord {
  func write(to record: inout RecordWriter) {
    record.text(path)
    record.digest(digest)
    record.digest(reading)
    record.digest(completion)
    record.digest(cloud)
    record.number(cloudSize)
    record.text(decision?.rawValue)
    record.list(outputs) { $1.write(to: &$0) }
    record.list(resources) { record, resource in
      record.text(resource.reference)
      record.digest(resource.digest)
    }
    record.optional(cover) { record, cover in
      record.text(cover.reference)
      record.digest(cover.digest)
      record.text(cover.fileExtension)
      record.number(cover.width)
      record.number(cover.height)
    }
  }

  init(_ record: inout RecordReader) throws(RecordFault) {
    path = try record.text()
    digest = try record.digest()
    reading = try record.digest()
    completion = try record.digest()
    cloud = try record.optionalDigest()
    cloudSize = try record.number()
    let name = try record.optionalText()
    decision = name.flatMap(CloudDecision.init(rawValue:))
    if decision == nil, name != nil { throw RecordFault() }
    outputs = try record.list { record throws(RecordFault) in try OutputRecord(&record) }
    resources = try record.list { record throws(RecordFault) in
      ResourceRecord(reference: try record.text(), digest: try record.optionalDigest())
    }
    cover = try record.optional { record throws(RecordFault) in
      OwnCover(
        reference: try record.text(), digest: try record.digest(),
        fileExtension: try record.text(), width: try record.optionalNumber(),
        height: try record.optionalNumber())
    }
  }
}
