internal import DocumentAST
internal import HTMLRendering
internal import TemplateRendering

/// The page with the title, the authors and what else stands at the head of the text.
struct TitlePage {
  let frame: PageFrame
  let metadata: BookMetadata
  let matter: TitleMatter
  let index: DocumentIndex

  /// Returns the page.
  ///
  /// - Throws: `TemplateError` for values that are missing.
  func document() throws(TemplateError) -> PageFrame.Result {
    let hasNotes = index.notes.contains { matter.contains($0.anchor) }
    let values: TemplateContext = [
      "heading": .content(0), "lines": .content(1),
      "notes": hasNotes ? .content(2) : .nothing,
    ]
    return try frame.document(
      "title-page.xhtml", title: metadata.title, values, index: index
    ) { part, renderer in
      switch part {
      case 0: writeTitle(&renderer)
      case 1 where matter.lines.isEmpty: writeMetadata(&renderer)
      case 1: writeLines(&renderer)
      default: renderer.renderNotes { matter.contains($0) }
      }
    }
  }

  private func writeTitle(_ renderer: inout HTMLRenderer) {
    renderer.xml.start("h1")
    if let ordinal = matter.titleOrdinal, let id = index.identifier(at: ordinal) {
      renderer.xml.attribute("id", id)
    }
    if let title = matter.title, title.plainText.hasSameLetters(as: metadata.title) {
      renderer.renderMarked(title)
    } else {
      renderer.renderMarked(words: metadata.title)
    }
    renderer.xml.end()
    renderer.xml.newLine()
  }

  private func writeMetadata(_ renderer: inout HTMLRenderer) {
    if let subtitle = metadata.subtitle { write(subtitle, "subtitle", &renderer) }
    writeCreators(&renderer)
    if let publisher = metadata.publisher { write(publisher, "publisher", &renderer) }
    if let date = metadata.date { write(date, "date", &renderer) }
  }

  private func writeCreators(_ renderer: inout HTMLRenderer) {
    for creator in metadata.creators { write(creator.name, "byline", &renderer) }
  }

  /// Writes the lines of the title block; names that the options give take the place of its byline.
  private func writeLines(_ renderer: inout HTMLRenderer) {
    var areCreatorsWritten = false
    for line in matter.lines {
      if case .heading(let heading)? = line.first {
        renderer.xml.start("p")
        renderer.xml.attribute("class", "subtitle")
        renderer.renderMarked(heading.content)
        renderer.xml.end()
        renderer.xml.newLine()
      } else if isReplaced(line) {
        if !areCreatorsWritten { writeCreators(&renderer) }
        areCreatorsWritten = true
      } else {
        renderer.render(line)
      }
    }
  }

  /// Whether a line names none of the creators: the caller gave others than the text.
  private func isReplaced(_ line: Blocks) -> Bool {
    guard case .paragraph(let paragraph)? = line.first, paragraph.role == .byline,
      !metadata.creators.isEmpty
    else { return false }
    let words = paragraph.content.plainText.asSingleLine
    return !metadata.creators.contains { words.contains($0.name) }
  }

  private func write(_ words: String, _ name: String, _ renderer: inout HTMLRenderer) {
    renderer.xml.start("p")
    renderer.xml.attribute("class", name)
    renderer.renderMarked(words: words)
    renderer.xml.end()
    renderer.xml.newLine()
  }
}
