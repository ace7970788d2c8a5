internal import DocumentAST

/// The fields that have a meaning, under all the names that people and programs give them.
enum FieldKind: Hashable {
  case title, subtitle, creator(CreatorRole), date, modified, language, tags, subjects, rating,
    cover
  case description, rights, publisher, series, seriesPosition, identifier(scheme: String)
  case reviewedWork

  init?(key: String) {
    guard let kind = Self.byKey[Self.normalized(key)] else { return nil }
    self = kind
  }

  /// Without case, spaces, hyphens and underscores: `Cover-Image` is `coverimage`.
  private static func normalized(_ key: String) -> String {
    String(
      String.UnicodeScalarView(
        key.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  /// Whether a text that begins with a line of this key hardly begins with a sentence.
  var standsAlone: Bool {
    switch self {
    case .title, .subtitle, .creator, .date, .language, .tags: true
    case .modified, .subjects, .rating, .cover, .description, .rights, .publisher, .series,
      .seriesPosition, .identifier, .reviewedWork:
      false
    }
  }

  private static let byKey: [String: FieldKind] = {
    var table: [String: FieldKind] = [:]
    for (kind, keys) in names {
      for key in keys.split(separator: " ") { table[String(key)] = kind }
    }
    return table
  }()

  private static let names: [(FieldKind, String)] = [
    (.title, "title"), (.subtitle, "subtitle"),
    (.creator(.author), "author authors creator creators by byline writer"),
    (.creator(.translator), "translator translators translatedby"),
    (.creator(.editor), "editor editors editedby"),
    (.creator(.illustrator), "illustrator illustrators illustratedby"),
    (.creator(.interviewer), "interviewer"),
    (.creator(.reviewer), "reviewer reviewers reviewedby"),
    (.date, "date published publishdate pubdate created datepublished"),
    (.modified, "modified updated lastmod lastmodified datemodified"),
    (.language, "language lang locale"),
    (.tags, "tags tag keywords keyword categories category labels label"),
    (.subjects, "subject subjects"),
    (.rating, "rating score stars ratingvalue"),
    (.cover, "cover coverimage"),
    (.description, "description summary abstract excerpt"),
    (.rights, "rights copyright license licence"),
    (.publisher, "publisher"),
    (.series, "series belongstocollection"),
    (.seriesPosition, "seriesposition seriesindex seriesnumber groupposition volume"),
    (.identifier(scheme: ""), "identifier identifiers id"),
    (.identifier(scheme: "isbn"), "isbn"), (.identifier(scheme: "doi"), "doi"),
    (.identifier(scheme: "uuid"), "uuid"),
    (.reviewedWork, "reviewedwork itemreviewed reviewed"),
  ]
}
