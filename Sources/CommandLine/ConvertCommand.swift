import ArgumentParser
import DocumentConversion

/// The arguments of `convert` and what they ask for.
struct ConvertCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Makes e-books, web pages and text from plain text and Markdown.",
    usage: "convert INPUT -o OUTPUT [OPTIONS]",
    discussion: """
      The formats follow from the file names; --from and --to overrule them. \
      "-" stands for standard input or output. Without -o the result goes to standard output.

        convert review.txt -o her.epub
        convert notes.md --to html --fragment
        convert notes.md --from markdown+hard-line-breaks-smart -o notes.html

      Other commands, each with its own --help:

      \(Subcommands.summary)
      """)

  @Argument(help: ArgumentHelp("The file to read.", valueName: "INPUT"))
  var input: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "OUTPUT"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The format to read: see --list-formats; for Markdown also +name and -name, see --list-extensions.",
      valueName: "format"))
  var from: String?

  @Option(help: ArgumentHelp("The format to write: see --list-formats.", valueName: "format"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Writes a small site into a folder: a page a chapter.", valueName: "folder"))
  var chunked: String?

  @OptionGroup(title: "About the document") var document: DocumentArguments
  @OptionGroup(title: "How it is written") var writing: WritingArguments
  @OptionGroup(title: "How plain text looks") var plainText: PlainTextArguments
  @OptionGroup(title: "How it is read") var reading: ReadingArguments
  @OptionGroup(title: "What is known of a plain text") var source: SourceArguments
  @OptionGroup(title: "Messages") var messages: MessageArguments

  @Flag(name: .customLong("list-formats"), help: "Lists the formats.")
  var listsFormats = false

  @Flag(name: .customLong("list-extensions"), help: "Lists the extensions of Markdown.")
  var listsExtensions = false

  @Flag(help: "Prints the version.")
  var version = false
}

/// What is said about the document, in place of what it says itself.
struct DocumentArguments: ParsableArguments {
  @Option(help: "The title.")
  var title: String?

  @Option(help: ArgumentHelp("An author; repeat for more.", valueName: "name"))
  var author: [String] = []

  @Option(help: ArgumentHelp("The language, such as en or zh-Hant.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("The date, such as 2024-03-16.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Any other field; repeat for more.", valueName: "key=value"))
  var metadata: [String] = []

  @Option(help: ArgumentHelp("The cover image (PNG or JPEG).", valueName: "file"))
  var cover: String?
}

/// How the output is made.
struct WritingArguments: ParsableArguments {
  @Option(help: ArgumentHelp("A style sheet to add.", valueName: "file"))
  var css: String?

  @Option(
    help: ArgumentHelp(
      "A font to embed in books (OTF, TTF, WOFF); repeat for more.", valueName: "file"))
  var font: [String] = []

  @Flag(help: "Draws title and author into the picture of a cover that is made.")
  var coverText = false

  @Option(
    help: ArgumentHelp("How pages and books look.", valueName: "plain|classic|modern"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "A folder with files in place of ours: see convert templates.", valueName: "folder"))
  var templateDir: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Tells the words of code apart: usual in pages and books, not in fragments.")
  var highlight: Bool?

  @Flag(help: "Sets Chinese, Japanese and Korean in lines from top to bottom.")
  var vertical = false

  @Flag(help: "Writes the body of a page alone.")
  var fragment = false

  func apply(to options: inout ConversionOptions) {
    options.css = css
    options.fonts = font
    options.lettersCover = coverText
    options.theme = theme
    options.templateDirectory = templateDir
    options.highlightsCode = highlight
    options.isVertical = vertical
    options.isFragment = fragment
  }
}

/// How the input is taken.
struct ReadingArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The encoding, such as shift_jis.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The folder to which images are confined.", valueName: "folder"))
  var resourceRoot: String?

  @Flag(help: "Keeps raw HTML and all addresses as they are.")
  var trusted = false

  func apply(to options: inout ConversionOptions) {
    options.encoding = encoding
    options.resourceRoot = resourceRoot
    options.isTrusted = trusted
  }
}

/// What is said on standard error.
struct MessageArguments: ParsableArguments {
  @Flag(help: "Ends with status 1 if there was a warning.")
  var strict = false

  @Flag(help: "Says nothing but errors.")
  var quiet = false

  @Flag(help: "Says also what is only worth knowing.")
  var verbose = false

  @Option(help: ArgumentHelp("How messages are written.", valueName: "text|json"))
  var log: LogStyle = .text
}

/// How messages are written.
enum LogStyle: String, ExpressibleByArgument {
  case text, json
}
