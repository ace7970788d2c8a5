/// Which member stands where in an anthology, and in which language the words around them are.
struct AnthologyArrangement {
  /// The members in order.
  let members: [CatalogueEntry]
  /// The words of the book.
  let strings: CollectionStrings

  /// - Complexity: O(n log n) in the entries.
  init(of entries: [CatalogueEntry], _ options: AnthologyOptions) {
    let ordered = entries.ordered(by: options.order)
    let strings = CollectionStrings(
      languageTag: options.language ?? Self.mainLanguage(of: ordered))
    self.strings = strings
    guard options.grouping != .none else {
      members = ordered
      return
    }
    let groups = Dictionary(grouping: ordered) { Self.group(of: $0, options, strings) ?? "" }
    let keyed = groups.map { (key: CollationKey($0.key), name: $0.key, members: $0.value) }
    members = keyed.sorted { $0.key == $1.key ? $0.name < $1.name : $0.key < $1.key }
      .flatMap(\.members)
  }

  /// The name of the group that a member belongs to; nil when members are not grouped.
  static func group(
    of entry: CatalogueEntry, _ options: AnthologyOptions, _ strings: CollectionStrings
  ) -> String? {
    switch options.grouping {
    case .none: nil
    case .year: entry.date.map { String($0.prefix(4)) } ?? strings[.undated]
    case .tag:
      entry.tags.first { $0.provenance == .own && $0.key.text != options.key }?.label
        ?? strings[.untagged]
    case .language: LanguageName.name(of: entry.language)
    }
  }

  private static func mainLanguage(of members: [CatalogueEntry]) -> String {
    var counts: [String: Int] = [:]
    for member in members { counts[member.language, default: 0] += 1 }
    let most = counts.values.max()
    return members.first { counts[$0.language] == most }?.language ?? "en"
  }
}
