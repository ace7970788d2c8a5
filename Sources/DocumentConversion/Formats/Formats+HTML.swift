import DocumentAST
import HTMLWriting

extension Formats {
  static let htmlWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    var options = HTMLWriter.Options()
    options.isFragment = context.options.isFragment
    options.highlightsCode = context.options.highlightsCode
    options.isTrusted = context.options.isTrusted
    options.fallbackTitle = context.inputStem
    switch (context.styleSheet, context.css) {
    case (nil, nil): break
    case (nil, let added?): options.styleSheet = .adding(added)
    case (let sheet?, let added): options.styleSheet = .replacing(sheet + (added ?? ""))
    }
    return HTMLWriter(options)
  }
}
