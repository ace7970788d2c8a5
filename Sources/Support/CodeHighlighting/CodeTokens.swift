/// The tokens of a piece of code, from first to last.
///
/// Code need not be whole or right: whatever the bytes, tokens come in order, do not overlap, and what is not closed ends with the
/// line or the code.
///
///     guard let language = CodeLanguage(named: "swift") else { return }
///     var tokens = CodeTokens(of: bytes, in: language)
///     while let token = tokens.next() { … }
///
/// - Complexity: O(n) for all tokens together, in constant memory.
public struct CodeTokens {
  let bytes: UnsafeBufferPointer<UInt8>
  var language: CodeLanguage
  var index = 0
  /// Where the code in the language ends: before the end of all when it stands within another language.
  var end: Int
  /// The language around the one in force.
  var outer: CodeLanguage?
  /// Where the first word of the line in force begins.
  var lineStart = 0
  /// Whether nothing but white space and marks of lists was seen in the line.
  var isAtLineStart = true
  /// Whether a value, rather than an operator, may stand here: tells `/` of a division from that of a pattern.
  var expectsValue = true
  /// Whether the next word is the first of a command.
  var expectsCommand = true
  /// Up to where no `/` closes a regular expression, so that it is not looked for again.
  var noPatternBefore = 0
  /// Texts that are open around the code in force.
  var interpolations: [OpenString] = []
  /// The word that ends the text beginning with the next line.
  var hereDocument: Range<Int>?
  /// Where a markup parser is.
  var markup = MarkupPlace.text
  /// What is known of the statement in force in a style sheet.
  var statement = StyleStatement()
  /// Whether the statement that begins is an at-rule.
  var isAtRule = false

  /// A text that stands open while code within it is read.
  struct OpenString {
    let form: Int
    let hashes: Int
    /// The letters before the opening quote.
    let prefix: Range<Int>?
    /// Brackets that are open in the code.
    var depth = 0
  }

  /// Where a markup parser is.
  enum MarkupPlace {
    case text
    case tag(isScript: Bool, isStyle: Bool)
    case value(isScript: Bool, isStyle: Bool)
  }

  static let maximumInterpolations = 32

  /// Begins at the first byte.
  public init(of bytes: UnsafeBufferPointer<UInt8>, in language: CodeLanguage) {
    self.bytes = bytes
    self.language = language
    end = bytes.count
  }

  /// Returns the next token; nil at the end.
  public mutating func next() -> CodeToken? {
    while true {
      let token =
        switch language.syntax {
        case .code, .styles: nextInCode()
        case .markup: nextInMarkup()
        case .lines(let form): nextInLines(form)
        }
      if let token { return token }
      guard let outer else { return nil }
      leave(to: outer)
    }
  }

  /// Goes on in another language up to a place.
  mutating func enter(_ inner: CodeLanguage, until place: Int) {
    outer = language
    language = inner
    end = place
    isAtLineStart = true
    expectsValue = true
    expectsCommand = true
    statement = StyleStatement()
    isAtRule = false
  }

  private mutating func leave(to outer: CodeLanguage) {
    index = end
    language = outer
    self.outer = nil
    end = bytes.count
    interpolations.removeAll()
    hereDocument = nil
  }
}

/// Looking at bytes.
extension CodeTokens {
  /// The byte some places on; 0 outside.
  @inline(__always)
  func byte(_ offset: Int = 0) -> UInt8 {
    let place = index + offset
    return place >= 0 && place < end ? bytes[place] : 0
  }

  /// Whether some bytes stand at a place.
  @inline(__always)
  func has(_ text: [UInt8], at place: Int) -> Bool {
    guard place + text.count <= end else { return false }
    for offset in 0..<text.count where bytes[place + offset] != text[offset] { return false }
    return true
  }

  /// The next place of a byte; the end without one.
  func place(of wanted: UInt8, from start: Int) -> Int {
    var place = start
    while place < end, bytes[place] != wanted { place += 1 }
    return place
  }

  /// The first place behind spaces and tabs.
  func placeBehindBlanks(from start: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return place
  }

  /// The end of the word that begins at a place.
  func endOfWord(from start: Int) -> Int {
    var place = start
    while place < end, language.isInWord(bytes[place]) { place += 1 }
    return place
  }

  /// Makes a token of all from a place to where the reading is.
  func token(from start: Int, _ kind: CodeToken.Kind) -> CodeToken {
    CodeToken(start..<index, kind)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7a).contains(self | 0x20) }
  var isCapital: Bool { (0x41...0x5a).contains(self) }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
