internal import DocumentAST
internal import HTMLWriting

/// The pages by which a library is browsed from a folder, without a server: titles, dates, authors, languages, tags, and a page
/// for each tag.
///
///     let pages = IndexPages(catalogue)
///     try pages.forEachFile { path, bytes in try write(bytes, to: path) }      // index.html, tags/index.html, …
///
/// They have no script, and work on any device that shows HTML; what stands in them is found by the browser's own search.
/// `search.html` is the one page that has a script, a small one inside it: a box that narrows the list of all titles while one
/// types, for authors and tags too; `search.html#q=WORDS` opens with a search.
public struct IndexPages: Sendable {
  /// The page to begin with.
  public static let root = "index.html"
  /// The page with the search box.
  public static let search = "search.html"

  let catalogue: Catalogue
  let strings: CollectionStrings
  /// Whether there are feeds to lead to.
  let hasFeeds: Bool

  /// Creates the pages of a catalogue.
  ///
  /// - Parameter hasFeeds: Whether the library has OPDS feeds, which the first page then leads to.
  public init(_ catalogue: Catalogue, hasFeeds: Bool = false) {
    self.catalogue = catalogue
    self.hasFeeds = hasFeeds
    strings = CollectionStrings(languageTag: catalogue.language)
  }

  /// Makes the files one after the other and hands each over: its path inside the library and its bytes.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(n) in the entries of all pages; memory for one page at a time.
  public func forEachFile(_ body: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws {
    for page in overviews { try body(page.path, bytes(of: page)) }
    let anthologies = Dictionary(
      catalogue.entries.filter { $0.kind == .anthology }.map { ($0.source, $0) }
    ) { first, _ in first }
    for tag in catalogue.tags {
      let page = tagPage(tag, anthology: anthologies[tag.key.text])
      try body(page.path, bytes(of: page))
    }
  }

  /// The path of the page of a tag. A folder of its own: `tags/NAME.html` is the anthology of the tag.
  static func path(ofTag slug: String) -> String { "tags/\(slug)/index.html" }

  private func bytes(of page: IndexPage) throws -> [UInt8] {
    var options = HTMLWriter.Options()
    options.describesText = false
    options.styleSheet = .adding(IndexPage.styleSheet)
    options.showsContents = page.sections.filter { $0.title != nil }.count > 1
    if page.hasFilter {
      options.filter = ListFilter(label: strings[.search], nothingFound: strings[.nothingFound])
    }
    let document = page.document(catalogue, strings, pages: menu)
    return try HTMLWriter(options).write(document).bytes
  }

  /// The pages that every page leads to.
  private var menu: [(path: String, title: String)] {
    var menu = [
      ("index.html", strings[.titles]), ("dates.html", strings[.newest]),
      ("authors.html", strings[.authors]), ("tags/index.html", strings[.tags]),
      ("languages.html", strings[.languages]), (Self.search, strings[.search]),
    ]
    if hasFeeds { menu.append((OPDSFeeds.root, "OPDS")) }
    return menu
  }

  private var books: [CatalogueEntry] { catalogue.entries.filter { $0.kind == .book } }

  private var overviews: [IndexPage] {
    let titles = titleSections
    let anthologies = catalogue.entries.filter { $0.kind == .anthology }
    var first: [IndexPage.Section] = []
    if !anthologies.isEmpty {
      first.append(
        IndexPage.Section(
          id: "anthologies", title: strings[.anthologies], content: .books(anthologies)))
    }
    return [
      IndexPage(path: Self.root, title: catalogue.title, sections: first + titles),
      IndexPage(path: "dates.html", title: strings[.newest], sections: dateSections),
      IndexPage(path: "authors.html", title: strings[.authors], sections: authorSections),
      IndexPage(path: "languages.html", title: strings[.languages], sections: languageSections),
      IndexPage(path: "tags/index.html", title: strings[.tags], sections: tagSections),
      IndexPage(
        path: Self.search, title: strings[.search],
        sections: [
          IndexPage.Section(id: nil, title: nil, content: .books(catalogue.entries, tags: true))
        ], hasFilter: true),
    ]
  }

  // MARK: Sections

  private var titleSections: [IndexPage.Section] {
    letters(of: books) { InitialLetter(ofTitle: $0.title, language: $0.language) }.map {
      IndexPage.Section(
        id: "letter-" + $0.letter.name, title: $0.letter.label, content: .books($0.elements))
    }
  }

  private var dateSections: [IndexPage.Section] {
    let years = Dictionary(grouping: books.newestFirst()) { String($0.date?.prefix(4) ?? "") }
    return years.sorted { $0.key > $1.key }.map { year, entries in
      IndexPage.Section(
        id: year.isEmpty ? "undated" : "year-" + year,
        title: year.isEmpty ? strings[.undated] : year, content: .books(entries))
    }
  }

  private var authorSections: [IndexPage.Section] {
    letters(of: catalogue.authors) { InitialLetter(of: $0.fileAs) }.map { letter, authors in
      let terms = authors.map { author in
        IndexPage.Term(
          id: "author-" + author.slug, name: author.name,
          entries: catalogue.entries(at: author.places))
      }
      return IndexPage.Section(
        id: "letter-" + letter.name, title: letter.label, content: .terms(terms))
    }
  }

  private var languageSections: [IndexPage.Section] {
    catalogue.languages.compactMap { language in
      let entries = catalogue.entries(at: language.places).filter { $0.kind == .book }
      guard !entries.isEmpty else { return nil }
      return IndexPage.Section(
        id: "language-" + Slug.name(for: language.tag), title: LanguageName.name(of: language.tag),
        content: .books(entries))
    }
  }

  private var tagSections: [IndexPage.Section] {
    letters(of: catalogue.tags) { InitialLetter(of: $0.label) }.map { letter, tags in
      IndexPage.Section(id: "letter-" + letter.name, title: letter.label, content: .tags(tags))
    }
  }

  private func tagPage(
    _ tag: Catalogue.TagGroup, anthology: CatalogueEntry?
  ) -> IndexPage {
    var sections: [IndexPage.Section] = []
    if let anthology {
      sections.append(
        IndexPage.Section(
          id: "anthology", title: strings[.anthologies], content: .books([anthology])))
    }
    let entries = catalogue.entries(at: tag.places)
    sections.append(
      IndexPage.Section(id: "texts", title: strings.texts(entries.count), content: .books(entries)))
    return IndexPage(path: Self.path(ofTag: tag.slug), title: tag.label, sections: sections)
  }

  /// The elements under their first letters, in order.
  private func letters<Element>(
    of elements: [Element], by letter: (Element) -> InitialLetter
  ) -> [(letter: InitialLetter, elements: [Element])] {
    Dictionary(grouping: elements, by: letter).sorted { $0.key < $1.key }
      .map { (letter: $0.key, elements: $0.value) }
  }
}
