/// Writes values as a record: fields with tabs between them, a line end after the last.
///
/// A tab, a line end and a backslash in a text are written with a backslash; so is what is absent.
struct RecordWriter {
  private(set) var bytes: [UInt8]

  /// What stands in a field for nothing.
  static let absence = UInt8(ascii: "-")

  /// Begins a record, behind some bytes.
  init(beginning bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      bytes.reserveCapacity(bytes.count + letters.count + 1)
      if letters.contains(where: Self.isSpecial) {
        for byte in letters { escape(byte) }
      } else {
        bytes.append(contentsOf: letters)
      }
    }
    endField()
  }

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { nothing() }
  }

  mutating func number(_ number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
      endField()
    } else {
      text(String(number))
    }
  }

  mutating func number(_ number: Int?) {
    if let number { self.number(number) } else { nothing() }
  }

  mutating func digest(_ digest: Digest) {
    for word in [digest.high, digest.low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        bytes.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
      }
    }
    endField()
  }

  mutating func digest(_ digest: Digest?) {
    if let digest { self.digest(digest) } else { nothing() }
  }

  /// Writes how many values there are, then each.
  mutating func list<Element>(_ values: [Element], _ write: (inout RecordWriter, Element) -> Void) {
    number(values.count)
    for value in values { write(&self, value) }
  }

  /// Writes whether there is a value, then the value.
  mutating func optional<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// Takes fields over as they were written.
  mutating func copy(_ fields: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: fields) }

  /// Ends the record.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func nothing() {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(Self.absence)
    endField()
  }

  private mutating func endField() { bytes.append(UInt8(ascii: "\t")) }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
    default: bytes.append(byte)
    }
  }
}
