internal import DocumentAST
internal import HTMLRendering

/// A page of lists, before it is a document.
struct IndexPage {
  /// A heading with a list under it.
  struct Section {
    let id: String?
    /// The heading; nil for a list without one.
    let title: String?
    let content: Content
  }

  /// What stands under a heading.
  enum Content {
    case books([CatalogueEntry], tags: Bool = false)
    case terms([Term])
    case tags([Catalogue.TagGroup])
  }

  /// A name with its books.
  struct Term {
    let id: String
    let name: String
    let entries: [CatalogueEntry]
  }

  /// The path inside the library.
  let path: String
  let title: String
  let sections: [Section]
  /// Whether there is a search box.
  var hasFilter = false

  /// Rules beside those of all pages: the menu and the letters in a row, lists without bullets.
  static let styleSheet = """
    .pages, .contents ol { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; }
    .pages a, .contents a, .files a { display: inline-block; min-height: 24px; min-width: 24px; }
    .pages { hyphens: none; border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
    main > ul:not(.pages) { list-style: none; padding: 0; }
    main > ul:not(.pages) > li, dd { margin-block: .5rem; }
    .about, .files { color: var(--soft); font-size: .9rem; hyphens: none; }
    #filter-box { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; } [hidden], #filter-box[hidden] { display: none; }
    #filter { font: inherit; color: inherit; background: var(--wash); border: 1px solid var(--soft); border-radius: .2rem; padding: .35rem .6rem; flex: 1 1 12rem; min-width: 0; }
    """

  /// Returns the page as a document.
  ///
  /// - Complexity: O(n) in the entries.
  func document(
    _ catalogue: Catalogue, _ strings: CollectionStrings, pages: [(path: String, title: String)]
  ) -> Document {
    var writing = IndexWriting(path: path, strings: strings)
    writing.write(menu: pages)
    for section in sections { writing.write(section) }
    let counted = strings.texts(catalogue.entries.count { $0.kind == .book })
    var metadata = Metadata(title: title, language: strings.languageTag)
    metadata.subtitle = title == catalogue.title ? counted : catalogue.title
    metadata.description = "\(catalogue.title): \(title). \(counted)"
    metadata.publisher = nil
    return writing.finish(metadata)
  }
}

/// Writes the blocks of an index page.
private struct IndexWriting: ~Copyable {
  let path: String
  let strings: CollectionStrings
  private var builder = DocumentBuilder()
  private let addresses = LibraryAddress(base: nil)

  init(path: String, strings: CollectionStrings) {
    self.path = path
    self.strings = strings
  }

  consuming func finish(_ metadata: Metadata) -> Document { builder.finish(metadata: metadata) }

  mutating func write(menu: [(path: String, title: String)]) {
    let token = builder.openBulletList(isTight: true)
    builder.setAttributes(Attributes(classes: ["pages"]), of: token)
    for page in menu {
      builder.openItem()
      builder.openParagraph()
      if page.path == path { builder.text(page.title) } else { link(page.path, page.title) }
      builder.close()
      builder.close()
    }
    builder.close()
  }

  mutating func write(_ section: IndexPage.Section) {
    if let title = section.title {
      let token = builder.openHeading(level: 1)
      builder.setAttributes(Attributes(id: section.id), of: token)
      builder.text(title)
      builder.close()
    }
    switch section.content {
    case .books(let entries, let tags): write(entries, tags: tags)
    case .terms(let terms): write(terms)
    case .tags(let tags): write(tags)
    }
  }

  private mutating func write(_ entries: [CatalogueEntry], tags: Bool) {
    builder.openBulletList(isTight: false)
    for entry in entries {
      builder.openItem()
      write(entry, authors: true, tags: tags)
      builder.close()
    }
    builder.close()
  }

  private mutating func write(_ terms: [IndexPage.Term]) {
    builder.openDefinitionList()
    for term in terms {
      builder.openDefinitionItem()
      let token = builder.openDefinitionTerm()
      builder.setAttributes(Attributes(id: term.id), of: token)
      builder.text(term.name)
      builder.close()
      for entry in term.entries {
        builder.openDefinition()
        write(entry, authors: false, tags: false)
        builder.close()
      }
      builder.close()
    }
    builder.close()
  }

  private mutating func write(_ tags: [Catalogue.TagGroup]) {
    builder.openBulletList(isTight: true)
    for tag in tags {
      builder.openItem()
      builder.openParagraph()
      link(IndexPages.path(ofTag: tag.slug), tag.label)
      span("about", " \(tag.places.count)")
      builder.close()
      builder.close()
    }
    builder.close()
  }

  // MARK: A book

  private mutating func write(_ entry: CatalogueEntry, authors: Bool, tags: Bool) {
    builder.openParagraph()
    writeTitle(of: entry)
    var facts: [String] = []
    if authors {
      let names = entry.authors.map(\.name)
      if !names.isEmpty { facts.append(strings.names(names)) }
    }
    if let date = entry.date { facts.append(date) }
    if let rating = entry.rating { facts.append(rating.shown) }
    if let count = entry.memberCount { facts.append(strings.texts(count)) }
    if tags { facts += entry.ownTags.map { "#" + $0.label } }
    if !facts.isEmpty { span("about", " " + facts.joined(separator: " · ")) }
    writeFiles(of: entry)
    builder.close()
  }

  /// The title, in its language, leads to the page of the book, else to its first file.
  private mutating func writeTitle(of entry: CatalogueEntry) {
    let page = entry.files.first { $0.mediaType == "text/html" } ?? entry.files.first
    if let page { open(page.path) }
    let isForeign = entry.language != strings.languageTag
    if isForeign {
      var pairs = [Attributes.Pair("lang", entry.language)]
      if let language = Language(entry.language) {
        pairs.append(Attributes.Pair("dir", language.isRightToLeft ? "rtl" : "ltr"))
      }
      let token = builder.openSpan(.plain)
      builder.setAttributes(Attributes(pairs: pairs), of: token)
    }
    builder.text(entry.title)
    if isForeign { builder.close() }
    if page != nil { builder.close() }
  }

  private mutating func writeFiles(of entry: CatalogueEntry) {
    guard !entry.files.isEmpty else { return }
    let token = builder.openSpan(.plain)
    builder.setAttributes(Attributes(classes: ["files"]), of: token)
    for file in entry.files {
      builder.text("  ")
      link(file.path, Self.name(of: file))
    }
    builder.close()
  }

  private static func name(of file: CatalogueFile) -> String {
    switch file.mediaType {
    case "application/epub+zip": "EPUB"
    case "text/html": "HTML"
    case "text/plain": "TXT"
    default: String(file.path.split(separator: ".").last ?? "").uppercased()
    }
  }

  private mutating func open(_ target: String) {
    var address = addresses.address(of: target, from: path)
    let title = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    address.withUTF8 { _ = builder.openLink(destination: $0, title: title) }
  }

  private mutating func link(_ target: String, _ words: String) {
    open(target)
    builder.text(words)
    builder.close()
  }

  private mutating func span(_ name: String, _ words: String) {
    let token = builder.openSpan(.plain)
    builder.setAttributes(Attributes(classes: [name]), of: token)
    builder.text(words)
    builder.close()
  }
}
