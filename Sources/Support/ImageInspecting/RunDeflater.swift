/// Writes a deflate stream (RFC 1951) of one block with the fixed codes, for data that its writer knows to repeat.
struct RunDeflater {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0

  private static let longestMatch = 258

  /// Begins the last and only block, with fixed codes (§3.2.6).
  init() {
    bytes.reserveCapacity(4096)
    append(0b011, count: 3)
  }

  /// Adds bytes; where a byte comes again and again it is said once.
  mutating func appendRuns(of line: [UInt8]) {
    var index = 0
    while index < line.count {
      let byte = line[index]
      var end = index + 1
      while end < line.count, line[end] == byte { end += 1 }
      appendLiteral(byte)
      appendMatches(length: end - index - 1, distance: 1, filler: byte)
      index = end
    }
  }

  /// Adds the last `count` bytes again, so many times; `count` is 1 to 32,768.
  mutating func repeatLast(_ count: Int, times: Int) {
    var rest = count * times
    let longest = matchCode(length: Self.longestMatch, distance: count)
    while rest >= Self.longestMatch + 3 || rest == Self.longestMatch {
      append(longest.bits, count: longest.count)
      rest -= Self.longestMatch
    }
    while rest > 0 {
      // A match is 3 bytes or longer: leave no rest that is shorter.
      var length = min(rest, Self.longestMatch)
      if (1...2).contains(rest - length) { length -= 3 }
      appendMatch(length: length, distance: count)
      rest -= length
    }
  }

  /// Ends the block and gives back the stream.
  mutating func finish() -> [UInt8] {
    appendCode(0, count: 7)
    while bitCount > 0 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount = bitCount > 8 ? bitCount - 8 : 0
    }
    return bytes
  }

  private mutating func appendMatches(length: Int, distance: Int, filler: UInt8) {
    var rest = length
    while rest >= 3 {
      let length = min(rest, Self.longestMatch)
      appendMatch(length: length, distance: distance)
      rest -= length
    }
    for _ in 0..<rest { appendLiteral(filler) }
  }

  private mutating func appendLiteral(_ byte: UInt8) {
    if byte < 144 {
      appendCode(0x30 + UInt32(byte), count: 8)
    } else {
      appendCode(0x190 + UInt32(byte) - 144, count: 9)
    }
  }

  private mutating func appendMatch(length: Int, distance: Int) {
    let code = matchCode(length: length, distance: distance)
    append(code.bits, count: code.count)
  }

  /// Bits to append, the first in the lowest place.
  private struct Code {
    var bits: UInt64 = 0
    var count: UInt64 = 0

    mutating func add(_ value: UInt32, count added: UInt32) {
      bits |= UInt64(value) << count
      count += UInt64(added)
    }

    /// Huffman codes go in from their highest bit (§3.1.1).
    mutating func add(code: UInt32, count added: UInt32) {
      add(code.bitReversed >> (32 - added), count: added)
    }
  }

  private func matchCode(length: Int, distance: Int) -> Code {
    var code = Code()
    Self.add(length: length, to: &code)
    Self.add(distance: distance, to: &code)
    return code
  }

  /// Length codes 257 to 285 (§3.2.5): four codes for each number of extra bits.
  private static func add(length: Int, to code: inout Code) {
    guard length < longestMatch else { return add(lengthCode: 285, to: &code) }
    let value = UInt32(length - 3)
    guard value >= 8 else { return add(lengthCode: 257 + value, to: &code) }
    let extra = UInt32(31 - value.leadingZeroBitCount) - 2
    add(lengthCode: 257 + 4 * extra + (value >> extra), to: &code)
    code.add(value & (1 << extra - 1), count: extra)
  }

  private static func add(lengthCode number: UInt32, to code: inout Code) {
    if number < 280 {
      code.add(code: number - 256, count: 7)
    } else {
      code.add(code: 0xC0 + number - 280, count: 8)
    }
  }

  /// Distance codes 0 to 29: two codes for each number of extra bits, five bits each.
  private static func add(distance: Int, to code: inout Code) {
    let value = UInt32(distance - 1)
    guard value >= 4 else { return code.add(code: value, count: 5) }
    let extra = UInt32(31 - value.leadingZeroBitCount) - 1
    code.add(code: 2 * extra + (value >> extra), count: 5)
    code.add(value & (1 << extra - 1), count: extra)
  }

  private mutating func appendCode(_ number: UInt32, count: UInt32) {
    var code = Code()
    code.add(code: number, count: count)
    append(code.bits, count: code.count)
  }

  /// Adds at most 32 bits.
  private mutating func append(_ value: UInt64, count: UInt64) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }
}

extension UInt32 {
  /// The same bits in the opposite order.
  fileprivate var bitReversed: UInt32 {
    var bits = (self >> 1 & 0x5555_5555) | (self & 0x5555_5555) << 1
    bits = (bits >> 2 & 0x3333_3333) | (bits & 0x3333_3333) << 2
    bits = (bits >> 4 & 0x0F0F_0F0F) | (bits & 0x0F0F_0F0F) << 4
    return bits.byteSwapped
  }
}
