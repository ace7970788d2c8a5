public import DocumentAST

/// What must be known about a whole document before its first line is rendered: headings, notes, identifiers, scripts.
///
/// Made once for a document; every page of a book renders its part with the same index. Nodes are named by their ordinals.
public struct DocumentIndex: Sendable {
  /// A heading that is shown as one.
  public struct HeadingEntry: Sendable {
    /// The heading's place in the document.
    public let ordinal: Int
    /// The level without gaps: 1 for the outermost, never more than one deeper than the heading before.
    public let level: Int
    /// The level of the source, 1 to 6.
    public let sourceLevel: Int
    /// The identifier it gets in the output.
    public let id: String
    /// What it says.
    public let content: Inlines
  }

  /// A note, with every reference to it.
  public struct NoteEntry: Sendable {
    /// The number it is shown by, from 1; in each text of an anthology anew.
    public let number: Int
    /// The identifier it gets in the output.
    public let id: String
    /// The note.
    public let definition: NoteDefinition
    /// The identifiers of the references, in order; empty when nothing refers to the note.
    public fileprivate(set) var references: [String]
    /// The node that decides on which page the note stands: the first reference from the running text, or the note itself.
    public let anchor: Int
  }

  /// The beginning of a page of the printed source.
  public struct PageEntry: Sendable {
    /// The marker's place in the document.
    public let ordinal: Int
    /// The number or label of the page.
    public let label: String
    /// The identifier it gets in the output.
    public let id: String
  }

  /// The headings, in order; those inside notes and those without words are not in it.
  public private(set) var headings: [HeadingEntry] = []
  /// The notes, in the order of their first references.
  public private(set) var notes: [NoteEntry] = []
  /// The page breaks, in order.
  public private(set) var pages: [PageEntry] = []
  /// The addresses of all images that are shown, in order, as written; an address may come more than once.
  public private(set) var imageSources: [Text] = []

  private(set) var census: LetterCensus
  private var identifiers: [Int: String] = [:]
  private var headingPlaces: [Int: Int] = [:]
  private var targets: [String: Int] = [:]
  private var works: [Int] = []
  /// How many notes each text has so far, by the number of headings in `works` before them.
  private var noteCounts: [Int: Int] = [:]
  /// The places of the notes, ordered by their anchors.
  private var notesByAnchor: [Int] = []
  private var noteOfReference: [Int: (note: Int, id: String)] = [:]
  private var referenceOfID: [String: Int] = [:]

  /// Goes through a document.
  ///
  /// - Parameters:
  ///   - registry: Gives out the identifiers; those it gave out before are not used again.
  ///   - titleHeading: The ordinal of a heading that is shown as the title of the whole: it gets an identifier and links find it,
  ///     but it is not among `headings`.
  ///   - includesBoilerplate: Whether what is in containers of that role counts.
  /// - Complexity: O(n) in the nodes and text.
  public init(
    of blocks: Blocks, identifiers registry: inout IdentifierRegistry, titleHeading: Int? = nil,
    includesBoilerplate: Bool = false
  ) {
    var survey = DocumentSurvey(includesBoilerplate: includesBoilerplate)
    blocks.walk(&survey)
    census = survey.census
    works = survey.works
    imageSources = survey.imageSources
    registerExplicitIdentifiers(survey, &registry)
    addHeadings(survey, titleHeading: titleHeading, &registry)
    for (ordinal, label) in survey.pages {
      let id = identifiers[ordinal] ?? registry.register(words: "page \(label)", orElse: "page")
      pages.append(PageEntry(ordinal: ordinal, label: label, id: id))
      identifiers[ordinal] = id
    }
    addNotes(survey, &registry)
  }

  /// Finds the notes of a document and nothing else: for fragments, which have no identifiers but those of notes.
  ///
  /// - Complexity: O(n) in the nodes, by a look at each; the text is not read.
  public init(ofNotesIn blocks: Blocks) {
    var survey = DocumentSurvey(includesBoilerplate: true)
    let (references, definitions) = blocks.notes
    survey.references = references
    for definition in definitions { survey.add(definition) }
    census = LetterCensus()
    var registry = IdentifierRegistry()
    addNotes(survey, &registry)
  }

  /// The language that the letters of the document point to; nil when there are none.
  public var likelyLanguage: Language? { census.mainScript.map(census.language(of:)) }

  /// The heading at a place, if it is shown as one.
  public func heading(at ordinal: Int) -> HeadingEntry? {
    headingPlaces[ordinal].map { headings[$0] }
  }

  /// The identifier of the node at a place, if it has one.
  public func identifier(at ordinal: Int) -> String? { identifiers[ordinal] }

  /// The place that a fragment (`#` left out, percent escapes decoded) of the source leads to.
  public func target(ofFragment fragment: String) -> Int? { targets[fragment] }

