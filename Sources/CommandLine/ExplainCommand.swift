public import ArgumentParser
public import DocumentConversion

/// `convert explain`: says why each line of a plain text was read as it was.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert explain",
    abstract: "Says why each line of a plain text is read as it is.",
    usage: "convert explain INPUT [OPTIONS]",
    discussion: """
      Each block is a line: its source lines, what it is, how far that is ahead of the next best \
      reading, the strongest reasons. Doubtful readings are warnings on standard error. What is \
      wrong can be put right by the options below, by a file of hints or by front matter.
      """)

  @Argument(help: ArgumentHelp("The text to explain.", valueName: "INPUT"))
  var input: String

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "OUTPUT"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "How it is said: a page shows the text coloured, JSON is the outline with its reasons.",
      valueName: "text|html|json"))
  var format: ExplanationFormat = .text

  @Option(help: ArgumentHelp("Whether lines were broken to fit.", valueName: "auto|hard|soft"))
  var wrap: String?

  @Option(
    help: ArgumentHelp(
      "What headings look like.", valueName: "auto|caps|emoji|underline|numbers|none"))
  var headingStyle: String?

  @Option(help: ArgumentHelp("The language, such as en or zh-Hant.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("The encoding, such as shift_jis.", valueName: "name"))
  var encoding: String?

  @OptionGroup var source: SourceArguments
  @OptionGroup(title: "Messages") var messages: MessageArguments

  var reporter: Reporter { Reporter(messages) }

  func execute() throws(ConversionError) -> Int32 {
    var options = ConversionOptions()
    options.language = language
    options.encoding = encoding
    source.apply(to: &options)
    for case (let name, let value?) in [("wrap", wrap), ("heading-style", headingStyle)] {
      options.plainTextSource.values.append((name, value))
    }
    let explanation = try Conversion(options).explain(file: input)
    try write(explanation.written(as: format), to: output)
    return reporter.report(explanation.findings)
  }
}

extension ExplanationFormat: ExpressibleByArgument {}
