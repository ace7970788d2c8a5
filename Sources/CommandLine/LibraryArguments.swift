import ArgumentParser
import CollectionBuilding

/// What `convert batch` makes of a collection.
struct LibraryArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The formats of books.", valueName: "epub,html,text"))
  var to = "epub"

  @Option(help: ArgumentHelp("The format of all texts; else by their names.", valueName: "format"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Which texts: terms such as tag:film, author:kim, language:ko, year>=2013, rating>=80%, "
        + "text:\"two words\", joined by & | ! and parentheses.", valueName: "expression"))
  var select: String?

  @Flag(help: "Makes an anthology of the texts of each tag.")
  var byTag = false

  @Option(help: ArgumentHelp("The same as --by-tag.", valueName: "tag"))
  var anthologyBy: AnthologyGrouping?

  @Option(help: ArgumentHelp("The texts that a tag needs for an anthology.", valueName: "number"))
  var min = 2

  @Option(help: ArgumentHelp("Makes an anthology of all texts.", valueName: "title"))
  var anthology: String?

  @Flag(help: "Makes index pages.")
  var index = false

  @Flag(help: "Makes OPDS feeds, which e-readers browse.")
  var opds = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the library will be; else links are relative.", valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("What tags of clouds are.", valueName: "auto|own|group|drop"))
  var cloudTags: CloudTagArgument?

  @Option(help: "The title of the library.")
  var title: String?

  @Option(help: ArgumentHelp("The language of all texts.", valueName: "tag"))
  var language: String?

  @Flag(name: .customLong("ascii-names"), help: "Names files in ASCII.")
  var asciiNames = false
}

/// What becomes of tag clouds.
enum CloudTagArgument: String, ExpressibleByArgument {
  case auto, own, group, drop

  var policy: CloudTagPolicy {
    switch self {
    case .auto: .auto
    case .own: .own
    case .group: .group
    case .drop: .drop
    }
  }
}

/// What there can be an anthology for.
enum AnthologyGrouping: String, ExpressibleByArgument {
  case tag
}

/// How `convert batch` does its work.
struct WorkArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Texts at a time; else one a processor.", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Says what would be made and writes nothing.")
  var dryRun = false

  @Flag(help: "Ends at the first text that fails.")
  var failFast = false

  @Option(help: ArgumentHelp("How progress is shown.", valueName: "bar|plain|json|none"))
  var progress: ProgressStyle?

  @Option(help: ArgumentHelp("Writes a report as JSON.", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp("Makes a share of the books, for one of N machines.", valueName: "K/N"))
  var shard: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Takes over the books of shares.", valueName: "library"))
  var merge: [String] = []
}
