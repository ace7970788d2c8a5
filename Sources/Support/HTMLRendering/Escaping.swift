/// The class of each byte in text: `.` stands as it is.
///
/// A literal, because it is in the binary as it is: no start-up work and no bounds checks.
private let textClasses: StaticString = """
  ccccccccc..cc.cccccccccccccccccc..q...&.....................<.>.\
  ...............................................................c\
  ................................................................\
  cc2............................................344444ccccccccccc
  """

/// The class of each byte in an address, after cmark's table: `.` stands as it is, `%` is written in hexadecimal.
private let addressClasses: StaticString = """
  %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%.%...&'....................%.%.\
  ...........................%%%%.%..........................%%%.%\
  %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
  %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%
  """

extension XMLWriter {
  mutating func escape(string: String) {
    var string = string
    string.withUTF8 { escape($0) }
  }

  /// Writes text with `& < > "` escaped and without what XML 1.0 §2.2 and HTML forbid: controls and noncharacters.
  @inline(__always)
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let classes = textClasses.utf8Start
    let end = base + bytes.count
    var start = base
    var next = base
    while next < end {
      if end - next >= 8 {
        let plain = Self.plainPrefix(next)
        next += plain
        if plain == 8 { continue }
      }
      repeat {
        if classes[Int(next.pointee)] == UInt8(ascii: ".") {
          next += 1
        } else {
          write(UnsafeBufferPointer(start: start, count: next - start))
          next += escapeScalar(next, before: end)
          start = next
        }
      } while next < end && next.pointee >= 0x80
    }
    write(UnsafeBufferPointer(start: start, count: end - start))
  }

  /// How many of eight bytes, from the first, are ASCII that stands as it is. Text is prose for the most part, so this decides
  /// the speed: ten operations on a word against four on each byte.
  @inline(__always)
  private static func plainPrefix(_ place: UnsafePointer<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    let quotesAndAmpersands = (word & ~(ones &* 0x04) ^ ones &* 0x22) &- ones
    let angles = (word & ~(ones &* 0x02) ^ ones &* 0x3c) &- ones
    let controls = (word &- ones &* 0x20) | (word &+ ones)
    let found = (quotesAndAmpersands | angles | controls | word) & (ones &* 0x80)
    return found == 0 ? 8 : found.trailingZeroBitCount >> 3
  }

  /// Writes one scalar that may need care; returns how many bytes it took.
  @inline(never)
  private mutating func escapeScalar(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> Int {
    switch textClasses.utf8Start[Int(place.pointee)] {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "q"): write("&quot;")
    case UInt8(ascii: "2"): return scalar(place, before: end, length: 2)
    case UInt8(ascii: "3"): return scalar(place, before: end, length: 3)
    case UInt8(ascii: "4"): return scalar(place, before: end, length: 4)
    default: break
    }
    return 1
  }

  private mutating func scalar(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, length: Int
  ) -> Int {
    guard end - place >= length else { return end - place }
    if !Self.isForbidden(place, length: length) {
      write(UnsafeBufferPointer(start: place, count: length))
    }
    return length
  }

  /// Whether a scalar is a C1 control, U+FDD0–FDEF or one of the last two of a plane.
  private static func isForbidden(_ place: UnsafePointer<UInt8>, length: Int) -> Bool {
    switch length {
    case 2: return place[1] < 0xa0
    case 3:
      let isLast = place[1] == 0xbf && place[2] >= 0xbe
      return isLast || place[1] == 0xb7 && (0x90...0xaf).contains(place[2])
    default:
      return place[1] & 0x0f == 0x0f && place[2] == 0xbf && place[3] >= 0xbe
    }
  }

  /// Writes an address as cmark does: what has no place in an address is written in hexadecimal.
  mutating func address(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let classes = addressClasses.utf8Start
    var start = 0
    for index in 0..<bytes.count where classes[Int(base[index])] != UInt8(ascii: ".") {
      write(UnsafeBufferPointer(start: base + start, count: index - start))
      start = index + 1
      switch classes[Int(base[index])] {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      default: percentEncoded(base[index])
      }
    }
    write(UnsafeBufferPointer(start: base + start, count: bytes.count - start))
  }

  private mutating func percentEncoded(_ value: UInt8) {
    byte(UInt8(ascii: "%"))
    for digit in [value >> 4, value & 0xf] {
      byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
