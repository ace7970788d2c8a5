/// What was to be read as a record is none.
struct RecordFault: Error {}

/// Reads the fields of a record in their order, each once, without making anything of those that are skipped.
struct RecordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Begins a record; the bytes are to stay as long as the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func text() throws(RecordFault) -> String {
    guard let text = try optionalText() else { throw RecordFault() }
    return text
  }

  mutating func optionalText() throws(RecordFault) -> String? {
    let (field, hasEscapes) = try field()
    guard hasEscapes else {
      guard let text = String(validating: field, as: UTF8.self) else { throw RecordFault() }
      return text
    }
    return try Self.unescaped(field)
  }

  mutating func number() throws(RecordFault) -> Int {
    guard let number = try optionalNumber() else { throw RecordFault() }
    return number
  }

  mutating func optionalNumber() throws(RecordFault) -> Int? {
    let (field, hasEscapes) = try field()
    if hasEscapes { return try Self.unescaped(field) == nil ? nil : Self.fault() }
    if field.count == 1, (0x30...0x39).contains(field[0]) { return Int(field[0] - 0x30) }
    guard let number = Int(String(decoding: field, as: UTF8.self)) else { throw RecordFault() }
    return number
  }

  mutating func digest() throws(RecordFault) -> Digest {
    guard let digest = try optionalDigest() else { throw RecordFault() }
    return digest
  }

  mutating func optionalDigest() throws(RecordFault) -> Digest? {
    let (field, hasEscapes) = try field()
    if hasEscapes { return try Self.unescaped(field) == nil ? nil : Self.fault() }
    guard field.count == 32 else { throw RecordFault() }
    return Digest(high: try Self.word(field, from: 0), low: try Self.word(field, from: 16))
  }

  /// Reads a list; what stands in it is not believed to be as long as it says.
  mutating func list<Element>(
    _ read: (inout RecordReader) throws(RecordFault) -> Element
  ) throws(RecordFault) -> [Element] {
    let count = try number()
    guard (0...bytes.count).contains(count) else { throw RecordFault() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Value>(
    _ read: (inout RecordReader) throws(RecordFault) -> Value
  ) throws(RecordFault) -> Value? {
    switch try number() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw RecordFault()
    }
  }

  /// Goes on behind the next field.
  mutating func skip() throws(RecordFault) { _ = try field() }

  /// Sees to it that nothing is left, not even a part of a field.
  func end() throws(RecordFault) {
    guard position == bytes.count else { throw RecordFault() }
  }

  /// The bytes of the next field.
  private mutating func field() throws(RecordFault) -> (UnsafeBufferPointer<UInt8>, Bool) {
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\t") {
        let field = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        return (field, hasEscapes)
      }
      if byte == UInt8(ascii: "\\") { hasEscapes = true }
      position += 1
    }
    throw RecordFault()
  }

  /// The text of a field with escapes; nil when it says that there is none.
  private static func unescaped(_ field: UnsafeBufferPointer<UInt8>) throws(RecordFault) -> String?
  {
    var letters: [UInt8] = []
    letters.reserveCapacity(field.count)
    var isEscaped = false
    for byte in field {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): letters.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "n"): letters.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\\"): letters.append(byte)
        case RecordWriter.absence: if field.count == 2 { return nil } else { throw RecordFault() }
        default: throw RecordFault()
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        letters.append(byte)
      }
    }
    guard !isEscaped, let text = String(validating: letters, as: UTF8.self) else {
      throw RecordFault()
    }
    return text
  }

  private static func word(
    _ field: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(RecordFault) -> UInt64 {
    var word: UInt64 = 0
    for byte in field[start..<start + 16] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(byte - 0x57)
      default: throw RecordFault()
      }
    }
    return word
  }

  private static func fault<Value>() throws(RecordFault) -> Value { throw RecordFault() }
}
