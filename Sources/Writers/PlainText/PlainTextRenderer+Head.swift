import DocumentAST

/// The head of the text: a metadata header, and a title block where the text brings none.
extension PlainTextRenderer {
  mutating func writeHead() {
    if options.hasMetadataHeader { writeMetadataHeader() }
    if let title = PlainTextRenderer.title(before: document, options) { writeTitleBlock(title) }
  }

  private mutating func writeTitleBlock(_ title: String) {
    let metadata = document.metadata
    lines.startBlock()
    text.append(title)
    let columns = writeText()
    if options.headingStyle == .underlined { writeRule(0x3D, columns: columns) }
    lines.separate()
    if let subtitle = metadata.subtitle { writeParagraph(subtitle) }
    let authors = metadata.creators.filter { $0.role == .author || $0.role == .reviewer }
    if !authors.isEmpty { writeParagraph(authors.map(\.name).joined(separator: ", ")) }
    if let date = metadata.date { writeParagraph(date.text) }
    lines.separate(by: 2)
  }

  private mutating func writeParagraph(_ string: String) {
    lines.startBlock()
    text.append(string)
    writeText()
    lines.separate()
  }

  /// The title to write before the text: none where the text brings it.
  static func title(before document: Document, _ options: PlainTextOptions) -> String? {
    guard options.hasTitleBlock, let title = document.metadata.title, !title.isEmpty else {
      return nil
    }
    switch TitleBlock.beginning(of: document) {
    case .title, .facts: return nil
    case .heading(let heading):
      return heading.content.plainText.hasSameWords(as: title) ? nil : title
    case .other: return title
    }
  }

  private mutating func writeMetadataHeader() {
    for (key, value) in MetadataHeader.lines(of: document.metadata) {
      text.append(key + ": ")
      text.append(value)
      writeHanging()
    }
    lines.separate(by: 2)
  }
}

/// Metadata as keys and values, in a fixed order.
enum MetadataHeader {
  static func lines(of metadata: Metadata) -> [(key: String, value: String)] {
    var lines: [(key: String, value: String)] = []
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((key, value)) }
    }
    add("Title", metadata.title)
    add("Subtitle", metadata.subtitle)
    add("Author", joined(metadata.creators.filter { $0.role == .author }))
    add("Reviewer", joined(metadata.creators.filter { $0.role == .reviewer }))
    add("Translator", joined(metadata.creators.filter { $0.role == .translator }))
    add("Editor", joined(metadata.creators.filter { $0.role == .editor }))
    add("Date", metadata.date?.text)
    add("Language", metadata.language)
    add("Publisher", metadata.publisher)
    add("Rights", metadata.rights)
    add("Rating", metadata.rating?.text)
    add("Reviewed", metadata.reviewedWork?.name)
    add("Series", metadata.series.map { $0.name + ($0.position.map { " " + $0 } ?? "") })
    for identifier in metadata.identifiers { add("Identifier", identifier.value) }
    add("Subjects", metadata.subjects.joined(separator: ", "))
    add("Tags", metadata.tags.map(\.label).joined(separator: ", "))
    add("Description", metadata.description)
    for field in metadata.other {
      if case .string(let value) = field.value { add(field.key, value) }
    }
    return lines
  }

  private static func joined(_ creators: [Creator]) -> String {
    creators.map(\.name).joined(separator: ", ")
  }
}
