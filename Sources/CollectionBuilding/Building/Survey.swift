import DocumentConversion

/// What is known of a text after it was looked at in a run. What it says of itself stays in the state or the journal.
struct Survey: Sendable {
  /// Where its line is.
  var place: LinePlace
  /// The digest of its bytes.
  let digest: Digest
  /// The digest of the tags of its cloud.
  let cloud: Digest?
  /// The number of tags in its cloud.
  let cloudSize: Int
  /// What became of its cloud in the books that there are.
  var decision: CloudDecision?
  /// Whether it becomes a book.
  var isSelected: Bool
  /// Whether all books that it should have are there.
  var isComplete = false
  /// The books that were written in this run.
  var written = 0
  /// What was found in it.
  var findings: [Finding] = []
  /// The seconds that went into it in this run.
  var seconds = 0.0
  /// What the file system says about it; nil when that is not to be relied on.
  var stamp: FileStamp?

  init(_ record: DocumentRecord, at place: LinePlace, isSelected: Bool) {
    self.place = place
    digest = record.digest
    cloud = record.cloud
    cloudSize = record.cloudSize
    decision = record.decision
    self.isSelected = isSelected
  }

  /// Whether nothing is left to do.
  var isSettled: Bool { !isSelected || isComplete }
}

/// What is known of a text, and what it says of itself.
struct TextRecord: Sendable {
  var record: DocumentRecord
  let entry: CatalogueEntry

  /// The line of the text.
  var line: [UInt8] {
    LineKind.line(LineKind.document) { writer in
      record.write(to: &writer)
      entry.write(to: &writer)
    }
  }
}

/// How a text fared.
enum Fate: Sendable {
  /// It could be read, at some time; the line is new, unless it is where the survey says.
  case surveyed(Survey, line: [UInt8]?)
  /// Boxed, because few fail.
  indirect case failed(ConversionError)

  /// The fate of a text, and how long it took to find.
  static func timed(_ body: () throws(ConversionError) -> Fate) -> Fate {
    let start = FileSystem.monotonicSeconds
    do throws(ConversionError) {
      let fate = try body()
      guard case .surveyed(var survey, let line) = fate else { return fate }
      survey.seconds += FileSystem.monotonicSeconds - start
      return .surveyed(survey, line: line)
    } catch {
      return .failed(error)
    }
  }

  var survey: Survey? {
    if case .surveyed(let survey, _) = self { return survey }
    return nil
  }
}
