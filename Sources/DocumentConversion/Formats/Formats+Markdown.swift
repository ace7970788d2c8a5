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
        throw ConversionError(
          .usage, "Markdown has no extension \"\(name)\"", hint: "see convert --list-extensions")
      }
    }
  }
}

extension FormatExtension {
  /// Every extension of Markdown, in the order of a listing.
  public static let all: [FormatExtension] = MarkdownExtensions.all.map { entry in
    let formats = MarkdownReader.Options.dialects.filter { name in
      let options = try? MarkdownReader.Options(format: name)
      return options?.extensions.isSuperset(of: entry.element) == true
    }
    return FormatExtension(name: entry.name, summary: entry.summary, formats: formats)
  }
}
