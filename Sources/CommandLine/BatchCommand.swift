import ArgumentParser
import CollectionBuilding
import DocumentAST
import DocumentConversion

/// `convert batch`: makes a library of a folder of texts.
struct BatchCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert batch",
    abstract: "Makes books of a folder of texts, anthologies, index pages and feeds.",
    usage: "convert batch FOLDER -o LIBRARY [OPTIONS]",
    discussion: """
      Run again, it makes only what changed. Texts that fail are listed at the end and the rest is \
      made; the status is then 1.

        convert batch reviews -o library
        convert batch reviews -o library --to epub,html --by-tag --index --opds
        convert batch reviews -o library --select 'tag:film & year>=2013' --anthology "Films"
      """)

  @Argument(help: ArgumentHelp("The folder with the texts.", valueName: "FOLDER"))
  var folder: String

  @Option(name: [.short, .long], help: ArgumentHelp("The library.", valueName: "LIBRARY"))
  var output: String

  @OptionGroup(title: "What is made") var library: LibraryArguments
  @OptionGroup(title: "How the work is done") var work: WorkArguments
  @OptionGroup(title: "How it is written") var writing: WritingArguments
  @OptionGroup(title: "How plain text looks") var plainText: PlainTextArguments
  @OptionGroup(title: "How it is read") var reading: ReadingArguments
  @OptionGroup(title: "What is known of plain texts") var source: SourceArguments
  @OptionGroup(title: "Messages") var messages: MessageArguments

  var reporter: Reporter { Reporter(messages) }

  func execute() throws(ConversionError) -> Int32 {
    var collection = try Collection(folder: folder, excluding: output)
    if let title = library.title { collection.settings.title = title }
    let builder = LibraryBuilder(collection, try options())
    let display = ProgressDisplay(work.progress, isQuiet: messages.quiet)
    let outcome = Blocking.run { () -> Result<LibraryReport, any Error> in
      do { return .success(try await builder.build { display.show($0) }) } catch {
        return .failure(error)
      }
    }
    display.end()
    switch outcome {
    case .success(let report): return try finish(report)
    case .failure(let error as ConversionError): throw error
    case .failure(let error): throw ConversionError(.internal, "\(error)")
    }
  }

  private func finish(_ report: LibraryReport) throws(ConversionError) -> Int32 {
    if let path = work.report { try AtomicFile.write(report.json, to: path) }
    let findings = report.findings + report.documents.flatMap(\.findings)
    let warnings = findings.filter { $0.diagnostic.severity >= .warning }
    // Thousands of texts have thousands of warnings; who wants them all asks for them.
    _ = reporter.report(messages.verbose ? findings : Array(warnings.prefix(Self.shownWarnings)))
    for document in report.documents { if let error = document.error { reporter.report(error) } }
    for error in report.failures { reporter.report(error) }
    if !messages.quiet {
      let hidden = messages.verbose ? 0 : max(0, warnings.count - Self.shownWarnings)
      let advice = hidden > 0 ? "; \(hidden) more warnings, which --verbose shows" : ""
      let words = report.isComplete ? report.summary : "stopped at the first failure"
      Terminal.complain((work.dryRun ? "would make " : "") + words + advice)
    }
    return report.hasFailures ? 1 : reporter.judge(findings)
  }

  private static let shownWarnings = 20
}
