/// Why an archive could not be made.
public enum ZipError: Error, Sendable, Equatable {
  /// A name is empty, too long, absolute, leads upward or holds a control character or backslash.
  case invalidName(String)
  /// Two entries have the same name.
  case duplicateName(String)
  /// An entry, their number or the whole archive is more than a ZIP archive without ZIP64 can hold.
  case tooLarge(String)
  /// libzip is not installed; the names under which it was looked for.
  case libraryMissing([String])
  /// libzip refused; its own sentence.
  case library(String)
  /// There is no memory left.
  case outOfMemory
}

extension ZipError: CustomStringConvertible {
  /// The error in one plain sentence, without a full stop at the end.
  public var description: String {
    switch self {
    case .invalidName(let name):
      "\"\(name)\" cannot be the name of a file in an archive"
    case .duplicateName(let name):
      "The archive would hold \"\(name)\" twice"
    case .tooLarge(let subject):
      "\(subject) is more than a ZIP archive can hold"
    case .libraryMissing(let names):
      "The library libzip is needed to write ZIP archives and was not found"
        + " (\(names.joined(separator: ", ")))"
    case .library(let reason):
      "The ZIP archive cannot be made: \(reason)"
    case .outOfMemory:
      "There is no memory left for the ZIP archive"
    }
  }
}
