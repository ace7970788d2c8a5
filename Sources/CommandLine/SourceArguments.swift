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

  /// What was said; `shared` are settings that plain text has for its look as well.
  func source(with shared: [(name: String, value: String)]) -> PlainTextSource {
    var source = PlainTextSource()
    source.hints = hints
    if let lines { source.values.append(("lines", lines)) }
    if keepBoilerplate { source.values.append(("keep-boilerplate", "true")) }
    source.values += shared
    return source
  }
}
