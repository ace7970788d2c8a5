internal import DocumentAST

/// Gives what a text says about itself the form that the collection wants: its title, the names of tags, what clouds mean.
struct EntryCompletion: Sendable {
  let settings: CollectionSettings
  /// The digest of the rules for tags.
  private let rules: Digest

  init(settings: CollectionSettings) {
    self.settings = settings
    rules = Digest.of { settings.tags.write(to: &$0) }
  }

  /// The entry as catalogues show it, and as selections see it; `entry` is what the text says of itself.
  func entry(
    _ entry: CatalogueEntry, of path: String, slug: String, cloud: CloudDecision
  ) -> CatalogueEntry {
    var entry = entry
    entry.slug = slug
    if let title = title(of: path) { entry.title = title }
    var tags = entry.tags.compactMap { tag(from: $0, cloud) } + derivedTags(of: entry)
    tags += ancestors(of: tags)
    var seen: Set<TagKey> = []
    // A tag that the text gives itself outweighs the same one in a cloud.
    let own = tags.filter { $0.provenance == .own } + tags.filter { $0.provenance != .own }
    entry.tags = own.filter { seen.insert($0.key).inserted }
    return entry
  }

  /// Writes what in the book depends on the collection: equal bytes, equal books.
  func write(
    _ entry: CatalogueEntry, of path: String, cloud: CloudDecision, to record: inout RecordWriter
  ) {
    record.text(title(of: path))
    record.text(cloud == .drop ? "drop" : "")
    record.list(entry.tags.compactMap { tag(from: $0, cloud) }) { record, tag in
      record.text(tag.provenance.rawValue)
      record.text(tag.label)
    }
  }

  /// The digest of what this makes of a text, besides the text itself: while it stays, so does the book.
  func digest(for path: String) -> Digest {
    guard let title = title(of: path) else { return rules }
    return Digest.of { record in
      record.digest(rules)
      record.text(title)
    }
  }

  /// The document with the title and tags that the collection gives it.
  func document(_ document: Document, of path: String, cloud: CloudDecision) -> Document {
    var changed = document
    if let title = title(of: path) { changed.metadata.title = title }
    changed.metadata.tags = document.metadata.tags.compactMap { tag in
      guard tag.provenance != .cloud || cloud == .own else { return nil }
      var renamed = tag
      renamed.label = settings.tags.label(for: tag.label)
      return renamed
    }
    if cloud == .drop {
      changed = changed.rewriting(
        blocks: { if case .tagCloud = $0 { .remove } else { .keep } }, inlines: { _ in .keep })
    }
    return changed
  }

  private func title(of path: String) -> String? {
    settings.titles.isEmpty ? nil : settings.titles[path.normalised]
  }

  private func tag(from tag: CatalogueTag, _ cloud: CloudDecision) -> CatalogueTag? {
    var changed = tag
    (changed.key, changed.label) = settings.tags.resolved(tag.key, label: tag.label)
    guard tag.provenance == .cloud else { return changed }
    switch cloud {
    case .own: changed.provenance = .own
    case .group: break
    case .drop: return nil
    }
    return changed
  }

  /// A text with a tag belongs to the tags above it too.
  private func ancestors(of tags: [CatalogueTag]) -> [CatalogueTag] {
    tags.flatMap { settings.tags.ancestors(of: $0.key) }.map { key in
      CatalogueTag(
        settings.tags.chosenLabels[key] ?? key.text, key: key, provenance: .derived)
    }
  }

  private func derivedTags(of entry: CatalogueEntry) -> [CatalogueTag] {
    DerivedTag.allCases.filter(settings.derivedTags.contains).compactMap { kind in
      value(of: kind, in: entry).map { CatalogueTag($0, provenance: .derived) }
    }
  }

  private func value(of kind: DerivedTag, in entry: CatalogueEntry) -> String? {
    switch kind {
    case .folder:
      let folders = entry.source.split(separator: "/").dropLast()
      return folders.isEmpty ? nil : "folder:\(folders.joined(separator: "/"))"
    case .language: return "lang:\(entry.language)"
    case .year: return entry.year.map { "year:\($0)" }
    case .rating:
      guard let rating = entry.rating, rating.best > 0, rating.value.isFinite else { return nil }
      let stars = (rating.value / rating.best * 5).rounded()
      return (0...5).contains(stars) ? "rating:\(Int(stars))" : nil
    }
  }
}
