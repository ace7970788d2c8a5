import ArgumentParser
import DocumentConversion

extension ConvertCommand {
  var reporter: Reporter { Reporter(messages) }

  func execute() throws(ConversionError) -> Int32 {
    if version || listsFormats {
      FastAnswer([version ? "--version" : "--list-formats"])?.print()
      return 0
    }
    guard let input else {
      throw ConversionError(.usage, "There is no input (see convert --help)")
    }
    return reporter.status(of: Conversion(try options()), from: input, to: output)
  }

  private func options() throws(ConversionError) -> ConversionOptions {
    var options = ConversionOptions()
    if let from { (options.from, options.extensions) = try format(from, isReading: true) }
    if let to { options.to = try format(to, isReading: false).format }
    options.title = document.title
    options.authors = document.author
    options.language = document.language
    options.date = document.date
    options.metadata = try document.metadata.map(pair)
    options.cover = document.cover
    options.css = writing.css
    options.templateDirectory = writing.templateDir
    options.width = plainText.width
    options.plainText = plainText.settings
    options.isFragment = writing.fragment
    options.isTrusted = reading.trusted
    options.encoding = reading.encoding
    options.resourceRoot = reading.resourceRoot
    options.sourceDateEpoch = Terminal.sourceDateEpoch
    return options
  }

  /// A format by its name; when reading, `+on-off` switches of the format may follow.
  private func format(
    _ text: String, isReading: Bool
  ) throws(ConversionError) -> (format: Format, extensions: String) {
    let name = text.prefix { $0 != "+" && $0 != "-" }
    let switches = String(text.dropFirst(name.count))
    guard let format = Format(named: String(name)),
      isReading ? format.isReadable : format.isWritable && switches.isEmpty
    else {
      let verb = isReading ? "read" : "written"
      throw ConversionError(
        .usage, "There is no format \"\(text)\" that can be \(verb)",
        hint: "see convert --list-formats")
    }
    return (format, switches)
  }

  private func pair(_ text: String) throws(ConversionError) -> (key: String, value: String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ConversionError(.usage, "--metadata takes key=value, not \"\(text)\"")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
