import DocumentAST

/// Titles in front matter may hold Markdown, as the text does; metadata are plain text.
extension MarkdownReader {
  /// Returns metadata whose title and subtitle have no markup any more.
  func withoutMarkup(_ metadata: Metadata) -> Metadata {
    var plain = metadata
    plain.title = metadata.title.map(plainText)
    plain.subtitle = metadata.subtitle.map(plainText)
    return plain
  }

  /// The words of a line of Markdown; a text that is anything but one paragraph stays as it is.
  private func plainText(_ text: String) -> String {
    guard text.utf8.contains(where: Self.marks.contains) else { return text }
    var reader = self
    // No front matter, so that this cannot call itself again.
    reader.options.extensions.subtract([.frontMatter, .smart, .footnotes, .inlineNotes])
    var blocks = reader.read(text).document.blocks.makeIterator()
    guard case .paragraph(let paragraph)? = blocks.next(), blocks.next() == nil else { return text }
    let words = paragraph.content.plainText
    return words.isEmpty ? text : words
  }

  private static let marks: [UInt8] = [
    .asterisk, .underscore, .backtick, .openBracket, .less, .ampersand, .backslash, .tilde, .caret,
    .equals, .dollar, .colon,
  ]
}
