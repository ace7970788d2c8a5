/// Punctuation and ornaments in ASCII; letters stay as they are.
enum ASCIIPunctuation {
  /// Calls `body` with pieces of `text` in order, punctuation transliterated.
  static func transliterate(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] >= 0xC2, let (length, replacement) = match(text, index) else {
        index += 1
        continue
      }
      body(UnsafeBufferPointer(rebasing: text[start..<index]))
      body(
        UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      index += length
      start = index
    }
    body(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func match(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (Int, StaticString)? {
    let lead = text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard length < 4, index + length <= text.count else { return nil }
    var code = UInt32(lead) & (length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { code = code << 6 | UInt32(text[index + offset] & 0x3F) }
    return replacement(code).map { (length, $0) }
  }

  private static func replacement(_ code: UInt32) -> StaticString? {
    switch code {
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x2039, 0x203A: "'"
    case 0x201A: ","
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
    case 0x2010...0x2013, 0x2212, 0x2043: "-"
    case 0x2014, 0x2015: "--"
    case 0x2026: "..."
    case 0x2022, 0x2023, 0x25CF, 0x25E6, 0x25AA, 0xB7: "*"
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xAD, 0x200B, 0x2060, 0xFEFF: ""
    case 0xD7: "x"
    case 0xA9: "(c)"
    case 0xAE: "(R)"
    case 0x2122: "(TM)"
    case 0x2190: "<-"
    case 0x2192: "->"
    case 0x2264: "<="
    case 0x2265: ">="
    case 0x2260: "!="
    default: nil
    }
  }
}
