import ArgumentParser
import DocumentConversion

/// `convert explain`: says why each line of a plain text was read as it was.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert explain",
    abstract: "Says why each line of a plain text is read as it is.",
    usage: "convert explain INPUT [OPTIONS]",
    discussion: """
      Each block is a line: its source lines, what it is, how far that is ahead of the next best \
      reading, the strongest reasons. Doubtful readings are warnings on standard error.
      """)

  @Argument(help: ArgumentHelp("The text to explain.", valueName: "INPUT"))
  var input: String

  @OptionGroup(title: "Messages") var messages: MessageArguments

  var reporter: Reporter { Reporter(messages) }

  func execute() throws(ConversionError) -> Int32 {
    let explanation = try Conversion().explain(file: input)
    Terminal.print(explanation.text)
    return reporter.report(explanation.findings)
  }
}
