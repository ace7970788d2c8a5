/// Articles that libraries leave out when they file a title.
enum LeadingArticle {
  /// Returns the title without the article it begins with; the title as it is when nothing else would be left.
  static func dropped(from title: String, language: String) -> String {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard let articles = articles[primary] else { return title }
    let trimmed = title.drop { !$0.isLetter && !$0.isNumber }
    for elided in ["l'", "l’"] where primary == "fr" || primary == "it" {
      if trimmed.lowercased().hasPrefix(elided), trimmed.count > 2 {
        return String(trimmed.dropFirst(2))
      }
    }
    guard let space = trimmed.firstIndex(of: " ") else { return title }
    let first = trimmed[..<space].lowercased()
    let rest = trimmed[space...].drop { !$0.isLetter && !$0.isNumber }
    return articles.contains(first) && !rest.isEmpty ? String(rest) : title
  }

  private static let articles: [String: Set<String>] = [
    "en": ["the", "a", "an"],
    "fr": ["le", "la", "les", "un", "une", "des"],
    "es": ["el", "la", "los", "las", "lo", "un", "una"],
    "de": ["der", "die", "das", "ein", "eine"],
    "it": ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una"],
    "pt": ["o", "a", "os", "as", "um", "uma"],
    "nl": ["de", "het", "een"],
  ]
}
