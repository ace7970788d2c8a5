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
