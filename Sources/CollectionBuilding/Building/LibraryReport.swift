public import DocumentConversion

/// What a run made of a collection.
public struct LibraryReport: Sendable {
  /// What became of a text.
  public struct Document: Sendable {
    /// The path inside the collection.
    public let path: String
    /// How it fared.
    public let status: Status
    /// What was found when it was read and written; empty for a text that was not read again.
    public let findings: [Finding]
    /// The seconds that went into it, on one processor; 0 for a text that failed.
    public let seconds: Double
    /// The name of its books and the endings, which all texts share: a path for each would be half of the report.
    private let slug: String
    private let endings: [String]
    private let failure: Failure

    /// Boxed, because few fail.
    private indirect enum Failure: Sendable {
      case none
      case some(ConversionError)
    }

    init(
      path: String, status: Status, slug: String, endings: [String], findings: [Finding] = [],
      seconds: Double = 0, error: ConversionError? = nil
    ) {
      (self.path, self.status, self.findings) = (path, status, findings)
      self.seconds = seconds
      (self.slug, self.endings) = (slug, endings)
      failure = error.map { .some($0) } ?? .none
    }

    /// The files of its books inside the library.
    public var outputs: [String] { endings.map { "\(BookPlan.folder)/\(slug).\($0)" } }

    /// Why it failed.
    public var error: ConversionError? {
      if case .some(let error) = failure { return error }
      return nil
    }
  }

  /// How a text fared.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Books were made.
    case built
    /// Its books were there already.
    case unchanged
    /// It was not selected.
    case excluded
    /// It could not be converted.
    case failed
  }

  /// The texts in the order of the collection.
  public internal(set) var documents: [Document] = []
  /// What was found in the collection itself: links that were not followed, texts that are there twice.
  public internal(set) var findings: [Finding] = []
  /// What failed besides texts: folders that could not be read, anthologies that could not be made.
  public internal(set) var failures: [ConversionError] = []
  /// The files of the whole library (anthologies, pages, feeds) that were written.
  public internal(set) var written: [String] = []
  /// The files of the whole library that were there already.
  public internal(set) var kept: [String] = []
  /// The files of earlier runs that were removed.
  public internal(set) var removed: [String] = []
  /// The seconds that the run took, by the clock on the wall.
  public internal(set) var seconds = 0.0
  /// Whether the run came to its end; false after a failure that was to end it.
  public internal(set) var isComplete = true

  /// The number of texts that fared in a way.
  public func count(_ status: Status) -> Int { documents.count { $0.status == status } }

  /// Whether something failed.
  public var hasFailures: Bool { count(.failed) > 0 || !failures.isEmpty }

  /// One line for people: `198 texts: 5 built, 191 unchanged, 2 failed; 14 files of the library written`.
  public var summary: String {
    var parts: [String] = []
    for status in Status.allCases where count(status) > 0 {
      parts.append("\(count(status)) \(status == .excluded ? "not selected" : status.rawValue)")
    }
    var line = "\(documents.count) \(documents.count == 1 ? "text" : "texts")"
    if !parts.isEmpty { line += ": " + parts.joined(separator: ", ") }
    if !written.isEmpty { line += "; \(written.count) anthologies, pages and feeds written" }
    if !removed.isEmpty { line += "; \(removed.count) old files removed" }
    return line
  }
}
