/// A style sheet as it goes into pages: without the comments and white space that make it readable.
enum PageStyle {
  /// Takes out comments, and spaces beside the signs of CSS, but for those in strings and the one that a selector may need
  /// before a colon.
  ///
  /// - Complexity: O(n).
  static func compact(_ sheet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sheet.count)
    var quote: UInt8?
    var index = 0
    while index < sheet.count {
      let byte = sheet[index]
      if let open = quote {
        if byte == open { quote = nil }
        result.append(byte)
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      if byte == UInt8(ascii: "/"), let end = endOfComment(at: index, in: sheet) {
        index = end
        continue
      }
      index += 1
      if byte == 0x20 || byte == 0x0a, result.last.map(endsPiece) ?? true { continue }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        while let last = result.last, isLoose(last) { result.removeLast() }
      case UInt8(ascii: ">"):
        if result.last == 0x20 { result.removeLast() }
      default: break
      }
      result.append(byte)
    }
    return result
  }

  /// The place behind a comment; nil when none begins here or it has no end.
  private static func endOfComment(at start: Int, in sheet: [UInt8]) -> Int? {
    guard start + 1 < sheet.count, sheet[start + 1] == UInt8(ascii: "*") else { return nil }
    var index = start + 2
    while index + 1 < sheet.count {
      if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return sheet.count
  }

  /// What may go before a brace.
  private static func isLoose(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == UInt8(ascii: ";")
  }

  private static func endsPiece(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ":", ";", ",", "{", "}", ">", "\n", " ": true
    default: false
    }
  }
}
