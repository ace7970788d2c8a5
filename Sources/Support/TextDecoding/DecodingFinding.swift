/// Something that a reader's user should know about the bytes of the input. The pipeline turns
/// findings into diagnostics.
public struct DecodingFinding: Sendable, Equatable {
  /// What was found; its raw value is the stable code of the diagnostic.
  public let code: Code
  /// The offset of the first byte concerned, in the input as it was given.
  public let inputOffset: Int
  /// The offset of the first byte concerned, in the decoded text; ``LineCounter`` makes a line and
  /// column of it.
  public let textOffset: Int
  /// How many places the finding stands for.
  public let count: Int
  /// The finding in one plain sentence, without a full stop at the end.
  public let message: String

  /// The kinds of findings.
  public enum Code: String, Sendable, CaseIterable {
    /// Bytes that the encoding does not allow became U+FFFD.
    case invalidBytes = "text.invalid-bytes"
    /// U+0000 became U+FFFD.
    case nullCharacter = "text.null-character"
    /// Control characters were left out.
    case controlCharacter = "text.control-character"
    /// Characters of Windows-1252 that stood as C1 control characters were put right.
    case misplacedWindowsCharacter = "text.misplaced-windows-character"
    /// Code points that are no characters became U+FFFD.
    case noncharacter = "text.noncharacter"
    /// The encoding was told from the bytes, without a mark.
    case guessedEncoding = "text.guessed-encoding"
    /// The encoding is the one that the text itself names.
    case declaredEncoding = "text.declared-encoding"
  }

  /// Whether something may have been lost or misread, so that it is worth a warning; otherwise it
  /// is worth a remark.
  public var isWarning: Bool {
    switch code {
    case .invalidBytes, .nullCharacter, .noncharacter, .guessedEncoding: true
    case .controlCharacter, .misplacedWindowsCharacter, .declaredEncoding: false
    }
  }
}
