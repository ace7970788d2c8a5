public import DocumentAST

/// Many texts as one book: each a part of its own, with its title, author, date, rating and tags, in its language; nothing lost
/// and nothing crossed.
///
/// The entries are known beforehand, the documents come one by one, so that only the book itself is held in memory:
///
///     var anthology = Anthology(of: entries, options)
///     for entry in anthology.members {
///       if let document = try? read(entry) { anthology.append(document) } else { anthology.appendFailure("not text") }
///     }
///     let book = anthology.finish()
///
/// Identifiers, note labels and pictures are kept apart by member; links between members, `[[wikilinks]]` among them, lead to
/// the part; relative links to anything else become text, marked with the class `outside`. Notes are numbered in each text
/// anew. The same picture in several members is in the book once.
public struct Anthology: ~Copyable {
  /// A text that could not be read.
  public struct Failure: Sendable, Hashable {
    /// The path of the input inside the collection.
    public var source: String
    /// Why, in one plain sentence.
    public var reason: String

    /// Creates a value from its parts.
    public init(source: String, reason: String) {
      self.source = source
      self.reason = reason
    }
  }

  /// The members in the order of the book: the order in which their documents are to be appended.
  public let members: [CatalogueEntry]

  private let options: AnthologyOptions
  private let strings: CollectionStrings
  private let targets: MemberTargets
  private var builder = DocumentBuilder()
  private var pictures = SharedPictures()
  private var places = LinkPlaces()
  private var failures: [Failure]
  /// The members that could not be read, by number.
  private var missing: Set<Int> = []
  private var addresses: [Int: String] = [:]
  private var number = 0
  private var openGroup: String?

  /// Begins an anthology.
  ///
  /// - Parameters:
  ///   - entries: The members; their order counts with `EntryOrder.explicit` only.
  ///   - failures: Texts that belong here but could not be read: they are named at the end.
  /// - Complexity: O(n log n) in the entries.
  public init(
    of entries: [CatalogueEntry], _ options: AnthologyOptions, failures: [Failure] = []
  ) {
    let arrangement = AnthologyArrangement(of: entries, options)
    members = arrangement.members
    strings = arrangement.strings
    self.options = options
    self.failures = failures
    targets = MemberTargets(members)
    builder.append(front.titleBlock)
  }

  /// Adds the document of the next member; after the last, does nothing.
  ///
  /// - Complexity: O(n) in the nodes and text of the document and the bytes of its pictures.
  public mutating func append(_ document: Document) {
    guard number < members.count else { return }
    let entry = members[number]
    number += 1
    openGroup(of: entry)
    let part = AnthologyPart(
      of: document, entry: entry, number: number, level: options.grouping == .none ? 1 : 2,
      strings: strings, linksTags: options.includesIndexes)
    let names = MemberNames(
      number: number, source: entry.source, titleIdentifier: part.titleIdentifier,
      language: entry.language == strings.languageTag ? nil : entry.language,
      pictures: pictures.share(document.resources), targets: targets)
    builder.append(names.applied(to: part.blocks, places: &places))
    addresses[number] = document.metadata.address
  }

  /// Notes that the next member could not be read: it is named at the end, with the reason.
  public mutating func appendFailure(_ reason: String) {
    guard number < members.count else { return }
    failures.append(Failure(source: members[number].source, reason: reason))
    number += 1
    missing.insert(number)
  }

  /// Ends the book.
  ///
  /// - Complexity: O(n) in the nodes and text, when links between members lead to headings in them; else in the entries.
  public consuming func finish() -> Document {
    let back = AnthologyBack(
      members: members, missing: missing, options: options, strings: strings, failures: failures,
      addresses: addresses)
    back.write(to: &builder)
    let document = builder.finish(metadata: front.metadata, resources: pictures.resources)
    return places.resolvingLinks(in: document)
  }

  /// Returns the book of members that are all in memory.
  ///
  /// - Complexity: O(n) in the nodes and text of all.
  public static func document(
    of members: [(entry: CatalogueEntry, document: Document)], _ options: AnthologyOptions
  ) -> Document {
    var documents: [String: Document] = [:]
    for member in members { documents[member.entry.source] = member.document }
    var anthology = Anthology(of: members.map(\.entry), options)
    for entry in anthology.members {
      anthology.append(documents[entry.source] ?? Document())
    }
    return anthology.finish()
  }

  /// The entry of the book in the catalogue, without files.
  ///
  /// - Parameter slug: The name of its files.
  public func entry(slug: String) -> CatalogueEntry { front.entry(slug: slug) }

  private var front: AnthologyFront {
    AnthologyFront(members: members, options: options, strings: strings)
  }

  private mutating func openGroup(of entry: CatalogueEntry) {
    let group = AnthologyArrangement.group(of: entry, options, strings)
    guard let group, group != openGroup else { return }
    openGroup = group
    builder.heading(group, level: 1, id: nil)
  }
}

extension Metadata {
  /// Where the text was taken from, as it says itself.
  fileprivate var address: String? {
    for key in ["url", "source", "permalink", "link"] {
      if case .string(let address)? = self[key] { return address }
    }
    return nil
  }
}

extension DocumentBuilder {
  /// Adds a heading with which a text of its own begins.
  mutating func heading(_ words: String, level: Int, id: String?) {
    let token = openHeading(level: level)
    setAttributes(Attributes(id: id, classes: [Heading.workClass]), of: token)
    text(words)
    close()
  }

  /// Adds a paragraph that is one text.
  mutating func paragraph(_ words: String, role: ParagraphRole = .body) {
    openParagraph(role: role)
    text(words)
    close()
  }

  /// Adds a link to a place in the book.
  mutating func link(to id: String, _ words: String) {
    var destination = "#" + id
    _ = destination.withUTF8 {
      openLink(destination: $0, title: UnsafeBufferPointer(start: nil, count: 0))
    }
    text(words)
    close()
  }
}
