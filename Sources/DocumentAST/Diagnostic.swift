/// A finding about the input or the output. Never thrown: reading a text and writing a document do not fail because of one.
public struct Diagnostic: Sendable, Hashable {
  /// A stable name for programs, such as `text.invalid-utf8`; the module that emits it owns it.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// Where in the source; nil when it concerns the whole.
  public var range: SourceRange?
  /// One plain sentence for people, without a full stop at the end.
  public var message: String

  /// How much a finding matters.
  public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing; shown with `--verbose`.
    case note
    /// Something was guessed, left out or repaired.
    case warning
    /// Something could not be done.
    case error

    /// Whether one matters less than the other.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Creates a value from its parts.
  public init(
    _ code: String, _ severity: Severity = .warning, at range: SourceRange? = nil,
    _ message: String
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.message = message
  }
}
