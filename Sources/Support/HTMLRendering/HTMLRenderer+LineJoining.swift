import DocumentAST

/// Line ends between East Asian letters, where a space would be seen and none belongs (CSS Text 4 §4.1.3).
extension HTMLRenderer {
  /// Writes a line end of the source, or waits for the text behind it where both sides decide.
  @inline(__always)
  mutating func breakLine() {
    if joinsLines, isBehindWide { isBreakPending = true } else { xml.newLine() }
  }

  /// Decides about a line end that waits, and notes how the text ends.
  mutating func joinLines(at bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > 0 else { return }
    if isBreakPending {
      isBreakPending = false
      if !Self.isWide(decodeScalar(bytes, at: 0).0) { xml.newLine() }
    }
    var start = bytes.count - 1
    while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    isBehindWide = Self.isWide(decodeScalar(bytes, at: start).0)
  }

  /// Decides about a line end that waits, before something that is no text.
  mutating func joinLines(at inline: Inline) {
    switch inline {
    case .text, .emphasis, .strong, .strikethrough, .highlight, .inserted, .smallCaps, .link, .span:
      return
    case .softBreak: break
    case .superscript, .subscript, .code, .math, .image, .note, .hardBreak, .rawInline:
      endJoining()
    }
  }

  /// Writes a line end that waits: what follows is no letter.
  mutating func endJoining() {
    if isBreakPending { xml.newLine() }
    isBreakPending = false
    isBehindWide = false
  }

  /// Whether a scalar is as wide as a Chinese character and of a script that has no spaces between words: not Hangul.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3131...0x318e, 0x3200...0x321e, 0x3260...0x327e, 0xa960...0xa97f: false
    case 0x2e80...0x9fff, 0xf900...0xfaff, 0xfe30...0xfe4f, 0xff01...0xff60, 0xffe0...0xffe6: true
    case 0x1b000...0x1b16f, 0x20000...0x3ffff: true
    default: false
    }
  }
}

/// Words of another direction whose signs would jump to their other side.
extension HTMLRenderer {
  /// Writes text in the language in force. From right to left, a Latin word keeps the signs at its ends, as in `C++`, `.NET` and
  /// `--help`: alone they take the direction of the line.
  mutating func nativeText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard context.isRightToLeft else { return words(bytes) }
    var position = 0
    var index = 0
    while index < bytes.count {
      guard Self.isVisibleASCII(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, Self.isVisibleASCII(bytes[end]) { end += 1 }
      if let word = Self.signedWord(bytes, index..<end) {
        words(UnsafeBufferPointer(rebasing: bytes[position..<word.lowerBound]))
        xml.start("bdi")
        xml.text(UnsafeBufferPointer(rebasing: bytes[word]))
        xml.end()
        position = word.upperBound
      }
      index = end
    }
    words(UnsafeBufferPointer(rebasing: bytes[position...]))
  }

  private static func isVisibleASCII(_ byte: UInt8) -> Bool { (0x21...0x7e).contains(byte) }

  /// The word among signs, without the punctuation of the sentence; nil unless it begins or ends with a sign of its own.
  private static func signedWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, "([{\"'<".utf8.contains(bytes[lower]) { lower += 1 }
    while lower < upper, ".,;:!?)]}\"'>".utf8.contains(bytes[upper - 1]) { upper -= 1 }
    guard upper - lower > 1, bytes[lower..<upper].contains(where: isLetter) else { return nil }
    return isWordByte(bytes[lower]) && isWordByte(bytes[upper - 1]) ? nil : lower..<upper
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }
}
