public import DocumentAST

extension HTMLRenderer {
  mutating func render(_ reference: NoteReference) {
    guard let (note, id) = index?.note(referredToAt: reference.position.ordinal) else {
      return report(
        "html.dead-note", at: reference.sourceRange,
        "there is no note called “\(reference.label)” to refer to")
    }
    xml.start("sup")
    xml.attribute("class", "ref")
    if linkDepth == 0 {
      xml.start("a")
      xml.attribute("id", id)
      xml.attribute("href", (options.file?(note.anchor) ?? "") + "#" + note.id)
      if options.syntax == .xml { xml.attribute("epub:type", "noteref") }
      xml.attribute("role", "doc-noteref")
      xml.text(String(note.number))
      xml.end()
    } else {
      xml.attribute("id", id)
      xml.text(String(note.number))
    }
    xml.end()
  }

  /// Renders the notes that belong to a part of the document, or all of them, in a section of their own; nothing without notes.
  ///
  /// A note belongs to the part that has its `anchor`. Open elements that may hold a section must be all that is open.
  ///
  /// - Complexity: O(n) in the notes of the document and the text of those rendered.
  public mutating func renderNotes(of part: Blocks? = nil) {
    guard let index else { return }
    render(part.map { index.notes(anchoredIn: $0.ordinals) } ?? index.notes)
  }

  /// Renders the notes whose `anchor` the caller wants here, in a section of their own; nothing without notes.
  ///
  /// - Complexity: O(n) in the notes of the document and the text of those rendered.
  public mutating func renderNotes(whereAnchor isHere: (Int) -> Bool) {
    guard let index else { return }
    render(index.notes.filter { isHere($0.anchor) })
  }

  /// Renders blocks, and behind each text of its own (`Heading.startsWork`) its notes.
  ///
  /// - Parameters:
  ///   - stretch: Where the anchors of the notes to render are, at least the blocks themselves.
  ///   - isElsewhere: Whether the note with an anchor in that stretch is rendered in another place.
  /// - Complexity: O(n) in the nodes and text.
  public mutating func renderWithNotes(
    _ blocks: Blocks, anchoredIn stretch: Range<Int>,
    except isElsewhere: (Int) -> Bool = { _ in false }
  ) {
    let works = blocks.runs { block in
      if case .heading(let heading) = block { heading.startsWork } else { false }
    }
    for (place, work) in (works.isEmpty ? [blocks] : works).enumerated() {
      render(work)
      let lower = place == 0 ? stretch.lowerBound : work.ordinals.lowerBound
      let isLast = place + 1 >= works.count
      let upper = isLast ? stretch.upperBound : work.ordinals.upperBound
      guard let index, lower < upper else { continue }
      render(index.notes(anchoredIn: lower..<upper).filter { !isElsewhere($0.anchor) })
    }
  }

  private mutating func render(_ notes: [DocumentIndex.NoteEntry]) {
    guard !notes.isEmpty else { return }
    xml.freshLine()
    xml.start("section")
    xml.attribute("class", "notes")
    if options.noteStyle == .endnotes {
      if options.syntax == .xml { xml.attribute("epub:type", "endnotes") }
      xml.attribute("role", "doc-endnotes")
    }
    xml.attribute("aria-label", BookStrings(options.language)[.notes])
    xml.newLine()
    if options.noteStyle == .endnotes {
      xml.start("ol")
      xml.newLine()
    }
    for note in notes { render(note) }
    if options.noteStyle == .endnotes {
      xml.end()
      xml.newLine()
    }
    xml.end()
    xml.newLine()
  }

  private mutating func render(_ note: DocumentIndex.NoteEntry) {
    switch options.noteStyle {
    case .endnotes:
      xml.start("li")
      if options.syntax == .xml { xml.attribute("epub:type", "endnote") }
    case .footnotes:
      xml.start("aside")
      xml.attribute("class", "note")
      if options.syntax == .xml { xml.attribute("epub:type", "footnote") }
      xml.attribute("role", "doc-footnote")
    }
    xml.attribute("id", note.id)
    push(1, .ownLine)
    xml.newLine()
    lead = [.backLinks(note)]
    if case .paragraph? = note.definition.content.first {} else { flushLead() }
    render(note.definition.content)
    flushLead()
    pop()
  }

  /// The number leads back to the first reference, an arrow to each further one.
  mutating func writeBackLinks(of note: DocumentIndex.NoteEntry) {
    let strings = BookStrings(language)
    if note.references.isEmpty { xml.text("\(note.number) ") }
    for (place, id) in note.references.enumerated() {
      xml.start("a")
      xml.attribute("href", (backFile(to: id) ?? "") + "#" + id)
      xml.attribute("role", "doc-backlink")
      xml.attribute("aria-label", strings.back(from: note.number, toReference: place + 1))
      xml.text(place == 0 ? String(note.number) : "\u{2191}")
      xml.end()
      xml.text(" ")
    }
  }

  private func backFile(to id: String) -> String? {
    guard let file = options.file, let ordinal = index?.ordinal(ofReference: id) else { return nil }
    return file(ordinal)
  }
}
