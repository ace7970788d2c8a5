public import DocumentAST

/// A stretch of a document that begins with a heading, or with the beginning of the document.
public struct DocumentSection: Sendable, Equatable {
  /// The heading that begins it; nil for what stands before the first heading.
  public var heading: Heading?
  /// The blocks, the heading included.
  public var blocks: Blocks
}

extension Document {
  /// Returns the document cut into sections before each heading of level `level` or higher (1 is the highest).
  ///
  /// Only headings at the top of the document count; those in quotations and the like do not. No section is empty.
  ///
  /// - Complexity: O(n) in the top blocks; the sections share the document.
  public func sections(downToLevel level: Int) -> [DocumentSection] {
    let runs = blocks.runs { block in
      if case .heading(let heading) = block { heading.level <= level } else { false }
    }
    return runs.map { run in
      guard case .heading(let heading)? = run.first, heading.level <= level else {
        return DocumentSection(heading: nil, blocks: run)
      }
      return DocumentSection(heading: heading, blocks: run)
    }
  }

  /// Returns the sections as documents of their own, titled by their headings.
  ///
  /// A note goes with each document that refers to it, at its end, and so does a resource that is shown in it. The rest of the metadata
  /// is that of the whole.
  ///
  /// - Complexity: O(n) in the nodes and text, plus the notes for each document that refers to them.
  public func splitting(downToLevel level: Int) -> [Document] {
    let notes = NoteTable(self)
    return sections(downToLevel: level).compactMap { document(of: $0, notes: notes) }
  }

  /// The document of a section; nil when it holds nothing but notes for other sections.
  private func document(of section: DocumentSection, notes: NoteTable) -> Document? {
    let text = Blocks(section.blocks.filter { !notes.travels($0) })
    guard !text.isEmpty else { return nil }
    var references = ReferenceFinder()
    text.walk(&references)
    var builder = DocumentBuilder()
    builder.append(text)
    var position = 0
    while position < references.labels.count {  // notes may refer to other notes
      if let note = notes[references.labels[position]] {
        builder.append(note)
        Blocks([note]).walk(&references)
      }
      position += 1
    }
    var part = builder.finish(metadata: metadata)
    part.metadata.title = section.heading?.content.plainText ?? metadata.title
    for source in references.sources {
      if let resource = resources[source] { part.resources.add(resource) }
    }
    return part
  }
}

/// The notes at the top of a document, by label, as far as something refers to them; the others stay where they are.
private struct NoteTable {
  private var notes: [String: Block] = [:]

  init(_ document: Document) {
    var references = ReferenceFinder()
    document.blocks.walk(&references)
    let labels = Set(references.labels)
    for block in document.blocks {
      guard case .noteDefinition(let note) = block else { continue }
      let label = note.label.description
      if labels.contains(label), notes[label] == nil { notes[label] = block }
    }
  }

  subscript(label: String) -> Block? { notes[label] }

  /// Whether a block is a note that goes where it is referred to.
  func travels(_ block: Block) -> Bool {
    guard case .noteDefinition(let note) = block else { return false }
    return notes[note.label.description]?.position.ordinal == block.position.ordinal
  }
}

/// The labels of the notes and the sources of the images that are referred to, each once, in the order of the text.
private struct ReferenceFinder: InlineVisitor {
  private(set) var labels: [String] = []
  private(set) var sources: [String] = []
  private var seen: Set<String> = []
  private var seenSources: Set<String> = []

  mutating func visit(_ inline: Inline) {
    switch inline {
    case .note(let reference):
      let label = reference.label.description
      if seen.insert(label).inserted { labels.append(label) }
    case .image(let image):
      let source = image.source.description
      if seenSources.insert(source).inserted { sources.append(source) }
    case .text, .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .code, .math, .link, .softBreak, .hardBreak, .span: break
    case .rawInline: break
    }
  }
}
