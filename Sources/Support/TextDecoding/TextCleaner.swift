/// Writes text that holds nothing but characters, and remembers what it had to replace or leave out.
struct TextCleaner {
  private(set) var bytes: [UInt8] = []
  private let encoding: TextEncoding
  private var findings: [DecodingFinding]
  private var tallies: [DecodingFinding.Code: Tally] = [:]
  private var hasWindowsPunctuation: Bool?
  private var placesNamed = 0

  /// Places with invalid bytes that are named one by one; those behind are counted.
  private static let placesToName = 10
  private static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

  /// How often something was found, and where first.
  private struct Tally {
    var count = 0
    var inputOffset: Int
    var textOffset: Int
  }

  init(encoding: TextEncoding, findings: [DecodingFinding]) {
    self.encoding = encoding
    self.findings = findings
  }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds what should be UTF-8.
  ///
  /// - Parameter inputOffset: the place in the input of the first byte, if it is not `start`.
  mutating func append(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, inputOffset: Int? = nil
  ) {
    guard let base = buffer.baseAddress else { return }
    if inputOffset == nil { reserve(buffer.count - start + 64) }
    var index = start
    while index < buffer.count {
      let end = UTF8Scanner.firstIrregularity(in: buffer, from: index)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<end]))
      guard end < buffer.count else { return }
      let (length, isWellFormed) = UTF8Sequence.extent(base, end, buffer.count)
      let place = inputOffset ?? end
      if isWellFormed {
        let scalar = UTF8Sequence.scalar(base, end, length)
        if scalar == 0x85, isEllipsis(in: buffer) {
          replaceWindowsCharacter(scalar, at: place)
        } else {
          append(irregular: scalar, at: place)
        }
      } else {
        appendInvalid(buffer[end..<end + length], at: place)
      }
      index = end + length
    }
  }

  /// Adds a code point of well-formed text.
  mutating func append(scalar: UInt32, at inputOffset: Int) {
    switch scalar {
    case 0x20...0x7e, 0x0a, 0x0d, 0x09, 0x0c:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0...0x9f, 0xfdd0...0xfdef:
      append(irregular: scalar, at: inputOffset)
    case let scalar where scalar & 0xfffe == 0xfffe:
      append(irregular: scalar, at: inputOffset)
    default:
      appendEncoded(scalar)
    }
  }

  /// Adds U+FFFD for bytes that the encoding does not allow.
  mutating func appendInvalid(_ bad: Slice<UnsafeBufferPointer<UInt8>>, at inputOffset: Int) {
    if placesNamed < Self.placesToName {
      note(invalid: bad, at: inputOffset)
      placesNamed += 1
    } else {
      count(.invalidBytes, at: inputOffset)
    }
    bytes += Self.replacement
  }

  consuming func finish(byteOrderMarkLength: Int) -> DecodedBuffer {
    summarise()
    findings.sort { $0.textOffset < $1.textOffset }
    return DecodedBuffer(
      contents: .converted(bytes),
      report: DecodingReport(
        encoding: encoding, byteOrderMarkLength: byteOrderMarkLength, findings: findings))
  }

  /// Adds what becomes of a code point that must not stay as it is.
  private mutating func append(irregular scalar: UInt32, at inputOffset: Int) {
    switch scalar {
    case 0:
      count(.nullCharacter, at: inputOffset)
      bytes += Self.replacement
    case 0x0b, 0x85:
      // Vertical tab (a line end inside a paragraph, in word processors) and NEL.
      bytes.append(UInt8(ascii: "\n"))
    case 0x80...0x9f:
      replaceWindowsCharacter(scalar, at: inputOffset)
    case 0...0x7f:
      count(.controlCharacter, at: inputOffset)
    default:
      count(.noncharacter, at: inputOffset)
      bytes += Self.replacement
    }
  }

  /// Adds the character that Windows-1252 has where Latin-1 has a C1 control character. Such
  /// controls come from text that was converted as if it were Latin-1; nobody writes them.
  private mutating func replaceWindowsCharacter(_ scalar: UInt32, at inputOffset: Int) {
    guard let character = WindowsPunctuation.character(insteadOf: scalar) else {
      count(.controlCharacter, at: inputOffset)
      return
    }
    count(.misplacedWindowsCharacter, at: inputOffset)
    appendEncoded(UInt32(character))
  }

  /// Whether U+0085 is a misread ellipsis: only where quotes and dashes were misread too.
  private mutating func isEllipsis(in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    if let hasWindowsPunctuation { return hasWindowsPunctuation }
    let found = WindowsPunctuation.isMisread(in: buffer)
    hasWindowsPunctuation = found
    return found
  }

  private mutating func appendEncoded(_ scalar: UInt32) {
    let value = Unicode.Scalar(scalar) ?? "\u{fffd}"
    bytes.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
  }
}

extension TextCleaner {
  private mutating func count(_ code: DecodingFinding.Code, at inputOffset: Int) {
    let first = Tally(inputOffset: inputOffset, textOffset: bytes.count)
    tallies[code, default: first].count += 1
  }

  private mutating func note(
    invalid bad: Slice<UnsafeBufferPointer<UInt8>>, at inputOffset: Int
  ) {
    let digits = bad.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let subject = bad.count == 1 ? "The byte" : "The bytes"
    let verb = bad.count == 1 ? "is" : "are"
    findings.append(
      DecodingFinding(
        code: .invalidBytes, inputOffset: inputOffset, textOffset: bytes.count, count: 1,
        message: "\(subject) \(digits.joined(separator: " ")) at offset \(inputOffset) \(verb) not"
          + " valid in \(encoding) and became U+FFFD"))
  }

  /// Turns the tallies into one finding each, in a fixed order.
  private mutating func summarise() {
    for code in DecodingFinding.Code.allCases {
      guard let tally = tallies[code] else { continue }
      findings.append(
        DecodingFinding(
          code: code, inputOffset: tally.inputOffset, textOffset: tally.textOffset,
          count: tally.count,
          message: Self.summary(of: code, tally.count)))
    }
  }

  private static func summary(of code: DecodingFinding.Code, _ count: Int) -> String {
    func characters(_ kind: String) -> String {
      count == 1 ? "One \(kind) was" : "\(count) \(kind)s were"
    }
    switch code {
    case .invalidBytes:
      return "\(count) further places with invalid bytes became U+FFFD"
    case .nullCharacter:
      return characters("null character") + " replaced by U+FFFD"
    case .controlCharacter:
      return characters("control character") + " left out"
    case .misplacedWindowsCharacter:
      return characters("control character") + " read as punctuation of Windows-1252"
    case .noncharacter:
      return characters("code point") + " that Unicode gives to no character replaced by U+FFFD"
    case .guessedEncoding, .declaredEncoding:
      return "The encoding was told from the text"
    }
  }
}
