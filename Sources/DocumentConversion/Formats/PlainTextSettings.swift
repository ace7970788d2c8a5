import Hyphenation
import PlainTextWriting

/// What is asked of the look of plain text, by the names of the tool's options.
///
/// `wrap`: greedy, optimal, none · `justify` · `hyphenate` · `heading-style`: underlined, numbered, plain ·
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
    case "wrap": options.wrap = try SettingValue.choice(name, value)
    case "hyphenate":
      guard try SettingValue.flag(name, value) else { return options.hyphenators = nil }
      options.hyphenators = { Hyphenator.ofSystem(for: $0) }
    case "justify": options.justifies = try SettingValue.flag(name, value)
    case "heading-style": options.headingStyle = try SettingValue.choice(name, value)
    case "links": options.links = try SettingValue.choice(name, value)
    case "notes": options.notes = try SettingValue.choice(name, value)
    case "quotes": options.quotes = try SettingValue.choice(name, value)
    case "spoilers": options.spoilers = try SettingValue.choice(name, value)
    case "tables": options.tables = try SettingValue.choice(name, value)
    case "code": options.code = try SettingValue.choice(name, value)
    case "korean": options.koreanBreaks = try SettingValue.choice(name, value)
    case "ascii": options.isASCII = try SettingValue.flag(name, value)
    case "eol": options.lineEnd = try SettingValue.choice(name, value)
    case "format-flowed": options.isFlowed = try SettingValue.flag(name, value)
    case "metadata-header": options.hasMetadataHeader = try SettingValue.flag(name, value)
    default: throw ConversionError(.usage, "Plain text has no setting \(name)")
    }
  }
}
