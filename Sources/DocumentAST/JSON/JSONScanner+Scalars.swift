extension JSONScanner {
  mutating func scanWord(_ word: StaticString, _ kind: JSONTape.Kind) throws(JSONFault) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[offset] else {
        throw JSONFault(start, "a value is expected here")
      }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  /// Reads a number by the grammar of RFC 8259 §6.
  mutating func scanNumber() throws(JSONFault) {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    if peek() == UInt8(ascii: "0") { position += 1 } else { try scanDigits() }
    if peek() == UInt8(ascii: ".") {
      position += 1
      try scanDigits()
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
      }
      try scanDigits()
    }
    append(.number, from: start, to: position)
  }

  private mutating func scanDigits() throws(JSONFault) {
    let start = position
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    guard position > start else { throw JSONFault(position, "a digit is expected here") }
  }

  mutating func scanString() throws(JSONFault) {
    position += 1
    let start = position
    var hasEscapes = false
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        append(.string, hasEscapes: hasEscapes, from: start, to: position)
        position += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0..<0x20:
        throw JSONFault(position, "a control character in a string must be escaped")
      case 0x20..<0x80:
        position += 1
      default:
        try skipScalar(byte)
      }
    }
    throw JSONFault(start - 1, "the string that begins here has no end")
  }

  private mutating func skipEscape() throws(JSONFault) {
    let start = position
    position += 1
    guard let letter = peek() else { throw JSONFault(position, "the text ends too early") }
    position += 1
    switch letter {
    case UInt8(ascii: "u"): break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"): return
    case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return
    default: throw JSONFault(start, "there is no such escape in JSON")
    }
    let unit = try scanHexadecimal()
    guard unit & 0xF800 == 0xD800 else { return }
    guard unit < 0xDC00, peek() == UInt8(ascii: "\\"), position + 1 < source.count,
      source[position + 1] == UInt8(ascii: "u")
    else { throw JSONFault(start, "a surrogate without its other half is not a character") }
    position += 2
    guard try scanHexadecimal() & 0xFC00 == 0xDC00 else {
      throw JSONFault(start, "a surrogate without its other half is not a character")
    }
  }

  private mutating func scanHexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = JSONString.hexadecimalValue(byte) else {
        throw JSONFault(position, "four hexadecimal digits are expected after \\u")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Passes over one scalar of two to four bytes, by the table of well-formed sequences (Unicode, table 3-7).
  private mutating func skipScalar(_ first: UInt8) throws(JSONFault) {
    let start = position
    let length: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { allowed = 0xA0...0xBF }
      if first == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { allowed = 0x90...0xBF }
      if first == 0xF4 { allowed = 0x80...0x8F }
    default: throw JSONFault(start, "the bytes here are not UTF-8")
    }
    position += 1
    for _ in 1..<length {
      guard let byte = peek(), allowed.contains(byte) else {
        throw JSONFault(start, "the bytes here are not UTF-8")
      }
      allowed = 0x80...0xBF
      position += 1
    }
  }
}

/// The inside of a JSON string that the scanner has found well-formed.
enum JSONString {
  static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Resolves the escapes of a string into `output`.
  static func unescape(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var position = 0
    while position < text.count {
      let byte = text[position]
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        position += 1
        continue
      }
      let letter = text[position + 1]
      position += 2
      if letter == UInt8(ascii: "u") {
        appendScalar(text, &position, to: &output)
      } else {
        output.append(plain(letter))
      }
    }
  }

  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  private static func appendScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, to output: inout [UInt8]
  ) {
    var value = unit(text, at: position)
    position += 4
    if value & 0xFC00 == 0xD800 {
      value = 0x10000 + (value & 0x3FF) << 10 + unit(text, at: position + 2) & 0x3FF
      position += 6
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32 {
    text[position..<position + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalValue($1) ?? 0) }
  }
}
