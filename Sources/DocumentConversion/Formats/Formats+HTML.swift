import DocumentAST
import HTMLWriting

extension Formats {
  static let htmlWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    var options = HTMLWriter.Options()
    options.isFragment = context.options.isFragment
    options.highlightsCode = context.options.highlightsCode
    options.isTrusted = context.options.isTrusted
    options.fallbackTitle = context.inputStem
    options.templates = context.templates
    if let css = context.css { options.styleSheet = .adding(css) }
    return HTMLWriter(options)
  }
}
