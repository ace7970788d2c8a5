public import DocumentAST
internal import EPUBWriting
internal import HTMLRendering

extension CatalogueEntry {
  /// Creates the entry of the book of a document, without files.
  ///
  /// The tags are those of the metadata: front matter, tag lines, hashtags and options as the document's own, those of clouds
  /// as such; what the collection derives, aliases and files are for the caller to add.
  ///
  /// - Parameters:
  ///   - source: The path of the input inside the collection, with `/`.
  ///   - slug: The name of the files of the book; see `Slug.names(for:)`.
  ///   - library: The identifier of the library.
  ///   - modified: The time of change in seconds since 1970, as `SOURCE_DATE_EPOCH` gives it; nil for what the document says.
  /// - Complexity: O(n) in the nodes and text of the document.
  public init(
    of document: Document, source: String, slug: String, library: String, modified: Int? = nil
  ) {
    let metadata = document.metadata
    let language =
      metadata.language.flatMap { Language($0) } ?? Self.likelyLanguage(of: document.blocks)
    self.init(
      identifier: Self.identifier(of: metadata, source: source, library: library), slug: slug,
      source: source,
      title: Self.title(of: document) ?? Self.stem(of: source), language: language.tag,
      modified: Self.modified(metadata, modified))
    subtitle = metadata.subtitle?.asFilledLine
    creators = metadata.creators.compactMap { creator in
      creator.name.asFilledLine.map { Creator($0, role: creator.role, fileAs: creator.fileAs) }
    }
    date = metadata.date?.iso.flatMap { CalendarDate(iso: $0)?.day }
    rating = metadata.rating
    tags = metadata.tags.compactMap(CatalogueTag.init)
    series = metadata.series
    summary = metadata.description?.asFilledLine ?? Self.beginning(of: document.blocks)
    publisher = metadata.publisher?.asFilledLine
    rights = metadata.rights?.asFilledLine
  }

  /// The identifier of the book of a document in a library: its own, if it has one, else one that follows from its place, so
  /// that it stays the same when the text is corrected.
  public static func identifier(
    of metadata: Metadata, source: String, library: String
  ) -> String {
    for identifier in metadata.identifiers {
      if let known = BookIdentifier.normalized(identifier.value, scheme: identifier.scheme) {
        return known
      }
    }
    return CatalogueIdentifier.part(["book", source], of: library)
  }

  /// The name of a file without folder and ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  private static func title(of document: Document) -> String? {
    if let title = document.metadata.title?.asFilledLine { return title }
    for block in document.blocks {
      if case .heading(let heading) = block, let words = heading.content.plainText.asFilledLine {
        return words
      }
    }
    return nil
  }

  private static func likelyLanguage(of blocks: Blocks) -> Language {
    var identifiers = IdentifierRegistry()
    return DocumentIndex(of: blocks, identifiers: &identifiers).likelyLanguage ?? .english
  }

  private static func modified(_ metadata: Metadata, _ seconds: Int?) -> String {
    if let seconds { return CalendarDate(secondsSince1970: seconds).moment }
    let date = metadata.modified?.iso ?? metadata.date?.iso
    return (date.flatMap { CalendarDate(iso: $0) } ?? .fixed).moment
  }

  /// The first paragraph of prose that says something, shortened.
  private static func beginning(of blocks: Blocks) -> String? {
    for block in blocks {
      guard case .paragraph(let paragraph) = block, paragraph.role == .body else { continue }
      let words = paragraph.content.plainText.asSingleLine
      if words.utf8.count >= 30 { return words.shortened(to: 280) }
    }
    return nil
  }
}

extension CatalogueTag {
  /// The tag of a document; nil when nothing of its label can be seen.
  fileprivate init?(_ tag: Tag) {
    guard let label = tag.label.asFilledLine else { return nil }
    let key = TagKey(label)
    guard !key.text.isEmpty else { return nil }
    let provenance: Provenance =
      switch tag.provenance {
      case .frontMatter, .tagLine, .hashtag, .option: .own
      case .cloud: .cloud
      }
    self.init(label, key: key, provenance: provenance, declaredCount: tag.count)
  }
}

extension Document {
  /// Returns the document with the identifier that its catalogue entry has, so that the book says the same as the catalogue.
  public func identified(as identifier: String) -> Document {
    let isKnown = metadata.identifiers.contains {
      BookIdentifier.normalized($0.value, scheme: $0.scheme) != nil
    }
    if isKnown { return self }
    var changed = self
    changed.metadata.identifiers.append(Identifier(identifier))
    return changed
  }
}
