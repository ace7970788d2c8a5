/// Why a conversion failed: one kind, one place, one plain sentence.
public struct ConversionError: Error, Sendable, Hashable {
  /// What went wrong; decides the exit status.
  public var kind: Kind
  /// The file concerned, as the caller named it; nil for standard input and for the whole run.
  public var file: String?
  /// The line, from 1; nil when the error concerns no place in a text.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?
  /// What is the matter, without a full stop.
  public var reason: String
  /// What the user may do about it, without a full stop.
  public var hint: String?

  /// The kinds of failure, each with its exit status (see sysexits.h).
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The call makes no sense: unknown format, option or combination.
    case usage
    /// The input is not text, or its bytes or JSON cannot be decoded.
    case data
    /// The input is missing, unreadable or not a file.
    case noInput
    /// A limit was reached.
    case limit
    /// A bug.
    case `internal`
    /// Out of memory or descriptors.
    case system
    /// The output cannot be created.
    case cannotCreate
    /// Writing, syncing or renaming failed; the old output is untouched.
    case writing

    /// The exit status of the tool, as the README's table says.
    public var exitStatus: Int32 {
      switch self {
      case .usage: 64
      case .data: 65
      case .noInput: 66
      case .limit: 69
      case .internal: 70
      case .system: 71
      case .cannotCreate: 73
      case .writing: 74
      }
    }
  }

  /// Creates an error.
  public init(
    _ kind: Kind, file: String? = nil, line: Int? = nil, column: Int? = nil, _ reason: String,
    hint: String? = nil
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.hint = hint
  }
}

extension ConversionError: CustomStringConvertible {
  /// The error in one line: `FILE:LINE:COLUMN: reason (hint)`, with what is known.
  public var description: String {
    var place = file.map { "\($0):" } ?? ""
    if let line { place += "\(line):" }
    if let column { place += "\(column):" }
    let advice = hint.map { " (\($0))" } ?? ""
    return place.isEmpty ? reason + advice : "\(place) \(reason)\(advice)"
  }
}
