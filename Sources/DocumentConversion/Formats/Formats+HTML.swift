import DocumentAST
import HTMLWriting

extension Formats {
  static let htmlWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    HTMLWriter(pageOptions(context))
  }

  /// How pages are made, alone or as a site.
  static func pageOptions(_ context: WritingContext) -> HTMLWriter.Options {
    var options = HTMLWriter.Options()
    options.isFragment = context.options.isFragment
    options.highlightsCode = context.options.highlightsCode
    options.isVertical = context.options.isVertical
    options.isTrusted = context.options.isTrusted
    options.fallbackTitle = context.inputStem
    options.templates = context.templates
    if let css = context.css { options.styleSheet = .adding(css) }
    return options
  }
}
