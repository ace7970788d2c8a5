import DocumentConversion

/// What is known of a text after it was looked at for the first time in a run.
struct Survey: Sendable {
  /// What is remembered of it.
  var record: DocumentRecord
  /// Whether it becomes a book.
  var isSelected: Bool
  /// Whether it was read, and not only hashed.
  var wasRead: Bool
  /// The files that were written in this run.
  var written: Int
  /// What was found in it.
  var findings: [Finding]
}

/// How a text fared.
enum Fate: Sendable {
  case surveyed(Survey)
  case failed(ConversionError)

  var survey: Survey? {
    if case .surveyed(let survey) = self { return survey }
    return nil
  }
}
