/// Bytes as code units of two or four bytes: UTF-16 and UTF-32.
struct WideText {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let isLittleEndian: Bool

  init(_ buffer: UnsafeBufferPointer<UInt8>, start: Int, _ encoding: TextEncoding) {
    self.init(
      buffer, start: start,
      isLittleEndian: encoding == .utf16LittleEndian || encoding == .utf32LittleEndian)
  }

  init(_ buffer: UnsafeBufferPointer<UInt8>, start: Int = 0, isLittleEndian: Bool) {
    self.buffer = buffer
    self.start = start
    self.isLittleEndian = isLittleEndian
  }

  /// The number of whole units of two bytes.
  var pairCount: Int { (buffer.count - start) / 2 }
  /// The number of whole units of four bytes.
  var quadCount: Int { (buffer.count - start) / 4 }

  /// Whether no bytes are left behind the last unit.
  func bytesAreWhole(_ size: Int) -> Bool { (buffer.count - start) % size == 0 }

  /// Whether any byte is neither ASCII text nor zero.
  var hasNonASCIIBytes: Bool {
    buffer[start...].contains { $0 >= 0x7f || ($0 > 0 && $0 < 0x20 && !(0x09...0x0d ~= $0)) }
  }

  @inline(__always)
  func pair(_ index: Int) -> UInt16 {
    let offset = start &+ index &* 2
    let (first, second) = (UInt16(buffer[offset]), UInt16(buffer[offset &+ 1]))
    return isLittleEndian ? first | second &<< 8 : first &<< 8 | second
  }

  @inline(__always)
  func quad(_ index: Int) -> UInt32 {
    let (first, second) = (UInt32(pair(index &* 2)), UInt32(pair(index &* 2 &+ 1)))
    return isLittleEndian ? first | second &<< 16 : first &<< 16 | second
  }

  /// Adds the characters of UTF-16; lone surrogates and an odd byte at the end become U+FFFD.
  func decode16(into cleaner: inout TextCleaner) {
    cleaner.reserve(pairCount &* 2)
    var index = 0
    while index < pairCount {
      let unit = pair(index)
      let offset = start + index * 2
      if unit & 0xf800 != 0xd800 {
        cleaner.append(scalar: UInt32(unit), at: offset)
      } else if let scalar = surrogatePair(at: index) {
        cleaner.append(scalar: scalar, at: offset)
        index += 1
      } else {
        cleaner.appendInvalid(buffer[offset..<offset + 2], at: offset)
      }
      index += 1
    }
    appendRest(from: start + pairCount * 2, into: &cleaner)
  }

  /// Adds the characters of UTF-32; what is no code point becomes U+FFFD.
  func decode32(into cleaner: inout TextCleaner) {
    cleaner.reserve(quadCount &* 2)
    for index in 0..<quadCount {
      let offset = start + index * 4
      let scalar = quad(index)
      if Unicode.Scalar(scalar) != nil {
        cleaner.append(scalar: scalar, at: offset)
      } else {
        cleaner.appendInvalid(buffer[offset..<offset + 4], at: offset)
      }
    }
    appendRest(from: start + quadCount * 4, into: &cleaner)
  }

  private func appendRest(from offset: Int, into cleaner: inout TextCleaner) {
    if offset < buffer.count { cleaner.appendInvalid(buffer[offset...], at: offset) }
  }

  /// Returns the code point of two surrogates in their right order.
  func surrogatePair(at index: Int) -> UInt32? {
    guard index + 1 < pairCount else { return nil }
    let (high, low) = (UInt32(pair(index)), UInt32(pair(index + 1)))
    guard high & 0xfc00 == 0xd800, low & 0xfc00 == 0xdc00 else { return nil }
    return 0x10000 + ((high & 0x3ff) << 10 | low & 0x3ff)
  }
}
