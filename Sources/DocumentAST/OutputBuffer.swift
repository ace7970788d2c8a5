/// Collects the bytes of an output, and hands them on in pieces when there is a sink.
///
/// With a sink the memory in use stays near `flushSize`, whatever the size of the output: page faults on a large buffer cost as
/// much as parsing did. A sink's error is kept and thrown by `finish()`; bytes after it are dropped.
public struct OutputBuffer {
  /// Takes a piece of the output.
  public typealias Sink = (UnsafeBufferPointer<UInt8>) throws -> Void

  /// The size at which pieces go to the sink: 64 KB.
  @inlinable public static var flushSize: Int { 65_536 }

  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline let sink: Sink?
  /// The size at which pieces are handed on; never without a sink.
  @usableFromInline let limit: Int
  private var failure: (any Error)?

  /// The number of bytes written so far.
  @inlinable public var count: Int { flushed + bytes.count }
  @usableFromInline var flushed = 0

  /// Creates an output that keeps all bytes in memory.
  public init(capacity: Int = 0) {
    sink = nil
    limit = .max
    bytes.reserveCapacity(capacity)
  }

  /// Creates an output that hands pieces to a sink.
  ///
  /// No room is reserved: for a small output it would make the C library give memory back to the system and take it again, which
  /// cost as much as reading 10 KB of Markdown does.
  public init(sink: @escaping Sink) {
    self.sink = sink
    limit = Self.flushSize
  }

  /// The last byte written; nil at the start.
  @inlinable public var last: UInt8? { bytes.last ?? lastFlushed }
  @usableFromInline var lastFlushed: UInt8?

  /// Writes bytes.
  @inlinable
  @inline(__always)
  public mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if piece.count >= limit / 2 { return appendLarge(piece) }
    bytes.append(contentsOf: piece)
    if bytes.count >= limit { flush() }
  }

  /// Hands a piece on without a copy.
  @inline(never)
  @usableFromInline
  mutating func appendLarge(_ piece: UnsafeBufferPointer<UInt8>) {
    flush()
    flushed += piece.count
    lastFlushed = piece.last
    guard let sink, failure == nil else { return }
    do { try sink(piece) } catch { failure = error }
  }

  /// Writes a byte.
  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a literal.
  @inlinable
  @inline(__always)
  public mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      literal.withUTF8Buffer { append($0) }
    }
  }

  /// Writes a string.
  @inlinable
  public mutating func append(string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  /// Writes a whole number in decimal digits.
  public mutating func append(number: Int) { append(string: String(number)) }

  /// Hands what is in the buffer to the sink; without one, does nothing.
  @inline(never)
  public mutating func flush() {
    guard let sink, !bytes.isEmpty else { return }
    flushed += bytes.count
    lastFlushed = bytes.last
    if failure == nil {
      do { try bytes.withUnsafeBufferPointer { try sink($0) } } catch { failure = error }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands over the rest.
  ///
  /// - Throws: The first error of the sink.
  public mutating func finish() throws {
    flush()
    if let failure { throw failure }
  }

  /// Returns the bytes of an output without a sink, and empties it.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}
