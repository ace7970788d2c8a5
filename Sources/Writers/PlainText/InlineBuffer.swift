import LineBreaking

/// The text of one paragraph, heading or line: UTF-8 with single spaces, hard breaks as line feeds.
struct InlineBuffer {
  private(set) var bytes: [UInt8] = []
  let isASCII: Bool
  /// The length after the space of a soft break, until text follows.
  private var softBreakEnd = -1

  init(isASCII: Bool) { self.isASCII = isASCII }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Adds text: runs of white space become one space, controls are dropped.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if softBreakEnd == bytes.count { joinAcrossSoftBreak(text) }
    guard !isASCII else { return ASCIIPunctuation.transliterate(text) { appendSpaced($0) } }
    appendSpaced(text)
  }

  private mutating func appendSpaced(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      let isSingle = byte == 0x20 && index > start && text[index &- 1] != 0x20
      if byte > 0x20 && byte != 0x7F || isSingle {
        index &+= 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      if byte == 0x20 || (0x09...0x0D).contains(byte) { appendSpace() }
      index &+= 1
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<count]))
  }

  /// Adds text as it is.
  mutating func append(_ literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Adds text as `append(_:)` does for bytes.
  mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  /// Adds text that has been through a buffer already.
  mutating func append(closing text: [UInt8]) { bytes += text }

  /// Adds a space unless there is one or the line begins.
  mutating func appendSpace() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  /// Ends the line.
  mutating func appendHardBreak() {
    trim()
    bytes.append(0x0A)
  }

  /// Takes away spaces at the end.
  mutating func trim() {
    while let last = bytes.last, last == 0x20 { bytes.removeLast() }
  }

  /// Whether the bytes from `start` on are these.
  func ends(from start: Int, with other: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count - start == other.count && bytes[start...].elementsEqual(other)
  }

  /// The columns of the bytes from `start` on.
  func columns(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      DisplayWidth.columns(of: UnsafeBufferPointer(rebasing: $0[start...]))
    }
  }

  /// Makes the space at `index` a line end.
  mutating func breakLine(at index: Int) { bytes[index] = 0x0A }

  /// Replaces the bytes from `start` on.
  mutating func replace(from start: Int, with other: [UInt8]) {
    truncate(to: start)
    bytes += other
  }

  /// Adds a line end of the source: nothing between letters written without spaces, else a space.
  mutating func appendSoftBreak() {
    let before = bytes.count
    appendSpace()
    if bytes.count > before { softBreakEnd = bytes.count }
  }

  private mutating func joinAcrossSoftBreak(_ text: UnsafeBufferPointer<UInt8>) {
    softBreakEnd = -1
    let needsSpace = bytes.withUnsafeBufferPointer { bytes in
      LineJoining.needsSpace(
        before: UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 1)]), after: text)
    }
    if !needsSpace { bytes.removeLast() }
  }
}
