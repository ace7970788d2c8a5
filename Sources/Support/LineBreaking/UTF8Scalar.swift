/// One scalar read from UTF-8.
struct UTF8Scalar {
  var code: UInt32
  /// Bytes it takes, at least 1.
  var length: Int

  /// Reads the scalar at `at`; a byte that begins no well-formed sequence counts as U+FFFD alone.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, at: Int, end: Int) {
    let lead = bytes[at]
    if lead < 0x80 {
      code = UInt32(lead)
      length = 1
    } else {
      self = UTF8Scalar.multibyte(bytes, lead, at, end)
    }
  }

  @inline(__always)
  private init(code: UInt32, length: Int) {
    self.code = code
    self.length = length
  }

  @inline(__always)
  private static func multibyte(
    _ bytes: UnsafePointer<UInt8>, _ lead: UInt8, _ at: Int, _ end: Int
  ) -> UTF8Scalar {
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, at &+ length <= end else {
      return UTF8Scalar(code: 0xFFFD, length: 1)
    }
    var code = UInt32(lead) & (0x7F &>> UInt32(length))
    for index in 1..<length {
      let next = bytes[at &+ index]
      guard next & 0xC0 == 0x80 else { return UTF8Scalar(code: 0xFFFD, length: 1) }
      code = code &<< 6 | UInt32(next & 0x3F)
    }
    let isShort = length == 3 ? code < 0x800 : length == 4 && code < 0x10000
    if isShort || code > 0x10FFFF || code &>> 11 == 0x1B {
      return UTF8Scalar(code: 0xFFFD, length: 1)
    }
    return UTF8Scalar(code: code, length: length)
  }
}
