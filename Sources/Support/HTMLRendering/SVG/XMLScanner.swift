/// Takes XML apart into tags and text, strictly: what is not well-formed ends it.
///
/// Only what images need: no entities but the five and numbers, no parameter entities, no external anything. A document type is
/// passed over unread, so its entities do not exist.
struct XMLScanner {
  enum Event {
    case start(name: String, attributes: [Attribute], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  struct Attribute {
    let name: String
    let value: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether something was found that XML does not allow.
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if has("\u{feff}") { index = 3 }
  }

  /// Returns what comes next; nil at the end, or where it is broken.
  ///
  /// - Complexity: O(n) for all events together.
  mutating func next() -> Event? {
    while index < bytes.count, !isBroken {
      guard bytes[index] == UInt8(ascii: "<") else { return text() }
      if has("<!--") {
        skip(behind: "-->")
      } else if has("<![CDATA[") {
        return characterData()
      } else if has("<?") {
        skip(behind: "?>")
      } else if has("<!") {
        skipDocumentType()
      } else {
        return tag()
      }
    }
    return nil
  }

  // MARK: Text

  private mutating func text() -> Event? {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return decoded(start..<index).map { .text($0) }
  }

  private mutating func characterData() -> Event? {
    let start = index + 9
    skip(behind: "]]>")
    guard !isBroken else { return nil }
    return .text(String(decoding: bytes[start..<(index - 3)], as: UTF8.self))
  }

  /// Text with its references resolved; nil, and the end of all, when one is not known.
  private mutating func decoded(_ range: Range<Int>) -> String? {
    var result: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let limit = min(range.upperBound, place + 12)
      guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
      else {
        isBroken = true
        return nil
      }
      result += Array(String(scalar).utf8)
      place = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  // MARK: Tags

  private mutating func tag() -> Event? {
    index += 1
    let isEnd = current == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard let name = name() else { return fail() }
    var attributes: [Attribute] = []
    while !isBroken {
      let hadSpace = skipSpace()
      if isEnd || current == UInt8(ascii: ">") || current == UInt8(ascii: "/") { break }
      guard hadSpace, let attribute = attribute() else { return fail() }
      attributes.append(attribute)
    }
    let isEmpty = current == UInt8(ascii: "/") && !isEnd
    if isEmpty { index += 1 }
    guard current == UInt8(ascii: ">") else { return fail() }
    index += 1
    return isEnd ? .end(name: name) : .start(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func attribute() -> Attribute? {
    guard let name = name() else { return nil }
    _ = skipSpace()
    guard current == UInt8(ascii: "=") else { return nil }
    index += 1
    _ = skipSpace()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    guard index < bytes.count, let value = decoded(start..<index) else { return nil }
    index += 1
    return Attribute(name: name, value: value)
  }

  private mutating func name() -> String? {
    let start = index
    while let byte = current, Self.isInName(byte) { index += 1 }
    return start < index ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3a, 0x41...0x5a, 0x61...0x7a, 0x80...0xff, 0x2d, 0x2e, 0x5f: true
    default: false
    }
  }

  // MARK: Steps

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func has(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      (0..<text.count).allSatisfy { bytes[index + $0] == text[$0] }
    }
  }

  private mutating func skipSpace() -> Bool {
    let start = index
    while let byte = current, byte == 0x20 || (0x09...0x0d).contains(byte) { index += 1 }
    return index > start
  }

  private mutating func skip(behind text: StaticString) {
    while index < bytes.count, !has(text) { index += 1 }
    guard index < bytes.count else { return isBroken = true }
    index += text.utf8CodeUnitCount
  }

  private mutating func skipDocumentType() {
    var isInSubset = false
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset: return
      default: break
      }
    }
    isBroken = true
  }

  private mutating func fail() -> Event? {
    isBroken = true
    return nil
  }
}
