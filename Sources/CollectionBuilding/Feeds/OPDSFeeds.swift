/// The feeds by which e-readers browse a library without any server but one that hands out files: OPDS 1.2 and 2.0, side by
/// side, each the alternate of the other.
///
///     let feeds = OPDSFeeds(catalogue)
///     try feeds.forEachFile { path, bytes in try write(bytes, to: path) }       // opds/root.xml, opds/root.json, …
///
/// `opds/root.xml` is the entry. Navigation leads to all books, the newest, tags, authors, languages and anthologies; tags are
/// navigation entries with counts; more than 100 of them are grouped by their first letters; lists of books have pages of 50.
/// Identifiers follow from the library's, times from the books: the same catalogue gives the same bytes.
public struct OPDSFeeds: Sendable {
  /// The folder of the feeds inside the library.
  public static let folder = "opds"
  /// The path of the feed that clients are given.
  public static let root = "opds/root.xml"

  /// The books of a page.
  static let pageSize = 50
  /// The entries of a navigation feed above which they are grouped.
  static let groupingLimit = 100

  let catalogue: Catalogue
  let addresses: LibraryAddress
  let strings: CollectionStrings

  /// Creates the feeds of a catalogue.
  ///
  /// - Parameter baseURL: The address under which the library will be found; nil for addresses that work from any place.
  public init(_ catalogue: Catalogue, baseURL: String? = nil) {
    self.catalogue = catalogue
    addresses = LibraryAddress(base: baseURL)
    strings = CollectionStrings(languageTag: catalogue.language)
  }

  /// Makes the files one after the other and hands each over: its path inside the library and its bytes.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(n) in the entries of all feeds; memory for one file at a time.
  public func forEachFile(_ body: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    try forEachFeed { feed in
      let writing = FeedWriting(feed: feed, addresses: addresses, strings: strings)
      try body(feed.path(.atom), writing.atom())
      try body(feed.path(.json), writing.json())
    }
  }

  // MARK: Feeds

  private func forEachFeed(_ body: (OPDSFeed) throws -> Void) rethrows {
    let books = catalogue.entries.filter { $0.kind == .book }
    let anthologies = catalogue.entries.filter { $0.kind == .anthology }
    try body(root(anthologies: anthologies))
    try forEachPage("all", strings[.allTexts], books, up: "root", body)
    let newest = Array(books.newestFirst().prefix(Self.pageSize))
    try forEachPage("new", strings[.newest], newest, up: "root", body)
    try forEachPage("anthologies", strings[.anthologies], anthologies, up: "root", body)
    try forEachGroup("tags", strings[.tags], tags, body)
    try forEachGroup("authors", strings[.authors], authors, body)
    try forEachGroup("languages", strings[.languages], languages, body)
  }

  private func root(anthologies: [CatalogueEntry]) -> OPDSFeed {
    var feed = self.feed("root", catalogue.title, up: nil)
    let bookCount = catalogue.entries.count - anthologies.count
    func add(_ name: String, _ title: String, _ count: Int, isList: Bool, relation: String?) {
      guard count > 0 || name == "all" else { return }
      feed.navigation.append(
        OPDSFeed.Step(
          name: name, title: title, identifier: identifier(name), count: count,
          updated: feed.updated, isList: isList, relation: relation))
    }
    let newest = "http://opds-spec.org/sort/new"
    add("all", strings[.allTexts], bookCount, isList: true, relation: nil)
    add("new", strings[.newest], min(bookCount, Self.pageSize), isList: true, relation: newest)
    add("tags", strings[.tags], catalogue.tags.count, isList: false, relation: nil)
    add("authors", strings[.authors], catalogue.authors.count, isList: false, relation: nil)
    add("languages", strings[.languages], catalogue.languages.count, isList: false, relation: nil)
    add("anthologies", strings[.anthologies], anthologies.count, isList: true, relation: nil)
    return feed
  }

  /// A feed without entries.
  private func feed(_ name: String, _ title: String, up: String?) -> OPDSFeed {
    OPDSFeed(
      name: name, title: title, identifier: identifier(name), library: catalogue.title,
      updated: Self.newest(catalogue.entries), up: up)
  }