  /// The note that a reference leads to, and the identifier of the reference.
  func note(referredToAt ordinal: Int) -> (entry: NoteEntry, referenceID: String)? {
    noteOfReference[ordinal].map { (notes[$0.note], $0.id) }
  }

  /// The notes whose anchors are in a stretch of the document, in the order of `notes`.
  ///
  /// - Complexity: O(m log m + log n) for m of n notes.
  func notes(anchoredIn ordinals: Range<Int>) -> [NoteEntry] {
    let lower = notesByAnchor.partitioningIndex { notes[$0].anchor >= ordinals.lowerBound }
    let upper = notesByAnchor.partitioningIndex { notes[$0].anchor >= ordinals.upperBound }
    guard lower < upper else { return [] }
    return notesByAnchor[lower..<upper].sorted().map { notes[$0] }
  }

  /// A node on the page where a reference to a note is shown: the reference, or for those inside notes the note's anchor.
  func ordinal(ofReference id: String) -> Int? { referenceOfID[id] }

  // MARK: Making it

  private mutating func registerExplicitIdentifiers(
    _ survey: DocumentSurvey, _ registry: inout IdentifierRegistry
  ) {
    for (ordinal, id) in survey.identifiers where targets[id] == nil {
      targets[id] = ordinal
      identifiers[ordinal] = registry.register(id)
    }
  }

  private mutating func addHeadings(
    _ survey: DocumentSurvey, titleHeading: Int?, _ registry: inout IdentifierRegistry
  ) {
    var open: [Int] = []
    for heading in survey.headings {
      let words = heading.content.plainText
      guard hasVisibleText(words) else { continue }
      let ordinal = heading.position.ordinal
      let id = identifiers[ordinal] ?? registry.register(words: words)
      identifiers[ordinal] = id
      defer {
        for name in [id, siteFragment(of: words)] where targets[name] == nil {
          targets[name] = ordinal
        }
      }
      if ordinal == titleHeading { continue }
      while let last = open.last, last >= heading.level { open.removeLast() }
      open.append(heading.level)
      headingPlaces[ordinal] = headings.count
      headings.append(
        HeadingEntry(
          ordinal: ordinal, level: Swift.min(open.count, 6), sourceLevel: heading.level, id: id,
          content: heading.content))
    }
  }

  /// Numbers the notes in the order of the first references; notes that others refer to follow those.
  private mutating func addNotes(
    _ survey: DocumentSurvey, _ registry: inout IdentifierRegistry
  ) {
    var numbers: [String: Int] = [:]
    for reference in survey.references {
      addReference(reference, anchor: nil, survey, &numbers, &registry)
    }
    var next = 0
    func addInner(_ index: inout DocumentIndex) {
      while next < index.notes.count {
        let entry = index.notes[next]
        var inner = DocumentSurvey(includesBoilerplate: true)
        entry.definition.content.walk(&inner)
        index.imageSources += inner.imageSources
        index.census.add(inner.census)
        for reference in inner.references {
          index.addReference(reference, anchor: entry.anchor, survey, &numbers, &registry)
        }
        next += 1
      }
    }
    addInner(&self)
    for definition in survey.definitions where numbers[definition.label.description] == nil {
      guard survey.definitionOfLabel[definition.label.description] == definition.position.ordinal
      else { continue }
      addNote(definition, anchor: definition.position.ordinal, &numbers, &registry)
      addInner(&self)
    }
    notesByAnchor = notes.indices.sorted { first, second in
      let (left, right) = (notes[first].anchor, notes[second].anchor)
      return left == right ? first < second : left < right
    }
  }

  private mutating func addReference(
    _ reference: NoteReference, anchor: Int?, _ survey: DocumentSurvey,
    _ numbers: inout [String: Int], _ registry: inout IdentifierRegistry
  ) {
    let label = reference.label.description
    let ordinal = reference.position.ordinal
    if numbers[label] == nil {
      guard let definition = survey.definition(of: label) else { return }
      addNote(definition, anchor: anchor ?? ordinal, &numbers, &registry)
    }
    guard let note = numbers[label] else { return }
    let id = registry.register("ref-\(note + 1)")
    notes[note].references.append(id)
    noteOfReference[ordinal] = (note, id)
    referenceOfID[id] = anchor ?? ordinal
  }

  private mutating func addNote(
    _ definition: NoteDefinition, anchor: Int, _ numbers: inout [String: Int],
    _ registry: inout IdentifierRegistry
  ) {
    numbers[definition.label.description] = notes.count
    let work = works.partitioningIndex { $0 > anchor }
    let number = noteCounts[work, default: 0] + 1
    noteCounts[work] = number
    notes.append(
      NoteEntry(
        number: number, id: registry.register("note-\(number)"), definition: definition,
        references: [], anchor: anchor))
  }
}
