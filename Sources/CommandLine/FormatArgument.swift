import DocumentConversion

/// The values of `--from` and `--to`.
enum FormatArgument {
  /// A format to read, with the switches that may follow its name: `markdown+wikilinks-smart`.
  static func reading(
    _ text: String
  ) throws(ConversionError) -> (format: Format, extensions: String) {
    let name = text.prefix { $0 != "+" && $0 != "-" }
    guard let format = Format(named: String(name)), format.isReadable else {
      throw unknown(text, "read")
    }
    return (format, String(text.dropFirst(name.count)))
  }

  /// A format to write.
  static func writing(_ text: String) throws(ConversionError) -> Format {
    guard let format = Format(named: text), format.isWritable else {
      throw unknown(text, "written")
    }
    return format
  }

  private static func unknown(_ text: String, _ verb: String) -> ConversionError {
    ConversionError(
      .usage, "There is no format \"\(text)\" that can be \(verb)",
      hint: "see convert --list-formats")
  }
}
