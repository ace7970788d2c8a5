import DocumentAST

extension Formats {
  static let jsonReader: FormatEntry.ReaderFactory = { _ throws(ConversionError) in
    DocumentJSONReader()
  }

  static let jsonWriter: FormatEntry.WriterFactory = { _ throws(ConversionError) in
    DocumentJSONWriter()
  }

  static let treeWriter: FormatEntry.WriterFactory = { _ throws(ConversionError) in
    TreeDump(includesSourceRanges: true)
  }
}
