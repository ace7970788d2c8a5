import ArgumentParser
import DocumentConversion

extension ConvertCommand {
  /// Parses the arguments, converts, says what there is to say, and returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      return try parse(arguments).execute()
    } catch let error {
      return explain(error)
    }
  }

  /// Prints help where it was asked for; else says in one line what is wrong with the arguments.
  private static func explain(_ error: any Error) -> Int32 {
    guard exitCode(for: error) != .success else {
      Terminal.print(fullMessage(for: error) + "\n")
      return 0
    }
    Terminal.complain("\(message(for: error)) (see convert --help)")
    return ConversionError.Kind.usage.exitStatus
  }

  private func execute() -> Int32 {
    if version || listsFormats {
      FastAnswer([version ? "--version" : "--list-formats"])?.print()
      return 0
    }
    let reporter = Reporter(
      isStrict: messages.strict, isQuiet: messages.quiet, isVerbose: messages.verbose,
      writesJSON: messages.log == .json)
    do throws(ConversionError) {
      guard let input else {
        throw ConversionError(.usage, "There is no input (see convert --help)")
      }
      return reporter.status(of: Conversion(try options()), from: input, to: output)
    } catch {
      reporter.report(error)
      return error.kind.exitStatus
    }
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