  private func identifier(_ name: String) -> String {
    CatalogueIdentifier.part(["feed", name], of: catalogue.identifier)
  }

  static func newest(_ entries: some Sequence<CatalogueEntry>) -> String {
    entries.map(\.modified).max() ?? "2000-01-01T00:00:00Z"
  }

  // MARK: Lists of books

  private func forEachPage(
    _ name: String, _ title: String, _ entries: [CatalogueEntry], up: String,
    _ body: (OPDSFeed) throws -> Void
  ) rethrows {
    guard !entries.isEmpty || name == "all" else { return }
    let pageCount = max(1, (entries.count + Self.pageSize - 1) / Self.pageSize)
    let updated = Self.newest(entries)
    for number in 1...pageCount {
      // A full stop is in no slug, so no page has the name of another feed.
      let pageName = { (number: Int) in number == 1 ? name : "\(name).\(number)" }
      var page = feed(pageName(number), title, up: up)
      page.updated = updated
      page.place = OPDSFeed.Place(
        number: number, count: pageCount, size: Self.pageSize, total: entries.count,
        name: pageName)
      let first = (number - 1) * Self.pageSize
      page.entries = Array(entries[first..<min(first + Self.pageSize, entries.count)])
      page.isList = true
      try body(page)
    }
  }

  // MARK: Groups of books

  /// Books that are listed together under a name.
  private struct Group {
    let name: String
    let title: String
    let letter: InitialLetter
    let places: [Int]
  }

  private var tags: [Group] {
    let labels = Dictionary(catalogue.tags.map { ($0.key, $0.label) }) { first, _ in first }
    return catalogue.tags.map { tag in
      let parent = tag.parent.flatMap { labels[$0] }
      return Group(
        name: "tag-" + tag.slug, title: parent.map { "\($0) › \(tag.label)" } ?? tag.label,
        letter: InitialLetter(of: tag.label), places: tag.places)
    }
  }

  private var authors: [Group] {
    catalogue.authors.map { author in
      Group(
        name: "author-" + author.slug, title: author.name,
        letter: InitialLetter(of: author.fileAs), places: author.places)
    }
  }

  private var languages: [Group] {
    catalogue.languages.compactMap { language in
      let places = language.places.filter { catalogue.entries[$0].kind == .book }
      guard !places.isEmpty else { return nil }
      let name = LanguageName.name(of: language.tag)
      return Group(
        name: "language-" + Slug.name(for: language.tag), title: name,
        letter: InitialLetter(of: name), places: places)
    }
  }

  private func forEachGroup(
    _ name: String, _ title: String, _ groups: [Group], _ body: (OPDSFeed) throws -> Void
  ) rethrows {
    guard !groups.isEmpty else { return }
    if groups.count <= Self.groupingLimit {
      try navigate(name, title, groups, up: "root", body)
      return
    }
    let letters = Dictionary(grouping: groups, by: \.letter).sorted { $0.key < $1.key }
    var feed = self.feed(name, title, up: "root")
    for (letter, groups) in letters {
      let inner = "\(name).\(letter.name)"
      feed.navigation.append(
        OPDSFeed.Step(
          name: inner, title: letter.label, identifier: identifier(inner), count: groups.count,
          updated: feed.updated, isList: false, relation: nil))
    }
    try body(feed)
    for (letter, groups) in letters {
      try navigate(
        "\(name).\(letter.name)", "\(title): \(letter.label)", groups, up: name, body)
    }
  }

  /// A feed that leads to lists of books, and the lists.
  private func navigate(
    _ name: String, _ title: String, _ groups: [Group], up: String,
    _ body: (OPDSFeed) throws -> Void
  ) rethrows {
    var feed = self.feed(name, title, up: up)
    for group in groups {
      feed.navigation.append(
        OPDSFeed.Step(
          name: group.name, title: group.title, identifier: identifier(group.name),
          count: group.places.count,
          updated: Self.newest(group.places.lazy.map { catalogue.entries[$0] }), isList: true,
          relation: nil))
    }
    try body(feed)
    for group in groups {
      let entries = catalogue.entries(at: group.places)
      try forEachPage(group.name, group.title, entries, up: name, body)
    }
  }
}
