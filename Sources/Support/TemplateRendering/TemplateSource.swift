/// The text of a template: of the program, where it is used in place, or of a file.
public enum TemplateSource: Sendable {
  /// A text in the program.
  case literal(StaticString)
  /// UTF-8 that was read.
  case bytes([UInt8])

  /// Calls a function with the text in UTF-8.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch self {
    case .literal(let text):
      return try body(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .bytes(let bytes):
      return try bytes.withUnsafeBufferPointer { buffer throws(Failure) in try body(buffer) }
    }
  }
}
