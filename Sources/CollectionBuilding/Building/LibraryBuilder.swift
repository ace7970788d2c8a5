import DocumentConversion

/// Makes a library of a collection: a book of each text, anthologies, index pages and feeds; run again, only what changed.
///
///     let collection = try Collection(folder: "reviews", excluding: "library")
///     let report = try await LibraryBuilder(collection, LibraryOptions(output: "library")).build()
///     print(report.summary)
public struct LibraryBuilder: Sendable {
  /// The texts.
  public let collection: Collection
  /// What is made of them.
  public let options: LibraryOptions

  /// Creates a builder.
  public init(_ collection: Collection, _ options: LibraryOptions) {
    self.collection = collection
    self.options = options
  }

  /// How far a run is.
  public enum Progress: Sendable {
    /// So many texts are going to be looked at.
    case started(texts: Int)
    /// A text is done; `done` of all are.
    case finished(LibraryReport.Document, done: Int)
    /// A file of the whole library was written.
    case wrote(String)
  }

  /// Makes the library, on as many processors as the options allow.
  ///
  /// A text that fails is reported and the rest is made. What is done is remembered at once: a run that is cancelled or killed
  /// leaves the files of before or new ones, each whole, and the next run goes on from there. Cancelling the task ends the
  /// run after the texts under way.
  ///
  /// - Parameter progress: Called one at a time, in the order in which things happen.
  /// - Throws: `ConversionError` when there can be no library at all: options that make no sense, a folder that cannot be made;
  ///   `CancellationError`.
  /// - Complexity: O(n) in the bytes of the texts that are new or changed; the others are hashed.
  public func build(
    progress: (Progress) -> Void = { _ in }
  ) async throws -> LibraryReport {
    let start = FileSystem.monotonicSeconds
    var run = try LibraryRun(collection, options)
    var report = try await run.run(progress)
    report.seconds = FileSystem.monotonicSeconds - start
    return report
  }
}
