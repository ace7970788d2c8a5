import DocumentAST
import EPUBWriting
import HTMLWriting

/// A format with its reader and writer.
struct FormatEntry: Sendable {
  typealias ReaderFactory = @Sendable (ReadingContext) throws(ConversionError) -> any DocumentReader
  typealias WriterFactory = @Sendable (WritingContext) throws(ConversionError) -> any DocumentWriter

  let format: Format
  /// Whether the output shows the title of the document by itself, so that it must not stand in the text as well.
  let showsTitle: Bool
  /// The templates that the writer renders, which a folder of the caller may replace.
  let templateNames: [String]
  let makeReader: ReaderFactory?
  let makeWriter: WriterFactory?

  init(
    _ format: Format, showsTitle: Bool = false, templates: [String] = [],
    reader: ReaderFactory? = nil,
    writer: WriterFactory? = nil
  ) {
    self.format = format
    self.showsTitle = showsTitle
    templateNames = templates
    makeReader = reader
    makeWriter = writer
  }
}

/// The table of formats: a new one is one more entry here.
enum Formats {
  static let all: [FormatEntry] = [
    FormatEntry(.text, reader: plainTextReader, writer: plainTextWriter),
    FormatEntry(.markdown, reader: markdownReader),
    FormatEntry(.gfm, reader: markdownReader),
    FormatEntry(.commonmark, reader: markdownReader),
    FormatEntry(.json, reader: jsonReader, writer: jsonWriter),
    FormatEntry(.epub, showsTitle: true, templates: EPUBWriter.templateNames, writer: epubWriter),
    FormatEntry(.html, showsTitle: true, templates: HTMLWriter.templateNames, writer: htmlWriter),
    FormatEntry(.ast, writer: treeWriter),
    FormatEntry(.outline, writer: outlineWriter),
  ]
}
