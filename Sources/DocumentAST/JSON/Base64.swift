/// Base64 with padding and without line ends (RFC 4648 §4).
package enum Base64 {
  private static let digits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  /// Returns bytes as text.
  ///
  /// - Complexity: O(n).
  package static func encode(_ bytes: [UInt8]) -> String {
    var output = OutputBuffer()
    bytes.withUnsafeBufferPointer { encode($0, to: &output) }
    return String(decoding: output.takeBytes(), as: UTF8.self)
  }

  static func encode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    let digits = Self.digits.utf8Start
    let padding = UInt8(ascii: "=")
    var position = 0
    while position < bytes.count {
      let remaining = bytes.count - position
      let first = bytes[position]
      let second = remaining > 1 ? bytes[position + 1] : 0
      let third = remaining > 2 ? bytes[position + 2] : 0
      let quartet: [4 of UInt8] = [
        digits[Int(first >> 2)], digits[Int((first & 3) << 4 | second >> 4)],
        remaining > 1 ? digits[Int((second & 15) << 2 | third >> 6)] : padding,
        remaining > 2 ? digits[Int(third & 63)] : padding,
      ]
      quartet.span.withUnsafeBufferPointer { output.append($0) }
      position += 3
    }
  }

  /// Returns the bytes of a Base64 text; nil when it is not one: wrong letters, length, padding or stray bits at the end.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
    let letters = text.count - padding
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters * 3 / 4)
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for letter in text[..<letters] {
      guard let value = value(of: letter) else { return nil }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    let hasStrayBits = bits & ((1 << bitCount) - 1) != 0
    return bitCount == UInt32(padding) * 2 && !hasStrayBits ? bytes : nil
  }

  private static func value(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
