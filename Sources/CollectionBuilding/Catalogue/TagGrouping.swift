/// Finds what books are grouped by tag.
enum TagGrouping {
  /// Returns the tags of some entries, ordered by label.
  ///
  /// - Complexity: O(n log n) in the tags of all entries.
  static func groups(
    of entries: [CatalogueEntry], display: [TagKey: Catalogue.TagDisplay]
  ) -> [Catalogue.TagGroup] {
    var places: [TagKey: [Int]] = [:]
    var labels: [TagKey: [String: Int]] = [:]
    for place in entries.indices where entries[place].kind == .book {
      for tag in entries[place].tags where display[tag.key]?.isHidden != true {
        labels[tag.key, default: [:]][tag.label, default: 0] += 1
        if places[tag.key]?.last != place { places[tag.key, default: []].append(place) }
      }
    }
    let keys = places.keys.sorted()
    let shown = keys.map { display[$0]?.label ?? mostUsual(labels[$0] ?? [:]) ?? $0.text }
    let slugs = Slug.names(for: zip(shown, keys).map { ($0, $1.text) })
    let groups = keys.indices.map { index in
      let parent = display[keys[index]]?.parent.flatMap { places[$0] == nil ? nil : $0 }
      return Catalogue.TagGroup(
        key: keys[index], label: shown[index], slug: slugs[index], parent: parent,
        places: places[keys[index]] ?? [])
    }
    return ordered(groups)
  }

  private static func ordered(_ groups: [Catalogue.TagGroup]) -> [Catalogue.TagGroup] {
    let keyed = groups.map { (key: CollationKey($0.label), group: $0) }
    return keyed.sorted { left, right in
      left.key == right.key ? left.group.key < right.group.key : left.key < right.key
    }.map(\.group)
  }

  private static func mostUsual(_ labels: [String: Int]) -> String? {
    labels.min { left, right in
      if left.value != right.value { return left.value > right.value }
      return left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
    }?.key
  }
}
