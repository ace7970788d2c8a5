/// Checks a whole JSON text (RFC 8259) and makes a tape of it, in one pass without recursion.
///
/// Strict: one value, no comments, no trailing commas, no lone surrogates, strings in valid UTF-8.
struct JSONScanner {
  let source: UnsafeBufferPointer<UInt8>
  var position = 0
  private var tape = JSONTape()
  /// The places of the objects and arrays that are open.
  private var open: [Int] = []

  /// Returns the tape of a text.
  ///
  /// - Throws: `JSONFault` at the first byte that does not belong.
  /// - Complexity: O(n) in the bytes.
  static func scan(_ source: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONTape {
    guard source.count < Int(UInt32.max) else {
      throw JSONFault(0, "JSON over 4 GiB cannot be read")
    }
    var scanner = JSONScanner(source: source)
    return try scanner.scan()
  }

  private init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  private mutating func scan() throws(JSONFault) -> JSONTape {
    repeat {
      try scanValue()
      try closeAfterValue()
    } while !open.isEmpty
    skipSpace()
    guard position == source.count else {
      throw JSONFault(position, "there is something after the end of the document")
    }
    return tape
  }

  /// Reads a value; of an object or array that is not empty, only its beginning up to the first value in it.
  private mutating func scanValue() throws(JSONFault) {
    while true {
      skipSpace()
      guard let byte = peek() else { throw JSONFault(position, "the text ends too early") }
      switch byte {
      case UInt8(ascii: "{"):
        if try openObject() { return }
      case UInt8(ascii: "["):
        if openArray() { return }
      case UInt8(ascii: "\""):
        return try scanString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return try scanNumber()
      case UInt8(ascii: "t"): return try scanWord("true", .true)
      case UInt8(ascii: "f"): return try scanWord("false", .false)
      case UInt8(ascii: "n"): return try scanWord("null", .null)
      default: throw JSONFault(position, "a value is expected here")
      }
    }
  }

  /// Opens an object and reads its first key; returns whether the object is empty and done.
  private mutating func openObject() throws(JSONFault) -> Bool {
    let place = begin(.object)
    skipSpace()
    if peek() == UInt8(ascii: "}") {
      end(place)
      return true
    }
    open.append(place)
    try scanKey()
    return false
  }

  /// Opens an array; returns whether it is empty and done.
  private mutating func openArray() -> Bool {
    let place = begin(.array)
    skipSpace()
    if peek() == UInt8(ascii: "]") {
      end(place)
      return true
    }
    open.append(place)
    return false
  }

  private mutating func begin(_ kind: JSONTape.Kind) -> Int {
    let place = tape.values.count
    append(kind, from: position, to: position + 1)
    position += 1
    return place
  }

  private mutating func end(_ place: Int) {
    position += 1
    tape.close(place, at: UInt32(truncatingIfNeeded: position))
  }

  /// After a value: closes what ends here, or stands before the next value.
  private mutating func closeAfterValue() throws(JSONFault) {
    while let place = open.last {
      let isObject = tape[place].kind == .object
      skipSpace()
      switch peek() {
      case UInt8(ascii: ","):
        position += 1
        if isObject { try scanKey() }
        return
      case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
        open.removeLast()
        end(place)
      case nil: throw JSONFault(position, "the text ends too early")
      default:
        throw JSONFault(
          position, isObject ? "a comma or } is expected here" : "a comma or ] is expected here")
      }
    }
  }

  private mutating func scanKey() throws(JSONFault) {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else {
      throw JSONFault(position, "a key in quotation marks is expected here")
    }
    try scanString()
    skipSpace()
    guard peek() == UInt8(ascii: ":") else {
      throw JSONFault(position, "a colon is expected here")
    }
    position += 1
  }

  // MARK: Bytes

  func peek() -> UInt8? { position < source.count ? source[position] : nil }

  mutating func append(
    _ kind: JSONTape.Kind, hasEscapes: Bool = false, from offset: Int, to end: Int
  ) {
    tape.append(
      JSONTape.Value(
        kind: kind, hasEscapes: hasEscapes, offset: UInt32(truncatingIfNeeded: offset),
        end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: tape.values.count + 1)))
  }

  private mutating func skipSpace() {
    while position < source.count {
      switch source[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}
