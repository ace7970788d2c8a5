internal import DocumentAST

extension CatalogueEntry {
  /// The entry of a text that was read, without files and without what the collection adds.
  init(reading document: Document, source: String, slug: String, library: String) {
    let metadata = document.metadata
    self.init(
      identifier: CatalogueIdentifier.part(["book", source], of: library), slug: slug,
      source: source, title: metadata.title ?? Self.fileStem(of: source),
      language: metadata.language ?? "en", modified: "2000-01-01T00:00:00Z")
    creators = metadata.creators
    date = metadata.date?.iso
    rating = metadata.rating
    series = metadata.series
    tags = metadata.tags.map { tag in
      CatalogueTag(
        tag.label, provenance: tag.provenance == .cloud ? .cloud : .own, declaredCount: tag.count)
    }
  }

  /// The name of a file without folder and ending.
  static func fileStem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension Document {
  /// The document with the identifier that its catalogue entry has.
  func carrying(identifier: String) -> Document {
    var changed = self
    if changed.metadata.identifiers.isEmpty {
      changed.metadata.identifiers.append(Identifier(identifier))
    }
    return changed
  }
}
