public import DocumentConversion

/// What is made of a collection. The defaults are what `convert batch` does without options.
public struct LibraryOptions: Sendable {
  /// The folder of the library; made if it is missing.
  public var output: String
  /// The formats of books and anthologies, the preferred first.
  public var formats: [Format] = [.epub]
  /// How texts are read and written; formats, title and authors in it do not count.
  public var conversion = ConversionOptions()
  /// Which texts become books; nil for all.
  public var selection: Selection?
  /// What becomes of tag clouds, in place of what the collection says.
  public var cloudTags: CloudTagPolicy?
  /// Whether there is an anthology for each tag.
  public var hasTagAnthologies = false
  /// The number of texts that a tag needs for an anthology, at least 1.
  public var minimumTagCount = 2
  /// The title of an anthology of all selected texts; nil for none.
  public var anthologyTitle: String?
  /// Whether there are index pages.
  public var hasIndex = false
  /// Whether there are OPDS feeds.
  public var hasFeeds = false
  /// The address of the library, which makes those in feeds absolute; nil for relative ones.
  public var baseURL: String?
  /// Whether names of files are ASCII only.
  public var hasASCIINames = false
  /// How many texts are converted at the same time; nil for one on each processor.
  public var jobs: Int?
  /// Whether the report has what was noted about texts, besides warnings: much for large collections.
  public var reportsNotes = true
  /// Whether the first text that fails ends the run.
  public var stopsAtFailure = false
  /// Whether an anthology of which a text failed is not made, in place of naming the text at its end.
  public var refusesPartialAnthologies = false
  /// Whether nothing is written.
  public var isDryRun = false
  /// The share of the collection to convert; nil for the whole. A share makes books only.
  public var shard: Shard?
  /// The libraries of shares, whose books are taken over.
  public var mergedLibraries: [String] = []

  /// Creates the default options.
  public init(output: String) {
    self.output = output
  }
}
