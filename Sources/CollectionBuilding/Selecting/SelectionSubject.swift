internal import DocumentAST

/// A text that terms are held against.
struct SelectionSubject {
  let entry: CatalogueEntry
  let rules: TagRules
  let text: String?

  func fits(_ term: SelectionTerm) -> Bool {
    switch term.field {
    case .tag: fits(entry.tags, term)
    case .own: fits(entry.tags.filter { $0.provenance == .own }, term)
    case .author: fits(entry.creators.map(\.name), term)
    case .title: fits([entry.title] + (entry.subtitle.map { [$0] } ?? []), term)
    case .text: fits(text.map { [$0] } ?? [], term)
    case .file: fits([entry.source], term)
    case .language: fitsLanguage(term)
    case .date: fitsDate(term)
    case .year: fitsYear(term)
    case .rating: fitsRating(term)
    }
  }

  private func fits(_ tags: [CatalogueTag], _ term: SelectionTerm) -> Bool {
    guard case .text(let wanted) = term.value else { return false }
    let key = rules.key(of: wanted)
    let isThere = tags.contains { tag in
      tag.key == key || rules.ancestors(of: tag.key).contains(key)
    }
    return isThere != (term.comparison == .unequal)
  }

  private func fits(_ texts: [String], _ term: SelectionTerm) -> Bool {
    guard case .text(let wanted) = term.value, !texts.isEmpty else { return false }
    let folded = texts.map { TagKey.folded($0.unicodeScalars) }
    switch term.comparison {
    case .contains: return folded.contains { $0.holds(wanted) }
    case .equal: return folded.contains { $0.utf8.elementsEqual(wanted.utf8) }
    case .unequal: return !folded.contains { $0.utf8.elementsEqual(wanted.utf8) }
    case .less, .atMost, .greater, .atLeast: return false
    }
  }

  private func fitsLanguage(_ term: SelectionTerm) -> Bool {
    guard case .text(let wanted) = term.value else { return false }
    let language = entry.language.lowercased()
    let isBelow = language == wanted || language.hasPrefix(wanted + "-")
    switch term.comparison {
    case .contains: return isBelow
    case .equal: return language == wanted
    case .unequal: return !isBelow
    case .less, .atMost, .greater, .atLeast: return false
    }
  }

  /// Dates are compared as far as the wanted one is exact: 2013-05-20 is in 2013, neither before nor after it.
  private func fitsDate(_ term: SelectionTerm) -> Bool {
    guard case .text(let wanted) = term.value, let date = entry.date else { return false }
    return term.comparison.holds(String(date.prefix(wanted.utf8.count)), wanted)
  }

  private func fitsYear(_ term: SelectionTerm) -> Bool {
    guard case .number(let wanted) = term.value, let year = entry.year else { return false }
    return term.comparison.holds(Double(year), wanted)
  }

  private func fitsRating(_ term: SelectionTerm) -> Bool {
    guard let rating = entry.rating else { return false }
    switch term.value {
    case .number(let wanted): return term.comparison.holds(rating.value, wanted)
    case .share(let wanted):
      return rating.best > 0 && term.comparison.holds(rating.value / rating.best, wanted)
    case .text: return false
    }
  }
}

extension CatalogueEntry {
  /// The year of the date.
  var year: Int? { date.flatMap { Int($0.prefix(4)) } }
}

extension String {
  /// Whether the bytes of another text occur in this one; of folded texts that is whether its letters do.
  ///
  /// - Complexity: O(n) as a rule: texts to look for are short.
  fileprivate func holds(_ wanted: String) -> Bool {
    let (text, words) = (Array(utf8), Array(wanted.utf8))
    guard let first = words.first else { return true }
    guard text.count >= words.count else { return false }
    for start in 0...text.count - words.count where text[start] == first {
      if text[start..<start + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}
