/// The class of each byte in text: `1` stands as it is, `2` and `3` begin characters of that many bytes that do.
///
/// `b`, `e` and `f` begin characters that may be forbidden. A literal, because it is in the binary as it is: no start-up work
/// and no bounds checks.
private let textClasses: StaticString = """
  ccccccccc11cc1cccccccccccccccccc11q111a111111111111111111111<1>1\
  111111111111111111111111111111111111111111111111111111111111111c\
  1111111111111111111111111111111111111111111111111111111111111111\
  ccb22222222222222222222222222222333333333333333efffffccccccccccc
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

  /// Writes text with `& < > "` escaped and without what XML 1.0 §2.2 and HTML forbid: controls and noncharacters; in pages
  /// also in normal form C.
  @inline(__always)
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    if syntax == .html, Self.mayNeedNormalForm(bytes) {
      escapeNormalised(bytes)
    } else {
      escapeAsIs(bytes)
    }
  }

  @inline(__always)
  mutating func escapeAsIs(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let end = base + bytes.count
    var start = base
    var next = base
    while next < end {
      let plain = Self.plainPrefix(next, before: end, startingAt: base)
      next += plain
      if plain == 8 { continue }
      guard next < end else { break }
      let length = Self.plainLength(next, before: end)
      if length > 0 {
        next += length
      } else {
        write(UnsafeBufferPointer(start: start, count: next - start))
        next += escapeCharacter(next, before: end)
        start = next
      }
    }
    write(UnsafeBufferPointer(start: start, count: end - start))
  }

  /// How many bytes at a place, of the next eight at most, stand as they are. Text has little else, so this decides the speed:
  /// twenty operations on a word against six on each byte, and no branch that depends on the script. The last bytes are looked
  /// at together with those before them.
  @inline(__always)
  private static func plainPrefix(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>,
    startingAt base: UnsafePointer<UInt8>
  ) -> Int {
    let left = end - place
    if left >= 8 {
      let found = special(at: place)
      return found == 0 ? 8 : found.trailingZeroBitCount >> 3
    }
    guard end - base >= 8 else { return 0 }
    let found = special(at: end - 8) >> UInt64(truncatingIfNeeded: 8 &* (8 &- left))
    return found == 0 ? left : found.trailingZeroBitCount >> 3
  }

  /// The top bits of the bytes of a word that need a look, exact up to the first of them: `"&<>`, controls, and what may begin
  /// a forbidden character, which are 0xC2 and all from 0xEF on.
  @inline(__always)
  private static func special(at place: UnsafePointer<UInt8>) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    let quotesAndAmpersands = (word & ~(ones &* 0x04) ^ ones &* 0x22) &- ones
    let angles = (word & ~(ones &* 0x02) ^ ones &* 0x3c) &- ones
    let controls = (word &- ones &* 0x20) | (word &+ ones)
    let ascii = (quotesAndAmpersands | angles | controls) & ~word
    let latin = word ^ ones &* 0xc2
    let late = (word & (ones &* 0x7f)) &+ ones &* 0x11
    let others = ((latin &- ones) & ~latin) | (late & word)
    return (ascii | others) & (ones &* 0x80)
  }

  /// The length of the character at a place if it stands as it is, or 0.
  @inline(__always)
  private static func plainLength(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> Int {
    let length = Int(textClasses.utf8Start[Int(place.pointee)]) &- 0x30
    if length <= 3 { return length <= end - place ? length : 0 }
    return place.pointee < 0xc2 ? 0 : allowedLength(place, before: end)
  }

  /// The length of a character that may be forbidden; 0 when it is, or is not whole.
  @inline(never)
  private static func allowedLength(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> Int {
    let length = length(of: place.pointee)
    guard length > 1, end - place >= length, !isForbidden(place, length: length) else { return 0 }
    return length
  }

  /// The bytes of a character with this first byte.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xc2..<0xe0: 2
    case 0xe0..<0xf0: 3
    case 0xf0..<0xf5: 4
    default: 1
    }
  }

  /// Writes what stands for one character, or nothing for a forbidden one; returns how many bytes it took.
  @inline(never)
  private mutating func escapeCharacter(
    _ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> Int {
    switch place.pointee {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "\""): write("&quot;")
    default: return Swift.min(Self.length(of: place.pointee), end - place)
    }
    return 1
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
