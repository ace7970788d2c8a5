import PlainTextWriting

/// What is asked of the look of plain text, by the names of the tool's options.
///
/// `wrap`: greedy, optimal, none · `justify` · `heading-style`: underlined, numbered, plain ·
/// `links`: text, address, numbered · `notes`: document, section, inline · `quotes`: marked,
/// indented · `spoilers`: atEnd, rot13, shown · `tables`: pipes, box, ascii · `code`: indented,
/// fenced · `korean`: syllables, words · `ascii` · `eol`: lf, crlf · `format-flowed` ·
/// `metadata-header`. The values of switches are `true` and `false`.
public struct PlainTextSettings: Sendable {
  /// Names and values; a later one of a name wins.
  public var values: [(name: String, value: String)] = []

  /// No settings: the defaults.
  public init() {}

  /// The writer's options for lines of so many columns.
  func options(width: Int) throws(ConversionError) -> PlainTextOptions {
    var options = PlainTextOptions(width: width)
    for (name, value) in values { try set(name, value, &options) }
    return options
  }

  private func set(
    _ name: String, _ value: String, _ options: inout PlainTextOptions
  ) throws(ConversionError) {
    switch name {
    case "wrap": options.wrap = try choice(name, value)
    case "justify": options.justifies = try flag(name, value)
    case "heading-style": options.headingStyle = try choice(name, value)
    case "links": options.links = try choice(name, value)
    case "notes": options.notes = try choice(name, value)
    case "quotes": options.quotes = try choice(name, value)
    case "spoilers": options.spoilers = try choice(name, value)
    case "tables": options.tables = try choice(name, value)
    case "code": options.code = try choice(name, value)
    case "korean": options.koreanBreaks = try choice(name, value)
    case "ascii": options.isASCII = try flag(name, value)
    case "eol": options.lineEnd = try choice(name, value)
    case "format-flowed": options.isFlowed = try flag(name, value)
    case "metadata-header": options.hasMetadataHeader = try flag(name, value)
    default: throw ConversionError(.usage, "Plain text has no setting \(name)")
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String
  ) throws(ConversionError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value) { return choice }
    let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ConversionError(.usage, "The value of --\(name) must be one of \(all), not \(value)")
  }

  private func flag(_ name: String, _ value: String) throws(ConversionError) -> Bool {
    if value == "true" { return true }
    if value == "false" { return false }
    throw ConversionError(.usage, "The value of \(name) must be true or false, not \(value)")
  }
}
