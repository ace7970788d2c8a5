internal import DocumentAST

/// What is remembered of a text, so that it need not be read again while it does not change.
struct DocumentRecord: Sendable, Equatable {
  /// The path inside the collection.
  var path: String
  /// The SHA-256 of the bytes in hexadecimal.
  var digest: String
  /// The digest of the options it was read with.
  var reading: String
  /// The images it refers to.
  var resources: [ResourceRecord]
  /// The digest of the tags of its cloud; nil when it has none.
  var cloud: String?
  /// What it says about itself, before the collection has a say.
  var entry: CatalogueEntry
  /// The number of warnings when it was read and written.
  var warningCount: Int
  /// The files made of it.
  var outputs: [OutputRecord] = []

  /// The number of tags in its cloud.
  var cloudSize: Int { entry.tags.count { $0.provenance == .cloud } }
}

/// An image that a text refers to.
struct ResourceRecord: Sendable, Hashable {
  /// The reference as it is written.
  var reference: String
  /// The SHA-256 of its bytes in hexadecimal; nil when it could not be loaded.
  var digest: String?
}

extension DocumentRecord {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("digest", digest)
      json.member("reading", reading)
      json.member("resources", resources) { json, resource in
        json.object { json in
          json.member("reference", resource.reference)
          json.member("digest", resource.digest)
        }
      }
      json.member("cloud", cloud)
      json.member("warnings", warningCount)
      json.member("entry", entry) { $1.write(to: &$0) }
      json.member("outputs", outputs) { $1.write(to: &$0) }
    }
  }

  init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let digest = value["digest"]?.string,
      let reading = value["reading"]?.string,
      let entry = value["entry"].flatMap({ CatalogueEntry($0) })
    else { return nil }
    let resources = value["resources"]?.elements ?? []
    self.init(
      path: path, digest: digest, reading: reading,
      resources: resources.compactMap { resource in
        resource["reference"]?.string.map {
          ResourceRecord(reference: $0, digest: resource["digest"]?.string)
        }
      },
      cloud: value["cloud"]?.string, entry: entry,
      warningCount: value["warnings"]?.integer ?? 0,
      outputs: (value["outputs"]?.elements ?? []).compactMap { OutputRecord($0) })
  }
}
