/// The lines of standard input, one at a time and each of bounded length.
package struct InputLines {
  /// A line without its end.
  package enum Line {
    case line([UInt8])
    /// It had more bytes than allowed; they are gone.
    case tooLong
  }

  private let limit: Int
  /// What was read and not yet given out.
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private static let pieceSize = 65_536

  /// Creates a reader of lines of at most `limit` bytes.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Returns the next line; nil at the end of the input.
  ///
  /// - Throws: ``ConversionError`` of the kind `noInput`.
  /// - Complexity: O(*n*) in the bytes of the line.
  package mutating func next() throws(ConversionError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        take(upTo: end, &line, &isTooLong)
        position = end + 1
        return isTooLong ? .tooLong : .line(Self.withoutReturn(line))
      }
      take(upTo: buffer.count, &line, &isTooLong)
      position = buffer.count
      guard try fill() else {
        if isTooLong { return .tooLong }
        return line.isEmpty ? nil : .line(Self.withoutReturn(line))
      }
    }
  }

  private mutating func take(upTo end: Int, _ line: inout [UInt8], _ isTooLong: inout Bool) {
    guard !isTooLong, line.count + end - position <= limit else {
      isTooLong = true
      line = []
      return
    }
    line += buffer[position..<end]
  }

  private static func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
  }

  private mutating func fill() throws(ConversionError) -> Bool {
    guard !isAtEnd else { return false }
    var failure: SystemError?
    buffer = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { room, count in
      do throws(SystemError) {
        count = try SystemCalls.read(0, into: UnsafeMutableRawBufferPointer(room))
      } catch {
        failure = error
      }
    }
    position = 0
    if let failure {
      throw ConversionError(.noInput, "The standard input cannot be read (\(failure.reason))")
    }
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}
