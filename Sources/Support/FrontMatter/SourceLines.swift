/// A source as lines, read from its beginning as far as they are asked for.
struct SourceLines {
  let source: UnsafeBufferPointer<UInt8>
  private let limit: Int

  /// The lines that begin within the first `limit` bytes.
  init(_ source: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// A line without its end, and where the next one begins.
  struct Line {
    let range: Range<Int>
    let next: Int
  }

  /// Returns the line at an offset; nil at the end of the source or the limit. LF, CRLF and CR end
  /// lines.
  func line(at offset: Int) -> Line? {
    guard offset < source.count, offset < limit else { return nil }
    var end = offset
    while end < source.count, source[end] != 0x0a, source[end] != 0x0d { end += 1 }
    var next = end
    if next < source.count {
      next += source[end] == 0x0d && end + 1 < source.count && source[end + 1] == 0x0a ? 2 : 1
    }
    return Line(range: offset..<end, next: next)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
  }

  func isBlank(_ line: Line) -> Bool {
    source[line.range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a line is a text and nothing but spaces behind it.
  func isFence(_ line: Line, _ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard line.range.count >= length else { return false }
    let start = line.range.lowerBound
    return text.withUTF8Buffer { source[start..<start + length].elementsEqual($0) }
      && source[start + length..<line.range.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Returns the bytes between an opening fence, which must be the first line, and a closing one, and
  /// where the line behind that begins.
  func fenced(
    by opening: StaticString, closing: [StaticString]
  ) -> (content: Range<Int>, end: Int)? {
    guard let first = line(at: 0), isFence(first, opening) else { return nil }
    var offset = first.next
    while let line = line(at: offset) {
      if closing.contains(where: { isFence(line, $0) }) {
        return (first.next..<line.range.lowerBound, line.next)
      }
      offset = line.next
    }
    return nil
  }
}
