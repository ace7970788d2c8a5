import Templates

/// The style sheet that comes with the program, as it goes into pages: without the white space that makes it readable.
enum PageStyle {
  static var standard: String { compact(Templates.pageStyleSheet) }

  /// Takes out spaces beside the signs of CSS, but for those in strings and the one that a selector may need before a colon.
  private static func compact(_ sheet: String) -> String {
    var result: [UInt8] = []
    var isInString = false
    for byte in sheet.utf8 {
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if !isInString {
        if byte == 0x20 || byte == 0x0a, let last = result.last, endsPiece(last) { continue }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
          while let last = result.last, [0x20, 0x0a, UInt8(ascii: ";")].contains(last) {
            result.removeLast()
          }
        }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func endsPiece(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ":", ";", ",", "{", "}", ">", "\n": true
    default: false
    }
  }
}
