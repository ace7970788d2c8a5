import ArgumentParser
import DocumentConversion

/// What is known of a plain text before it is read.
struct SourceArguments: ParsableArguments {
  @Option(help: ArgumentHelp("What a line of plain text is.", valueName: "paragraph|wrap"))
  var lines: String?

  @Option(
    help: ArgumentHelp(
      "A file with a line number and a kind in each line; else INPUT.hints, if there is one.",
      valueName: "file"))
  var hints: String?

  @Flag(help: "Makes ordinary paragraphs of notices and licences.")
  var keepBoilerplate = false

  func apply(to options: inout ConversionOptions) {
    options.plainTextSource.hints = hints
    if let lines { options.plainTextSource.values.append(("lines", lines)) }
    if keepBoilerplate { options.plainTextSource.values.append(("keep-boilerplate", "true")) }
  }
}
