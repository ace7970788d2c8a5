/// The bytes of Markdown's syntax, by name.
extension UInt8 {
  static var nul: UInt8 { 0 }
  static var tab: UInt8 { 9 }
  static var newline: UInt8 { 10 }
  static var carriageReturn: UInt8 { 13 }
  static var space: UInt8 { 32 }
  static var exclamation: UInt8 { 33 }
  static var quote: UInt8 { 34 }
  static var hash: UInt8 { 35 }
  static var dollar: UInt8 { 36 }
  static var percent: UInt8 { 37 }
  static var ampersand: UInt8 { 38 }
  static var apostrophe: UInt8 { 39 }
  static var openParenthesis: UInt8 { 40 }
  static var closeParenthesis: UInt8 { 41 }
  static var asterisk: UInt8 { 42 }
  static var plus: UInt8 { 43 }
  static var hyphen: UInt8 { 45 }
  static var period: UInt8 { 46 }
  static var slash: UInt8 { 47 }
  static var colon: UInt8 { 58 }
  static var semicolon: UInt8 { 59 }
  static var less: UInt8 { 60 }
  static var equals: UInt8 { 61 }
  static var greater: UInt8 { 62 }
  static var question: UInt8 { 63 }
  static var at: UInt8 { 64 }
  static var openBracket: UInt8 { 91 }
  static var backslash: UInt8 { 92 }
  static var closeBracket: UInt8 { 93 }
  static var caret: UInt8 { 94 }
  static var underscore: UInt8 { 95 }
  static var backtick: UInt8 { 96 }
  static var openBrace: UInt8 { 123 }
  static var pipe: UInt8 { 124 }
  static var closeBrace: UInt8 { 125 }
  static var tilde: UInt8 { 126 }

  @inline(__always) var isSpaceOrTab: Bool { self == 32 || self == 9 }
  /// Space, tab or a line end.
  @inline(__always) var isBlank: Bool { self == 32 || (self >= 9 && self <= 13) }
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isLetter: Bool { (self | 32) &- 97 < 26 }
  @inline(__always) var isLetterOrDigit: Bool { isDigit || isLetter }
  @inline(__always) var isASCII: Bool { self < 128 }
  @inline(__always) var isControl: Bool { self < 32 || self == 127 }

  /// CommonMark's ASCII punctuation characters.
  @inline(__always) var isPunctuation: Bool {
    (self &- 33 < 15) || (self &- 58 < 7) || (self &- 91 < 6) || (self &- 123 < 4)
  }

  @inline(__always) var isHexDigit: Bool { isDigit || (self | 32) &- 97 < 6 }

  /// The byte in lower case, if it is an ASCII letter.
  @inline(__always) var lowercased: UInt8 { self &- 65 < 26 ? self | 32 : self }
}

/// UTF-8 bytes that belong to the source or to a scratch buffer.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether the bytes are those of an ASCII string, letter case aside; `lowercase` is in lower case.
  func equalsIgnoringCase(_ lowercase: StaticString) -> Bool {
    guard count == lowercase.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index].lowercased != lowercase.utf8Start[index] {
      return false
    }
    return true
  }

  func equals(_ string: StaticString) -> Bool {
    guard count == string.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != string.utf8Start[index] { return false }
    return true
  }

  /// A part of the bytes, clamped to what is there.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range.clamped(to: 0..<count)]) }
}
