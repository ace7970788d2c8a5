/// Writes JSON values one after the other; commas come by themselves.
///
/// The caller balances objects and arrays. This is the only place where JSON strings are escaped.
package struct JSONWriter {
  private(set) var output: OutputBuffer
  private var needsComma = false

  /// Deeper levels are indented like this one, so that the output stays linear in the nodes.
  private static let deepestIndentation = 40

  /// Takes over an output; `giveBack(to:)` returns it.
  package init(taking output: inout OutputBuffer) {
    self.output = output
    output = OutputBuffer()
  }

  package consuming func giveBack(to output: inout OutputBuffer) {
    output = self.output
  }

  /// Returns the JSON text that `body` writes.
  package static func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var output = OutputBuffer()
    var json = JSONWriter(taking: &output)
    body(&json)
    json.giveBack(to: &output)
    return output.takeBytes()
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  package mutating func key(_ name: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.append(name)
    output.append("\":")
    needsComma = false
  }

  package mutating func key(_ name: String) {
    string(name)
    output.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Starts a line before the next value or key, indented by so many levels.
  package mutating func breakLine(indentation: Int = 0) {
    if needsComma { output.append(UInt8(ascii: ",")) }
    needsComma = false
    output.append("\n")
    for _ in 0..<Swift.min(indentation, Self.deepestIndentation) { output.append("  ") }
  }

  /// Starts a line before a closing bracket or at the end.
  package mutating func breakClosingLine() { output.append("\n") }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.appendEscaped(text)
    output.append("\"")
    needsComma = true
  }

  package mutating func name(_ name: StaticString) {
    name.withUTF8Buffer { string($0) }
  }

  package mutating func number(_ value: Int) {
    separate()
    output.append(number: value)
    needsComma = true
  }

  /// Writes a number in the shortest form that reads back as the same; what is not a number becomes `null`, and an infinite
  /// one a number too large to be finite, since JSON has no names for them (RFC 8259 §6).
  package mutating func number(_ value: Double) {
    separate()
    if value.isNaN {
      output.append("null")
    } else if value.isInfinite {
      output.append(value < 0 ? "-1e999" : "1e999")
    } else {
      output.append(string: value.shortForm)
    }
    needsComma = true
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    output.append(value ? "true" : "false")
    needsComma = true
  }

  package mutating func null() {
    separate()
    output.append("null")
    needsComma = true
  }

  /// Writes a value as it stands in another JSON text.
  package mutating func verbatim(_ value: JSONValue) {
    separate()
    value.withSource { output.append($0) }
    needsComma = true
  }

  /// Writes bytes as a Base64 string.
  package mutating func base64(_ bytes: [UInt8]) {
    separate()
    output.append(UInt8(ascii: "\""))
    bytes.withUnsafeBufferPointer { Base64.encode($0, to: &output) }
    output.append("\"")
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { output.append(UInt8(ascii: ",")) }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    output.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    output.append(bracket)
    needsComma = true
  }
}

extension OutputBuffer {
  /// Writes text as the inside of a JSON string (RFC 8259 §7): quotation mark, backslash and controls escaped, the rest as
  /// it is. DEL is escaped too: terminals swallow it.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for position in 0..<text.count {
      let byte = text[position]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<position]))
      appendEscape(byte)
      start = position + 1
    }
    append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\t"): append("\\t")
    case UInt8(ascii: "\r"): append("\\r")
    default:
      append("\\u00")
      append(Self.hexadecimalDigit(byte >> 4))
      append(Self.hexadecimalDigit(byte & 15))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
