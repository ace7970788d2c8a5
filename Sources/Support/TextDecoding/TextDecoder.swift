/// Turns the bytes of an input into text.
///
///     let text = try TextDecoder().decode(bytes)
///     text.bytes              // well-formed UTF-8
///     text.report.encoding    // what it was
///     text.report.findings    // what had to be replaced, with offsets
///
/// The order of decisions: an encoding that the caller names; a byte order mark; strict UTF-8, which
/// nothing overrules; UTF-16 or UTF-32 by the places of zero bytes; refusal of what is no text;
/// UTF-8 with a few damaged places; an encoding that the text names; an older encoding, if one is
/// clearly the best; else UTF-8 with U+FFFD for what does not fit. Nothing here depends on the
/// locale.
public struct TextDecoder: Sendable {
  /// The encoding to read the bytes as, whatever they look like; nil to tell it from the bytes.
  public var encoding: TextEncoding?

  /// Creates a decoder.
  public init(encoding: TextEncoding? = nil) {
    self.encoding = encoding
  }

  /// Returns the text of `bytes`, without a copy if it is clean UTF-8 without byte order mark.
  /// - Throws: ``TextDecodingError`` when the bytes are not text.
  /// - Complexity: O(*n*).
  public func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    let decoded = try bytes.withUnsafeBufferPointer {
      buffer throws(TextDecodingError) in try decode(inPlace: buffer)
    }
    switch decoded.contents {
    case .unchanged(let range):
      let text = range.count == bytes.count ? bytes : Array(bytes[range])
      return DecodedText(bytes: text, report: decoded.report)
    case .converted(let text):
      return DecodedText(bytes: text, report: decoded.report)
    }
  }

  /// Returns where the text of `buffer` is: in the buffer itself if it is clean UTF-8.
  ///
  /// For input that is mapped into memory or otherwise not in an array.
  /// - Throws: ``TextDecodingError`` when the bytes are not text.
  /// - Complexity: O(*n*).
  public func decode(
    inPlace buffer: UnsafeBufferPointer<UInt8>
  ) throws(TextDecodingError) -> DecodedBuffer {
    let mark = ByteOrderMark(at: buffer)
    if let encoding {
      let length = mark?.encoding == encoding ? mark?.length ?? 0 : 0
      return try decode(buffer, from: length, as: encoding)
    }
    if let mark {
      return try decode(buffer, from: mark.length, as: mark.encoding)
    }
    if UTF8Scanner.firstIrregularity(in: buffer, from: 0) == buffer.count {
      if let kind = BinarySignature.kindOfCleanText(buffer) { throw .binary(kind: kind) }
      return DecodedBuffer(unchanged: 0..<buffer.count)
    }
    return try decodeIrregular(buffer)
  }

  private func decode(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, as encoding: TextEncoding,
    findings: [DecodingFinding] = []
  ) throws(TextDecodingError) -> DecodedBuffer {
    var writer: TextCleaner
    switch encoding {
    case .utf8:
      if UTF8Scanner.firstIrregularity(in: buffer, from: start) == buffer.count {
        return DecodedBuffer(unchanged: start..<buffer.count)
      }
      writer = TextCleaner(encoding: encoding, findings: findings)
      writer.append(buffer, from: start)
    case .utf16LittleEndian, .utf16BigEndian:
      writer = TextCleaner(encoding: encoding, findings: findings)
      WideText(buffer, start: start, encoding).decode16(into: &writer)
    case .utf32LittleEndian, .utf32BigEndian:
      writer = TextCleaner(encoding: encoding, findings: findings)
      WideText(buffer, start: start, encoding).decode32(into: &writer)
    default:
      writer = TextCleaner(encoding: encoding, findings: findings)
      try IconvConverter(encoding).convert(buffer, from: start, into: &writer)
    }
    return writer.finish(byteOrderMarkLength: start)
  }

  /// Decides on bytes that are not clean UTF-8.
  private func decodeIrregular(
    _ buffer: UnsafeBufferPointer<UInt8>
  ) throws(TextDecodingError) -> DecodedBuffer {
    if let kind = BinarySignature.kind(of: buffer) { throw .binary(kind: kind) }
    let survey = ByteSurvey(buffer)
    if survey.nulls > 0, let wide = WideText.encoding(of: buffer) {
      let finding = DecodingFinding.guessed(wide)
      return try decode(buffer, from: 0, as: wide, findings: [finding])
    }
    if survey.isBinary { throw .binary(kind: nil) }
    if survey.isASCII, let guess = LegacyDetector.encodingWithEscapes(in: buffer) {
      return try decode(buffer, from: 0, as: guess, findings: [.guessed(guess)])
    }
    if survey.isDamagedUTF8 { return try decode(buffer, from: 0, as: .utf8) }
    if let declared = DeclaredEncoding.encoding(of: buffer) {
      return try decode(buffer, from: 0, as: declared, findings: [.declared(declared)])
    }
    // Fewer places are too little evidence for anything but the commonest case.
    if survey.illFormed < 4 {
      let isWestern = survey.multibyteSequences == 0 && StrayWesternBytes.explain(buffer)
      let encoding = isWestern ? TextEncoding.windows1252 : .utf8
      let findings = isWestern ? [DecodingFinding.guessed(encoding)] : []
      return try decode(buffer, from: 0, as: encoding, findings: findings)
    }
    if let guess = LegacyDetector.encoding(of: buffer), guess != .utf8 {
      return try decode(buffer, from: 0, as: guess, findings: [.guessed(guess)])
    }
    if survey.isBeyondRepair { throw .undecodable(offset: survey.firstIllFormed) }
    return try decode(buffer, from: 0, as: .utf8)
  }
}

extension DecodedBuffer {
  fileprivate init(unchanged range: Range<Int>) {
    self.init(
      contents: .unchanged(range),
      report: DecodingReport(
        encoding: .utf8, byteOrderMarkLength: range.lowerBound, findings: []))
  }
}

extension DecodingFinding {
  static func declared(_ encoding: TextEncoding) -> DecodingFinding {
    DecodingFinding(
      code: .declaredEncoding, inputOffset: 0, textOffset: 0, count: 1,
      message: "The text was read as \(encoding), which it names itself")
  }

  static func guessed(_ encoding: TextEncoding) -> DecodingFinding {
    DecodingFinding(
      code: .guessedEncoding, inputOffset: 0, textOffset: 0, count: 1,
      message: "The text was taken for \(encoding); another encoding can be named")
  }
}
