import ArgumentParser
import CollectionBuilding
import DocumentConversion

/// `convert worker`: does jobs that arrive on standard input, a line of JSON each.
struct WorkerCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert worker",
    abstract: "Does conversions that arrive as lines of JSON, for engines that spread work.",
    usage: "convert worker [OPTIONS]",
    discussion: """
      Each line of standard input is a job, each line of standard output its answer, in the same \
      order. Ends with status 0 at the end of the input.

        {"id": 1, "input": "her.txt", "output": "her.epub"}
        {"id": 2, "text": "# Her", "from": "markdown", "to": "html", "options": {"fragment": true}}
      """)

  @Option(help: ArgumentHelp("The longest line that is taken.", valueName: "bytes"))
  var maxLine = 64 << 20

  func execute() throws(ConversionError) -> Int32 {
    var worker = Worker()
    worker.maximumLineLength = max(1_000, maxLine)
    worker.sourceDateEpoch = Terminal.sourceDateEpoch
    var lines = InputLines(limit: worker.maximumLineLength)
    while let line = try lines.next() {
      let answer: [UInt8]
      switch line {
      case .line(let bytes):
        if bytes.isEmpty { continue }
        answer = worker.answer(to: bytes)
      case .tooLong: answer = worker.answerToLongLine()
      }
      // Who reads the answers is gone: there is nobody to tell.
      guard StandardStreams.writeOutput(line: answer) else { return 0 }
    }
    return 0
  }
}
