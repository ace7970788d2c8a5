package import DocumentAST

/// Entries as JSON, without loss: `CatalogueEntry(json: entry.json) == entry`.
extension CatalogueEntry {
  /// The entry as a JSON object on one line; what is empty is left out.
  ///
  /// - Complexity: O(n) in the text.
  public var json: [UInt8] { JSONWriter.bytes { write(to: &$0) } }

  /// Reads an entry from JSON; nil when it is not one.
  ///
  /// - Complexity: O(n) in the bytes.
  public init?(json: [UInt8]) {
    guard let text = try? JSONText(json) else { return nil }
    self.init(text.root)
  }

  /// Writes the entry as an object, in a place of a larger JSON text.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind.rawValue)
      json.member("identifier", identifier)
      json.member("slug", slug)
      json.member("source", source)
      json.member("title", title)
      json.member("subtitle", subtitle)
      json.member("creators", creators) { $1.write(to: &$0) }
      json.member("language", language)
      json.member("date", date)
      json.member("modified", modified)
      json.member("rating", rating) { $1.write(to: &$0) }
      json.member("tags", tags) { $1.write(to: &$0) }
      json.member("series", series) { $1.write(to: &$0) }
      json.member("summary", summary)
      json.member("publisher", publisher)
      json.member("rights", rights)
      json.member("memberCount", memberCount)
      json.member("files", files) { $1.write(to: &$0) }
      json.member("cover", cover) { $1.write(to: &$0) }
      json.member("thumbnail", thumbnail) { $1.write(to: &$0) }
    }
  }

  /// Reads an entry from an object; nil when something that every entry has is missing.
  package init?(_ value: JSONValue) {
    let fields = JSONFields(value)
    guard let identifier = fields["identifier"]?.string, let slug = fields["slug"]?.string,
      let source = fields["source"]?.string, let title = fields["title"]?.string,
      let language = fields["language"]?.string, let modified = fields["modified"]?.string,
      let kind = fields["kind"]?.string.flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(
      identifier: identifier, slug: slug, source: source, title: title, language: language,
      modified: modified)
    self.kind = kind
    subtitle = fields["subtitle"]?.string
    creators = fields.elements("creators").compactMap(Creator.init(json:))
    date = fields["date"]?.string
    rating = fields["rating"].flatMap(Rating.init(json:))
    tags = fields.elements("tags").compactMap(CatalogueTag.init(json:))
    series = fields["series"].flatMap(Series.init(json:))
    summary = fields["summary"]?.string
    publisher = fields["publisher"]?.string
    rights = fields["rights"]?.string
    memberCount = fields["memberCount"]?.integer
    files = fields.elements("files").compactMap(CatalogueFile.init(json:))
    cover = fields["cover"].flatMap(CatalogueFile.init(json:))
    thumbnail = fields["thumbnail"].flatMap(CatalogueFile.init(json:))
  }
}

extension Creator {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("role", role.rawValue)
      json.member("fileAs", fileAs)
    }
  }

  fileprivate init?(json: JSONValue) {
    let fields = JSONFields(json)
    guard let name = fields["name"]?.string, let role = fields["role"]?.string else { return nil }
    self.init(name, role: CreatorRole(rawValue: role), fileAs: fields["fileAs"]?.string)
  }
}

extension Rating {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("value")
      json.number(value)
      json.key("best")
      json.number(best)
      json.member("text", text)
    }
  }

  fileprivate init?(json: JSONValue) {
    let fields = JSONFields(json)
    guard let value = fields["value"]?.number, let best = fields["best"]?.number else {
      return nil
    }
    self.init(value: value, best: best, text: fields["text"]?.string ?? "")
  }
}

extension Series {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("position", position)
    }
  }

  fileprivate init?(json: JSONValue) {
    let fields = JSONFields(json)
    guard let name = fields["name"]?.string else { return nil }
    self.init(name, position: fields["position"]?.string)
  }
}

extension CatalogueTag {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("key", key.text)
      json.member("label", label)
      json.member("provenance", provenance.rawValue)
      json.member("declaredCount", declaredCount)
    }
  }

  fileprivate init?(json: JSONValue) {
    let fields = JSONFields(json)
    guard let key = fields["key"]?.string, let label = fields["label"]?.string,
      let provenance = fields["provenance"]?.string.flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      label, key: TagKey(folded: key), provenance: provenance,
      declaredCount: fields["declaredCount"]?.integer)
  }
}

extension CatalogueFile {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("mediaType", mediaType)
      json.member("byteCount", byteCount)
      if !digest.isEmpty { json.member("digest", digest) }
      json.member("width", pixelSize?.width)
      json.member("height", pixelSize?.height)
    }
  }

  fileprivate init?(json: JSONValue) {
    let fields = JSONFields(json)
    guard let path = fields["path"]?.string, let mediaType = fields["mediaType"]?.string,
      let byteCount = fields["byteCount"]?.integer
    else { return nil }
    self.init(
      path: path, mediaType: mediaType, byteCount: byteCount,
      digest: fields["digest"]?.string ?? "")
    if let width = fields["width"]?.integer, let height = fields["height"]?.integer {
      pixelSize = PixelSize(width: width, height: height)
    }
  }
}
