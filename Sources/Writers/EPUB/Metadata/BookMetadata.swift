internal import DocumentAST
internal import HTMLRendering

/// What a package document says about a book: from the options, else from the document, cleaned, and nothing invented.
struct BookMetadata {
  /// The title; never empty.
  var title: String
  /// Whether the title is the text's own and not a word for a text without one.
  var hasOwnTitle: Bool
  /// The second title line.
  var subtitle: String?
  /// Everybody named, in order, without stand-ins such as "Unknown".
  var creators: [Creator]
  /// The main language.
  var language: Language
  /// The date of publication, in W3C-DTF.
  var date: String?
  /// When the book was last changed, as `dcterms:modified` takes it.
  var modified: String
  /// The unique identifier.
  var identifier: String
  /// Identifiers beside the unique one.
  var otherIdentifiers: [String]
  var publisher: String?
  var rights: String?
  var description: String?
  /// The edition whose pages are marked.
  var source: String?
  /// Subjects and tags, each once.
  var subjects: [String]
  var series: Series?
  /// The set of books it belongs to, which has no order.
  var set: String?
  var rating: Rating?
  var reviewedWork: String?

  /// Gathers the metadata of a document.
  ///
  /// - Parameters:
  ///   - title: The title with which the text begins, if any.
  ///   - language: The language its letters point to.
  ///   - identifier: Gives the identifier of a book that has none.
  init(
    _ metadata: Metadata, _ options: EPUBOptions, titleInText: String?, likelyLanguage: Language?,
    firstHeading: String?, computedIdentifier: () -> String
  ) {
    language = Self.language(options.language, metadata.language) ?? likelyLanguage ?? .english
    let own =
      options.title?.asFilledLine ?? metadata.title?.asFilledLine ?? titleInText?.asFilledLine
    title =
      own ?? firstHeading?.asFilledLine ?? options.fallbackTitle?.asFilledLine
      ?? BookStrings(language)[.untitled]
    hasOwnTitle = own != nil
    subtitle = metadata.subtitle?.asFilledLine
    creators = Self.creators(options.creators ?? metadata.creators)
    let day = (options.date ?? metadata.date?.iso).flatMap { CalendarDate(iso: $0) }
    date = day?.day
    modified = Self.modified(metadata, options, day)
    let known = metadata.identifiers.compactMap {
      BookIdentifier.normalized($0.value, scheme: $0.scheme)
    }
    let chosen = options.identifier.flatMap { BookIdentifier.normalized($0) } ?? known.first
    identifier = chosen ?? computedIdentifier()
    otherIdentifiers = known.filter { [chosen] in $0 != chosen }.uniqued
    publisher = metadata.publisher?.asFilledLine
    rights = metadata.rights?.asFilledLine
    description = metadata.description?.asFilledLine
    source = metadata["source"]?.line
    subjects = (metadata.subjects + metadata.tags.map(\.label)).compactMap(\.asFilledLine).uniqued
    series = metadata.series.flatMap { series in
      series.name.asFilledLine.map { Series($0, position: series.position?.asFilledLine) }
    }
    set = metadata["collection"]?.line
    rating = metadata.rating
    reviewedWork = metadata.reviewedWork?.name.asFilledLine
  }

  private static func language(_ candidates: String?...) -> Language? {
    for case let written? in candidates {
      let tag = String(decoding: written.utf8.map { $0 == 0x5f ? 0x2d : $0 }, as: UTF8.self)
      if let language = Language(tag.asSingleLine) { return language }
    }
    return nil
  }

  /// SOURCE_DATE_EPOCH by option, the document's own change, its date, else a fixed day: never the clock.
  private static func modified(
    _ metadata: Metadata, _ options: EPUBOptions, _ date: CalendarDate?
  ) -> String {
    if let seconds = options.modified { return CalendarDate(secondsSince1970: seconds).moment }
    let changed = metadata.modified?.iso.flatMap { CalendarDate(iso: $0) }
    return (changed ?? date ?? .fixed).moment
  }

  private static func creators(_ written: [Creator]) -> [Creator] {
    let standIns: Set<String> = ["unknown", "anonymous", "none", "author"]
    return written.compactMap { creator in
      guard let name = creator.name.asFilledLine, !standIns.contains(name.lowercased()) else {
        return nil
      }
      return Creator(name, role: creator.role, fileAs: creator.fileAs?.asFilledLine)
    }
  }
}

extension MetadataValue {
  /// The value as one line of text, where it is a text.
  fileprivate var line: String? {
    if case .string(let text) = self { return text.asFilledLine }
    return nil
  }
}

extension Array where Element == String {
  /// The elements, each only where it comes first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
