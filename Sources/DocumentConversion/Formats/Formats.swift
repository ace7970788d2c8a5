import DocumentAST

/// A format with its reader and writer.
struct FormatEntry: Sendable {
  typealias ReaderFactory = @Sendable (ReadingContext) throws(ConversionError) -> any DocumentReader
  typealias WriterFactory = @Sendable (WritingContext) throws(ConversionError) -> any DocumentWriter

  let format: Format
  let makeReader: ReaderFactory?
  let makeWriter: WriterFactory?

  init(_ format: Format, reader: ReaderFactory? = nil, writer: WriterFactory? = nil) {
    self.format = format
    makeReader = reader
    makeWriter = writer
  }
}

/// The table of formats: a new one is one more entry here.
enum Formats {
  static let all: [FormatEntry] = [
    FormatEntry(.text, reader: plainTextReader, writer: plainTextWriter),
    FormatEntry(.json, reader: jsonReader, writer: jsonWriter),
    FormatEntry(.html, writer: htmlWriter),
    FormatEntry(.ast, writer: treeWriter),
    FormatEntry(.outline, writer: outlineWriter),
  ]
}
