import DocumentAST
import PlainTextReading
import PlainTextWriting

extension Formats {
  static let plainTextReader: FormatEntry.ReaderFactory = { context throws(ConversionError) in
    try context.plainTextReader()
  }

  static let plainTextWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    guard context.options.width >= 1 else {
      throw ConversionError(.usage, "The width must be at least 1, not \(context.options.width)")
    }
    return PlainTextWriter(try context.options.plainText.options(width: context.options.width))
  }

  static let outlineWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    SourceOutline(source: Array(context.source))
  }
}

extension ReadingContext {
  /// The reader of plain text, with what the caller knows better.
  func plainTextReader() throws(ConversionError) -> PlainTextReader {
    var reading = PlainTextReader.Options()
    reading.language = options.language
    return PlainTextReader(reading)
  }
}

/// Writes the outline of a document beside its source.
private struct SourceOutline: DocumentWriter {
  let source: [UInt8]

  func write(_ document: Document, to output: inout OutputBuffer) -> [Diagnostic] {
    let outline = source.withUnsafeBufferPointer {
      OutlineWriter().outline(of: document, source: $0)
    }
    output.append(string: outline.json)
    return []
  }
}
