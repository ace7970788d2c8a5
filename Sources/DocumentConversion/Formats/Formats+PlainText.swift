import DocumentAST
import PlainTextWriting

extension Formats {
  static let plainTextWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    guard context.options.width >= 1 else {
      throw ConversionError(.usage, "The width must be at least 1, not \(context.options.width)")
    }
    return PlainTextWriter(PlainTextOptions(width: context.options.width))
  }
}
