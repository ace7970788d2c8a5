internal import DocumentAST

/// In which order books stand.
public enum EntryOrder: String, Sendable, Hashable, CaseIterable {
  /// By date, the oldest first; those without one at the end.
  case date
  /// By title, as libraries file it.
  case title
  /// By the path of the input, numbers in it by value.
  case file
  /// By rating, the best first; those without one at the end.
  case rating
  /// As they are given.
  case explicit
}

extension Sequence<CatalogueEntry> {
  /// Returns the entries in an order; where it does not decide, by title, date and source, so that the order in which they came
  /// does not matter.
  ///
  /// - Complexity: O(n log n).
  public func ordered(by order: EntryOrder) -> [CatalogueEntry] {
    guard order != .explicit else { return Array(self) }
    let keyed = map { (key: EntryKey($0, order), entry: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.entry)
  }

  /// Returns the entries, the newest first; those without a date at the end.
  ///
  /// - Complexity: O(n log n).
  public func newestFirst() -> [CatalogueEntry] {
    let keyed = map { (key: EntryKey($0, .title), entry: $0) }
    return keyed.sorted { first, second in
      let (left, right) = (first.entry.date ?? "", second.entry.date ?? "")
      if left != right {
        return right.unicodeScalars.lexicographicallyPrecedes(left.unicodeScalars)
      }
      return first.key < second.key
    }.map(\.entry)
  }
}

/// What an entry is sorted by.
private struct EntryKey: Comparable {
  let first: CollationKey
  /// Smaller for better ratings.
  let rank: Double
  let title: CollationKey
  let date: String
  let source: String

  init(_ entry: CatalogueEntry, _ order: EntryOrder) {
    title = CollationKey(title: entry.title, language: entry.language)
    date = entry.date ?? "9999"
    source = entry.source
    rank = order == .rating ? -(entry.rating?.share ?? -1) : 0
    first =
      switch order {
      case .date: CollationKey(Self.padded(date))
      case .file: CollationKey(entry.source)
      case .title, .rating, .explicit: title
      }
  }

  /// Years and months stand before the days in them; digits are compared one by one.
  private static func padded(_ date: String) -> String {
    String(
      date.utf8.flatMap { (0x30...0x39).contains($0) ? [$0, 0x20] : [] }.map {
        Character(Unicode.Scalar($0))
      })
  }

  static func < (left: EntryKey, right: EntryKey) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.first != right.first { return left.first < right.first }
    if left.title != right.title { return left.title < right.title }
    if left.date != right.date {
      return left.date.unicodeScalars.lexicographicallyPrecedes(right.date.unicodeScalars)
    }
    return left.source.unicodeScalars.lexicographicallyPrecedes(right.source.unicodeScalars)
  }
}

extension Rating {
  /// The value as a share of the best one; nil when that makes no sense.
  var share: Double? {
    guard value.isFinite, best.isFinite, best > 0 else { return nil }
    return value / best
  }
}
