/// The bytes being read, as a view that never outlives the call that made it.
///
/// Offsets are byte offsets. Every accessor accepts any offset, so that no arithmetic elsewhere
/// can reach outside the text; malformed UTF-8 yields U+FFFD and moves on by one byte.
struct Source {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// Returns the scalar that begins at `offset` and the bytes it takes, at least one.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    return lead < 0x80 ? (UInt32(lead), 1) : scalar(at: offset, lead: lead)
  }

  /// Reads a scalar of more than one byte.
  private func scalar(at offset: Int, lead: UInt8) -> (value: UInt32, length: Int) {
    if lead >= 0xE0, lead < 0xF0, offset + 2 < bytes.count {
      let second = bytes[offset + 1]
      let third = bytes[offset + 2]
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return (
        UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3
      )
    }
    if lead >= 0xC2, lead < 0xE0, isContinuation(offset + 1) {
      return (UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2)
    }
    if lead >= 0xF0, lead < 0xF5, isContinuation(offset + 1), isContinuation(offset + 2),
      isContinuation(offset + 3)
    {
      let high = UInt32(lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
      return (high | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// Returns the scalar that ends just before `offset` and where it begins.
  func scalar(before offset: Int) -> (value: UInt32, start: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, isContinuation(start) { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == offset ? (found.value, start) : (0xFFFD, offset - 1)
  }

  private func isContinuation(_ offset: Int) -> Bool { self[offset] & 0xC0 == 0x80 }

  /// Returns the text of a byte range, decoded.
  func string(_ range: Range<Int>) -> String {
    let safe = range.clamped(to: 0..<bytes.count)
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[safe]), as: UTF8.self)
  }

  /// Returns `range` without white space and invisible characters at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let next = scalar(at: lower)
      guard Source.isBlank(next.value) else { break }
      lower += next.length
    }
    while upper > lower {
      let last = scalar(before: upper)
      guard Source.isBlank(last.value) else { break }
      upper = last.start
    }
    return lower..<max(lower, upper)
  }

  /// White space and what counts as nothing: zero-width characters, soft hyphens.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F,
      0x205F, 0x2060, 0x3000,
      0xFEFF, 0x1C...0x1F:
      return true
    default: return false
    }
  }
}
