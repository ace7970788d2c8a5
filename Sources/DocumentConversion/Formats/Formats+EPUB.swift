import DocumentAST
import EPUBWriting

extension Formats {
  static let epubWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    var options = EPUBOptions()
    options.fallbackTitle = context.inputStem
    options.modified = context.options.sourceDateEpoch
    options.highlightsCode = context.options.highlightsCode ?? true
    options.isVertical = context.options.isVertical
    options.templates = context.templates
    if let css = context.css { options.styleSheets.append(css) }
    return EPUBWriter(options)
  }
}
