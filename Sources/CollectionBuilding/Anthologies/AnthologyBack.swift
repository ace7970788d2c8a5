internal import DocumentAST

/// What stands at the end of an anthology: indexes of tags and authors, the sources, what was left out.
struct AnthologyBack {
  let members: [CatalogueEntry]
  /// The numbers of the members that could not be read.
  let missing: Set<Int>
  let options: AnthologyOptions
  let strings: CollectionStrings
  let failures: [Anthology.Failure]
  /// Where members were taken from, by number.
  let addresses: [Int: String]

  /// Begins the identifiers of tags in the index.
  static let tagPrefix = "tag-"

  /// The identifier of a tag in the index.
  static func identifier(ofTag key: TagKey) -> String { tagPrefix + Slug.name(for: key.text) }

  /// - Complexity: O(n log n) in the members and their tags.
  func write(to builder: inout DocumentBuilder) {
    if options.includesIndexes {
      writeTags(to: &builder)
      writeAuthors(to: &builder)
      writeSources(to: &builder)
    }
    writeColophon(to: &builder)
  }

  /// The numbers of the members that are in the book.
  private var present: [Int] { (1...max(members.count, 1)).filter(isPresent) }

  private func isPresent(_ number: Int) -> Bool {
    number <= members.count && !missing.contains(number)
  }

  // MARK: Indexes

  private func writeTags(to builder: inout DocumentBuilder) {
    var numbers: [TagKey: [Int]] = [:]
    var labels: [TagKey: String] = [:]
    for number in present {
      for tag in members[number - 1].ownTags {
        numbers[tag.key, default: []].append(number)
        if labels[tag.key] == nil { labels[tag.key] = tag.label }
      }
    }
    let terms = numbers.map { key, numbers in
      Term(label: labels[key] ?? key.text, filing: key.text, key: key, numbers: numbers)
    }
    write(terms, under: strings[.tags], id: "tags", to: &builder) { term in
      Self.identifier(ofTag: term.key)
    }
  }

  private func writeAuthors(to builder: inout DocumentBuilder) {
    var numbers: [TagKey: [Int]] = [:]
    var authors: [TagKey: Creator] = [:]
    for number in present {
      for author in members[number - 1].authors {
        let key = TagKey(author.name)
        if numbers[key]?.last != number { numbers[key, default: []].append(number) }
        if authors[key] == nil { authors[key] = author }
      }
    }
    let terms = numbers.map { key, numbers in
      Term(
        label: authors[key]?.name ?? key.text, filing: authors[key]?.filingName ?? key.text,
        key: key, numbers: numbers)
    }
    write(terms, under: strings[.authors], id: "authors", to: &builder) { _ in nil }
  }

  /// A word of an index.
  private struct Term {
    let label: String
    let filing: String
    let key: TagKey
    let numbers: [Int]
  }

  private func write(
    _ terms: [Term], under title: String, id: String, to builder: inout DocumentBuilder,
    identifier: (Term) -> String?
  ) {
    guard !terms.isEmpty else { return }
    builder.heading(title, level: 1, id: id)
    let keyed = terms.map { (key: CollationKey($0.filing), term: $0) }
    let ordered = keyed.sorted { $0.key == $1.key ? $0.term.key < $1.term.key : $0.key < $1.key }
    builder.openDefinitionList()
    for (_, term) in ordered {
      builder.openDefinitionItem()
      let token = builder.openDefinitionTerm()
      if let id = identifier(term) { builder.setAttributes(Attributes(id: id), of: token) }
      builder.text(term.label)
      builder.close()
      for number in term.numbers { writeReference(to: number, &builder) }
      builder.close()
    }
    builder.close()
  }

  private func writeReference(to number: Int, _ builder: inout DocumentBuilder) {
    builder.openDefinition()
    builder.openParagraph()
    builder.link(to: MemberNames.identifier(ofMember: number), members[number - 1].title)
    builder.close()
    builder.close()
  }

  // MARK: Sources

  private func writeSources(to builder: inout DocumentBuilder) {
    guard !present.isEmpty else { return }
    builder.heading(strings[.sources], level: 1, id: "sources")
    builder.openBulletList(isTight: false)
    for number in present {
      let member = members[number - 1]
      builder.openItem()
      builder.openParagraph()
      builder.link(to: MemberNames.identifier(ofMember: number), member.title)
      let names = member.authors.map(\.name)
      if !names.isEmpty { builder.text(" — " + names.joined(separator: strings.separator)) }
      for fact in [member.date, member.publisher, member.rights].compactMap({ $0 }) {
        builder.text(". " + fact)
      }
      builder.text(". ")
      write(address: addresses[number] ?? member.source, to: &builder)
      builder.close()
      builder.close()
    }
    builder.close()
  }

  private func write(address: String, to builder: inout DocumentBuilder) {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    guard isWeb else {
      var path = address
      path.withUTF8 { _ = builder.code($0) }
      return
    }
    builder.append(.link(address, Inlines(text: address)))
  }

  // MARK: Colophon

  private func writeColophon(to builder: inout DocumentBuilder) {
    builder.heading(strings[.aboutThisBook], level: 1, id: "about")
    builder.paragraph("\(strings[.collection]): \(options.libraryTitle)")
    builder.paragraph(strings.texts(present.count))
    guard !failures.isEmpty else { return }
    builder.paragraph("\(strings[.leftOut]):")
    builder.openBulletList(isTight: true)
    for failure in failures {
      builder.openItem()
      builder.paragraph("\(failure.source): \(failure.reason)")
      builder.close()
    }
    builder.close()
  }
}
