/// A URL that holds its own bytes (RFC 2397). The media type it gives is not believed.
struct DataURL {
  private let payload: Substring.UTF8View
  private let isBase64: Bool

  init?(_ text: String) {
    let scheme = text.utf8.prefix(5).map { $0 | 0x20 }
    guard scheme.elementsEqual("data:".utf8.map { $0 | 0x20 }),
      let comma = text.utf8.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    isBase64 = text.utf8[..<comma].suffix(7).map { $0 | 0x20 } == ";base64".utf8.map { $0 | 0x20 }
    payload = text[text.utf8.index(after: comma)...].utf8
  }

  /// Returns the bytes.
  /// - Throws: ``ResourceProblem`` when they are too many or written wrongly.
  func bytes(limit: Int) throws(ResourceProblem) -> [UInt8] {
    guard payload.count / 4 * 3 <= limit else { throw .tooLarge(limit: limit) }
    if isBase64 { return try base64() }
    guard let text = ResourceReference.decoded(String(Substring(payload))) else {
      throw .unknownFormat(nil)
    }
    return Array(text.utf8)
  }

  /// RFC 4648 §4; white space and percent-encoded signs are allowed, as they are in browsers.
  private func base64() throws(ResourceProblem) -> [UInt8] {
    guard let text = ResourceReference.decoded(String(Substring(payload))) else {
      throw .unknownFormat(nil)
    }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count / 4 * 3)
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") { break }
      if byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { continue }
      guard let value = Self.value(of: byte) else { throw .unknownFormat(nil) }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return output
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
