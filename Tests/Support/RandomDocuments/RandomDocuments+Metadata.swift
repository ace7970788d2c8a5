internal import DocumentAST

extension RandomDocuments {
  mutating func metadata() -> Metadata {
    var metadata = Metadata(title: optionalText(), subtitle: optionalText())
    guard random.oneIn(2) else { return metadata }
    metadata.creators = creators()
    metadata.language = optional("ja")
    for _ in 0..<random.below(3) {
      metadata.identifiers.append(Identifier(text(), scheme: pick(["", "isbn", "doi"])))
    }
    metadata.date = optional(DocumentDate(iso: optional("1862-04-15"), text: text()))
    metadata.modified = optional(DocumentDate(iso: "1886"))
    metadata.rights = optionalText()
    metadata.publisher = optionalText()
    metadata.description = optionalText()
    for _ in 0..<random.below(3) { metadata.subjects.append(text()) }
    for _ in 0..<random.below(3) {
      metadata.tags.append(
        Tag(text(), count: optional(random.below(50)), provenance: pick(Tag.Provenance.allCases)))
    }
    metadata.series = optional(Series(text(), position: optionalText()))
    metadata.rating = optional(Rating(value: number(), best: number(), text: text()))
    metadata.reviewedWork = optional(
      ReviewedWork(text(), type: optional("Movie"), creators: creators(), date: optionalText()))
    metadata.cover = optionalText()
    for _ in 0..<random.below(4) {
      metadata.other.append(Metadata.Field(pick(["key", text()]), value(depth: 0)))
    }
    return metadata
  }

  mutating func resources() -> Resources {
    var resources = Resources()
    for _ in 0..<random.below(3) {
      let count = random.below(20)
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      resources.add(
        Resource(
          id: text(), mediaType: pick(["image/png", "text/css"]),
          content: random.oneIn(3) ? .location(text()) : .bytes(bytes)))
    }
    return resources
  }

  private mutating func creators() -> [Creator] {
    var creators: [Creator] = []
    for _ in 0..<random.below(3) {
      let role = pick([CreatorRole.author, .reviewer, CreatorRole(rawValue: text())])
      creators.append(Creator(text(), role: role, fileAs: optionalText()))
    }
    return creators
  }

  private mutating func value(depth: Int) -> MetadataValue {
    switch random.below(depth < 4 ? 5 : 3) {
    case 0: .string(text())
    case 1: .number(number())
    case 2: .boolean(random.oneIn(2))
    case 3: .list((0..<random.below(4)).map { _ in value(depth: depth + 1) })
    default:
      .map(
        (0..<random.below(4)).map { _ in
          Metadata.Field(pick(["key", text()]), value(depth: depth + 1))
        })
    }
  }

  private mutating func number() -> Double {
    pick([0, -0.0, 1, 4.5, 1e300, 2.5e-308, .infinity, -.infinity, 0.1, -12_345_678.9, 1e15, 1e17])
  }

  private mutating func optionalText() -> String? { random.oneIn(2) ? text() : nil }

  private mutating func optional<Element>(_ element: Element) -> Element? {
    random.oneIn(2) ? element : nil
  }
}
