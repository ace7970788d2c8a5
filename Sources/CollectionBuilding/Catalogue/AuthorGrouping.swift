public import DocumentAST

/// Finds what books are grouped by author.
enum AuthorGrouping {
  /// Returns those who wrote some entries, ordered by name; anthologies do not count.
  ///
  /// - Complexity: O(n log n) in the authors of all entries.
  static func groups(of entries: [CatalogueEntry]) -> [Catalogue.AuthorGroup] {
    var places: [TagKey: [Int]] = [:]
    var names: [TagKey: Creator] = [:]
    for place in entries.indices where entries[place].kind == .book {
      for author in entries[place].authors {
        let key = TagKey(author.name)
        guard !key.text.isEmpty else { continue }
        if names[key] == nil || names[key]?.fileAs == nil { names[key] = names[key].merged(author) }
        if places[key]?.last != place { places[key, default: []].append(place) }
      }
    }
    let keys = places.keys.sorted()
    let slugs = Slug.names(for: keys.map { (names[$0]?.name ?? $0.text, $0.text) })
    let groups = keys.indices.map { index in
      let author = names[keys[index]] ?? Creator(keys[index].text)
      return Catalogue.AuthorGroup(
        name: author.name, fileAs: author.filingName, slug: slugs[index],
        places: places[keys[index]] ?? [])
    }
    let keyed = groups.map { (key: CollationKey($0.fileAs), group: $0) }
    return keyed.sorted { left, right in
      left.key == right.key ? left.group.slug < right.group.slug : left.key < right.key
    }.map(\.group)
  }
}

extension Creator? {
  /// The first name seen, with the first filing name seen.
  fileprivate func merged(_ other: Creator) -> Creator {
    guard var kept = self else { return other }
    kept.fileAs = kept.fileAs ?? other.fileAs
    return kept
  }
}

extension Creator {
  /// The name as it is sorted: as the source says, else the last of several Latin words first.
  ///
  /// Names in other scripts, names with a comma and names that begin with an article stay as they are written.
  public var filingName: String {
    if let fileAs, !fileAs.isEmpty { return fileAs }
    let withoutArticle = LeadingArticle.dropped(from: name, language: "en")
    if withoutArticle != name { return withoutArticle }
    var words = name.split(separator: " ")
    guard words.count > 1, !name.contains(","), name.unicodeScalars.allSatisfy(Self.isLatin) else {
      return name
    }
    var suffix: Substring?
    if let last = words.last, Self.suffixes.contains(last.lowercased()), words.count > 2 {
      suffix = words.removeLast()
    }
    let family = words.removeLast()
    return "\(family), \(words.joined(separator: " "))" + (suffix.map { " \($0)" } ?? "")
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x370 || !scalar.properties.isAlphabetic
      || (0x1E00..<0x1F00).contains(scalar.value)
  }
}
