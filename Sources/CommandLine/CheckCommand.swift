import ArgumentParser
import DocumentAST
import DocumentConversion

/// `convert check`: says what is wrong with books in the EPUB format.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert check",
    abstract: "Says what is wrong with EPUB books.",
    usage: "convert check BOOK... [OPTIONS]",
    discussion: """
      Checks the container, metadata, contents lists, links, style sheets, images and accessibility \
      claims against EPUB 3.3 and what stores and reading systems ask. Findings go to standard \
      output, a line each: BOOK/FILE:LINE:COLUMN: severity: message [code].

      Ends with status 0 when there are none, 1 when there are, 65 when a file is no EPUB.
      """)

  @Argument(help: ArgumentHelp("The books to check.", valueName: "BOOK"))
  var books: [String] = []

  @Flag(help: "Says also what is only worth knowing.")
  var verbose = false

  @Flag(help: "Says nothing: the status tells.")
  var quiet = false

  @Option(help: ArgumentHelp("How findings are written.", valueName: "text|json"))
  var log: LogStyle = .text

  var reporter: Reporter { Reporter(writesJSON: log == .json) }

  func execute() throws(ConversionError) -> Int32 {
    guard !books.isEmpty else {
      throw ConversionError(.usage, "There is no book to check (see convert check --help)")
    }
    var status: Int32 = 0
    for book in books {
      do throws(ConversionError) {
        if say(try Conversion().check(book: book), about: book) { status = max(status, 1) }
      } catch {
        reporter.report(error)
        status = max(status, error.kind.exitStatus)
      }
    }
    return status
  }

  /// Says the findings; returns whether there are any that count.
  private func say(_ findings: [Finding], about book: String) -> Bool {
    let counted = findings.filter { $0.diagnostic.severity >= .warning }
    guard !quiet else { return !counted.isEmpty }
    for finding in verbose ? findings : counted {
      Terminal.print((log == .json ? finding.json : finding.description) + "\n")
    }
    if log == .text {
      let errors = counted.filter { $0.diagnostic.severity == .error }.count
      Terminal.print("\(book): errors \(errors), warnings \(counted.count - errors)\n")
    }
    return !counted.isEmpty
  }
}
