import ArgumentParser
import DocumentConversion

/// How plain text looks.
struct PlainTextArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The columns of plain text.", valueName: "columns"))
  var width = 72

  @Option(
    help: ArgumentHelp(
      "How lines are broken; hard or soft: how those of the input were.",
      valueName: "optimal|greedy|none"))
  var wrap: [String] = []

  @Flag(help: "Fills lines to the width.")
  var justify = false

  @Flag(help: "Divides words by libhyphen and its dictionaries, in the language of the text.")
  var hyphenate = false

  @Option(
    help: ArgumentHelp(
      "How headings look; caps, emoji, underline, numbers or none: how those of the input do.",
      valueName: "underlined|numbered|plain"))
  var headingStyle: [String] = []

  @Option(help: ArgumentHelp("What is shown of links.", valueName: "address|text|numbered"))
  var links: String?

  @Option(help: ArgumentHelp("Where notes stand.", valueName: "document|section|inline"))
  var notes: String?

  @Option(help: ArgumentHelp("What happens to spoilers.", valueName: "atEnd|rot13|shown"))
  var spoilers: String?

  @Option(help: ArgumentHelp("How tables are ruled.", valueName: "pipes|box|ascii"))
  var tables: String?

  @Option(help: ArgumentHelp("Where Korean breaks.", valueName: "words|syllables"))
  var korean: String?

  @Flag(help: "Writes punctuation in ASCII.")
  var ascii = false

  @Option(help: ArgumentHelp("How lines end.", valueName: "lf|crlf"))
  var eol: String?

  @Flag(help: "Writes format=flowed; delsp=yes for mail.")
  var formatFlowed = false

  /// What was said of the lines and headings of the input is told by its values from what was said of the output.
  func apply(to options: inout ConversionOptions) {
    options.width = width
    options.plainText = settings
    options.plainTextSource.values += shared.filter {
      PlainTextSource.accepts($0.value, for: $0.name)
    }
  }

  private var settings: PlainTextSettings {
    var settings = PlainTextSettings()
    settings.values = shared.filter { !PlainTextSource.accepts($0.value, for: $0.name) }
    let choices = [
      ("links", links), ("notes", notes), ("spoilers", spoilers), ("tables", tables),
      ("korean", korean), ("eol", eol),
    ]
    for case (let name, let value?) in choices { settings.values.append((name, value)) }
    let flags = [
      ("justify", justify), ("hyphenate", hyphenate), ("ascii", ascii),
      ("format-flowed", formatFlowed),
    ]
    for (name, isOn) in flags where isOn { settings.values.append((name, "true")) }
    return settings
  }

  private var shared: [(name: String, value: String)] {
    wrap.map { ("wrap", $0) } + headingStyle.map { ("heading-style", $0) }
  }
}
