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
      index = SpacedText.prefix(of: text, from: index, wordStart: start)
      guard index < count else { break }
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

/// Text that can be copied as it is, eight bytes at a time: a byte at a time took a fifth of the time of
/// reflowing a novel.
private enum SpacedText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Returns how far the text from `index` on has neither controls nor two spaces beside each other;
  /// a multiple of eight bytes on.
  static func prefix(
    of text: UnsafeBufferPointer<UInt8>, from index: Int, wordStart: Int
  ) -> Int {
    guard let base = text.baseAddress, index > wordStart else { return index }
    var index = index
    var wasSpace: UInt64 = base[index &- 1] == 0x20 ? 0x80 : 0
    while index &+ 8 <= text.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let spaces = zeros(in: word ^ (ones &* 0x20))
      let controls = (word &- ones &* 0x20) & ~word & highs
      let doubled = spaces & (spaces &<< 8 | wasSpace)
      if controls | doubled | zeros(in: word ^ (ones &* 0x7F)) != 0 { break }
      wasSpace = spaces &>> 56
      index &+= 8
    }
    return index
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 {
    ~((word & ~highs) &+ ~highs | word) & highs
  }
}
