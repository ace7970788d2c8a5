internal import DocumentAST
internal import EPUBWriting

/// What an anthology says about itself: metadata, title page, catalogue entry.
struct AnthologyFront {
  let members: [CatalogueEntry]
  let options: AnthologyOptions
  let strings: CollectionStrings

  /// "16 texts".
  private var subtitle: String { strings.texts(members.count) }

  /// Everybody who wrote a member, in the order of the book, each once.
  private var creators: [Creator] {
    var seen: Set<TagKey> = []
    return members.flatMap(\.authors).filter { seen.insert(TagKey($0.name)).inserted }
  }

  /// The years of the members: `2009–2014`.
  private var years: String? {
    let years = members.compactMap { $0.date.map { String($0.prefix(4)) } }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first == last ? first : "\(first)–\(last)"
  }

  /// The tag of the anthology, then the own tags that most members share.
  private var subjects: [String] {
    var counts: [TagKey: (label: String, count: Int)] = [:]
    for tag in members.flatMap(\.ownTags) where tag.key.text != options.key {
      counts[tag.key, default: (tag.label, 0)].count += 1
    }
    let shared = counts.filter { $0.value.count > 1 }.sorted { left, right in
      left.value.count == right.value.count
        ? left.key < right.key : left.value.count > right.value.count
    }
    return (options.tag.map { [$0] } ?? []) + shared.prefix(8).map(\.value.label)
  }

  private var modified: String {
    if let seconds = options.modified {
      return CalendarDate(secondsSince1970: seconds).moment
    }
    return members.map(\.modified).max() ?? CalendarDate.fixed.moment
  }

  /// The metadata of the book.
  var metadata: Metadata {
    var metadata = Metadata(
      title: options.title, subtitle: subtitle, creators: creators, language: strings.languageTag)
    metadata.identifiers = [Identifier(options.identifier)]
    metadata.modified = DocumentDate(iso: modified)
    metadata.tags = subjects.map { Tag($0, provenance: .option) }
    metadata.other = [
      Metadata.Field("collection", .string(options.libraryTitle)),
      Metadata.Field(Metadata.coverSeedKey, .string(options.key)),
    ]
    return metadata
  }

  /// The lines of the title page.
  var titleBlock: Block {
    var builder = DocumentBuilder()
    builder.openContainer(.titleBlock)
    builder.paragraph(options.title, role: .title)
    builder.paragraph(subtitle, role: .subtitle)
    let names = creators.map(\.name)
    if !names.isEmpty { builder.paragraph(strings.names(names), role: .byline) }
    if let years { builder.paragraph(years, role: .date) }
    builder.close()
    let blocks = builder.finish().blocks
    return blocks.first ?? .container(Container(.titleBlock, []))
  }

  /// The entry of the book in the catalogue.
  func entry(slug: String) -> CatalogueEntry {
    var entry = CatalogueEntry(
      identifier: options.identifier, slug: slug, source: options.key, title: options.title,
      language: strings.languageTag, modified: modified)
    entry.kind = .anthology
    entry.subtitle = subtitle
    entry.creators = creators
    entry.date = members.compactMap(\.date).max()
    entry.tags = subjects.map { CatalogueTag($0) }
    entry.memberCount = members.count
    let titles = members.prefix(6).map(\.title).joined(separator: " · ")
    entry.summary = members.count > 6 ? titles + " …" : titles
    return entry
  }
}
