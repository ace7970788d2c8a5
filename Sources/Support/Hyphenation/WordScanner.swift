/// Finds the words of running text that may be divided.
///
/// Words with digits, addresses, code between backticks and words with hyphens, soft ones among them,
/// are left as they are.
public struct WordScanner: Sendable {
  /// Creates a scanner.
  public init() {}

  /// Returns `text` with soft hyphens where `hyphenator` divides its words and `allows` agrees, which
  /// is given both halves of a word.
  ///
  /// - Complexity: O(*n*).
  public func divided(
    _ text: UnsafeBufferPointer<UInt8>, by hyphenator: Hyphenator,
    where allows: (_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool = { _, _ in true
    }
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    var isCode = false
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
      let token = UnsafeBufferPointer(rebasing: text[start..<end])
      let backticks = token.reduce(0) { $0 + ($1 == 0x60 ? 1 : 0) }
      if isCode || backticks > 0 || token.count < 5 || !WordScanner.isPlain(token) {
        result += token
      } else {
        divide(String(decoding: token, as: UTF8.self), hyphenator, allows, &result)
      }
      if backticks % 2 == 1 { isCode.toggle() }
      if end < text.count { result.append(text[end]) }
      start = end + 1
    }
    return result
  }

  /// Whether a token has no sign of numbers, addresses, code or compounds.
  private static func isPlain(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in token.enumerated() {
      switch byte {
      case 0x30...0x39, 0x40, 0x2F, 0x5C, 0x3D, 0x23, 0x26, 0x2B, 0x7C, 0x7E, 0x3C, 0x3E, 0x25,
        0x24, 0x5E, 0x7B, 0x7D, 0x2D:
        return false
      case 0x2E, 0x3A, 0x5F:
        let isInside = index > 0 && isLetter(token[index - 1])
        if isInside, index + 1 < token.count, isLetter(token[index + 1]) { return false }
      case 0xAD where index > 0 && token[index - 1] == 0xC2: return false
      default: break
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  private func divide(
    _ token: String, _ hyphenator: Hyphenator,
    _ allows: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool, _ result: inout [UInt8]
  ) {
    var word: [UnicodeScalar] = []
    for scalar in token.unicodeScalars {
      if WordScanner.isOfWord(scalar) {
        word.append(scalar)
      } else {
        write(word, hyphenator, allows, &result)
        word.removeAll(keepingCapacity: true)
        UTF8.encode(scalar).map { result += $0 }
      }
    }
    write(word, hyphenator, allows, &result)
  }

  private static func isOfWord(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return isLetter(UInt8(scalar.value)) }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private func write(
    _ word: [UnicodeScalar], _ hyphenator: Hyphenator,
    _ allows: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool, _ result: inout [UInt8]
  ) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for scalar in word {
      UTF8.encode(scalar).map { bytes += $0 }
      ends.append(bytes.count)
    }
    var start = 0
    for place in hyphenator.places(in: word) {
      let end = ends[place - 1]
      guard allows(bytes[..<end], bytes[end...]) else { continue }
      result += bytes[start..<end]
      result += [0xC2, 0xAD]
      start = end
    }
    result += bytes[start...]
  }
}
