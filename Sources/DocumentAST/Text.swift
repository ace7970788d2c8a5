/// A run of UTF-8 text inside a document, without a copy.
///
/// A text keeps the whole document alive that it came from; make a `String` of it to let go.
@frozen
public struct Text: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  @usableFromInline let storage: Storage
  @usableFromInline let range: TextRange

  @inlinable
  init(_ storage: Storage, _ range: TextRange) {
    self.storage = storage
    self.range = range
  }

  /// Creates a text of its own from a string.
  public init(_ string: String) {
    var builder = DocumentBuilder(small: true)
    let range = builder.store(string)
    self.init(builder.freeze(), range)
  }

  /// Creates a text of its own from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Calls `body` with the UTF-8 bytes; they must not be used after it returns.
  @inlinable
  public func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.bytes(range))
  }

  /// The number of UTF-8 bytes.
  @inlinable public var count: Int { Int(range.count) }

  /// Whether there are no bytes.
  @inlinable public var isEmpty: Bool { range.count == 0 }

  /// The text as a string.
  ///
  /// - Complexity: O(n), one copy.
  public var description: String { String(decoding: storage.bytes(range), as: UTF8.self) }
}

extension Text: Equatable {
  /// Whether two texts have the same bytes (not: the same characters under normalisation).
  public static func == (left: Text, right: Text) -> Bool {
    haveEqualBytes(left.storage.bytes(left.range), right.storage.bytes(right.range))
  }

  /// Whether a text has the bytes of a string.
  public static func == (left: Text, right: String) -> Bool {
    var right = right
    return right.withUTF8 { haveEqualBytes(left.storage.bytes(left.range), $0) }
  }
}
