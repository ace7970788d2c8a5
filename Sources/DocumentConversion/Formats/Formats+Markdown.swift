import DocumentAST
import MarkdownReading

extension Formats {
  static let markdownReader: FormatEntry.ReaderFactory = { context throws(ConversionError) in
    let name = context.format.name + context.options.extensions
    do throws(MarkdownReader.Options.FormatError) {
      var options = try MarkdownReader.Options(format: name)
      options.language = context.options.language
      return MarkdownReader(options)
    } catch {
      switch error {
      case .unknownDialect(let name), .unknownExtension(let name):
        throw ConversionError(.usage, "Markdown has no extension \"\(name)\" here")
      }
    }
  }
}
