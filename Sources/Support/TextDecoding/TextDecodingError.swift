/// Why bytes cannot be read as text.
public enum TextDecodingError: Error, Sendable, Equatable {
  /// The bytes are no text; what they seem to be, such as "a PNG image", if that can be told.
  case binary(kind: String?)
  /// Too many bytes fit no encoding that could be told; the offset of the first.
  case undecodable(offset: Int)
  /// The encoding asked for is not known here.
  case unknownEncoding(String)
}

extension TextDecodingError: CustomStringConvertible {
  /// The error in one plain sentence, without a full stop at the end.
  public var description: String {
    switch self {
    case .binary(let kind?): "This is \(kind), not text"
    case .binary(nil): "This is not text"
    case .undecodable(let offset):
      "The text is not UTF-8 (from byte \(offset) on), and its encoding could not be told"
    case .unknownEncoding(let name): "The encoding \"\(name)\" is not known"
    }
  }
}
