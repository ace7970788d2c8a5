import DocumentConversion

// `--version` and the like are answered before the argument parser starts: it takes two of the three
// milliseconds that such a call would last.
SystemSignals.prepare()
StandardStreams.disregardTimeZone()
let arguments = Array(CommandLine.arguments.dropFirst())
if let answer = FastAnswer(arguments) {
  answer.print()
} else if let call = PlainCall(arguments) {
  Terminal.exit(with: call.run())
} else if let command = Subcommands.command(for: arguments) {
  Terminal.exit(with: command.run(Array(arguments.dropFirst())))
} else {
  Terminal.exit(with: ConvertCommand.run(arguments))
}
