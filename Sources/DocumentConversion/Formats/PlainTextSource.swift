import DocumentAST
import PlainTextReading

/// What the caller knows of a plain text before it is read, by the names of the tool's options.
///
/// `wrap`: auto, hard (lines were broken to fit a column), soft (each line is a paragraph) ·
/// `lines`: paragraph, wrap: the same in other words · `heading-style`: auto, caps, emoji,
/// underline, numbers, none · `keep-boilerplate`: true, false.
public struct PlainTextSource: Sendable {
  /// Names and values; a later one of a name wins.
  public var values: [(name: String, value: String)] = []
  /// A file of hints, a line number and a kind in each line; nil for the one beside the input:
  /// `review.txt.hints` for `review.txt`, if there is one.
  public var hints: String?

  /// Nothing is known.
  public init() {}

  /// Whether `value` is one that the setting `name` of a source has; the look of plain text has settings of the same names.
  public static func accepts(_ value: String, for name: String) -> Bool {
    switch name {
    case "wrap": WrapMode(rawValue: value) != nil
    case "heading-style": HeadingStyle(rawValue: value) != nil
    default: false
    }
  }

  /// The reader's options.
  func options() throws(ConversionError) -> PlainTextReader.Options {
    var options = PlainTextReader.Options()
    for (name, value) in values { try set(name, value, &options) }
    return options
  }

  private func set(
    _ name: String, _ value: String, _ options: inout PlainTextReader.Options
  ) throws(ConversionError) {
    switch name {
    case "wrap": options.wrap = try SettingValue.choice(name, value)
    case "heading-style": options.headingStyle = try SettingValue.choice(name, value)
    case "lines": options.wrap = try SettingValue.choice(name, value, as: LineMeaning.self).wrap
    case "keep-boilerplate": options.keepsBoilerplate = try SettingValue.flag(name, value)
    default: throw ConversionError(.usage, "Plain text has no setting \(name) for reading")
    }
  }

  private enum LineMeaning: String, CaseIterable {
    case paragraph, wrap

    var wrap: WrapMode { self == .paragraph ? .soft : .hard }
  }
}

extension ReadingContext {
  /// The reader of plain text, with what the caller knows better.
  func plainTextReader() throws(ConversionError) -> PlainTextReader {
    var reading = try options.plainTextSource.options()
    reading.language = options.language
    reading.hints = try hints()
    return PlainTextReader(reading)
  }

  private func hints() throws(ConversionError) -> Hints {
    guard let path = options.plainTextSource.hints ?? hintsBesideInput else { return Hints() }
    let bytes = try InputFile.read(path, limits: options.limits)
    return try bytes.withBytes { text throws(ConversionError) in
      let (hints, diagnostics) = Hints.parse(text)
      if let first = Finding.locate(diagnostics, in: text, file: path).first {
        throw ConversionError(
          .data, file: path, line: first.line, column: first.column, first.diagnostic.message)
      }
      return hints
    }
  }

  /// Only files on disk have a file of hints beside them.
  private var hintsBesideInput: String? {
    guard folder != nil, let inputName else { return nil }
    let path = inputName + ".hints"
    return InputFile.isSame(path, path) ? path : nil
  }
}
