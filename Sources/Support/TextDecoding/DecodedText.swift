/// Text as readers take it: well-formed UTF-8 without a byte order mark and without characters
/// that no output can hold.
public struct DecodedText: Sendable, Equatable {
  /// The text in UTF-8. Line ends are as they were (LF, CRLF or CR); tab and form feed are the only
  /// other control characters.
  public let bytes: [UInt8]
  /// How the text was found and what was changed in it.
  public let report: DecodingReport
}

/// What ``TextDecoder/decode(inPlace:)`` gives back: most input needs no change, and is then not
/// copied.
public struct DecodedBuffer: Sendable, Equatable {
  /// Where the text is.
  public let contents: Contents
  /// How the text was found and what was changed in it.
  public let report: DecodingReport

  /// Takes bytes in UTF-8 as they are, but for a byte order mark: for formats whose own reader checks every character.
  public init(asWritten bytes: UnsafeBufferPointer<UInt8>) {
    let length = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    self.init(
      contents: .unchanged(length..<bytes.count),
      report: DecodingReport(encoding: .utf8, byteOrderMarkLength: length, findings: []))
  }

  init(contents: Contents, report: DecodingReport) {
    self.contents = contents
    self.report = report
  }

  /// Where decoded text is.
  public enum Contents: Sendable, Equatable {
    /// It is this part of the bytes that were given (all, or all but a byte order mark).
    case unchanged(Range<Int>)
    /// It had to be written anew.
    case converted([UInt8])
  }

  /// Calls `body` with the text; `original` must be the bytes that were decoded.
  /// - Throws: What `body` throws.
  public func withBytes<Result, Failure: Error>(
    of original: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch contents {
    case .unchanged(let range):
      return try body(UnsafeBufferPointer(rebasing: original[range]))
    case .converted(let bytes):
      return try bytes.withUnsafeBufferPointer { buffer throws(Failure) in try body(buffer) }
    }
  }
}

/// How text was decoded: the encoding that was used and what had to be replaced.
public struct DecodingReport: Sendable, Equatable {
  /// The encoding that the bytes were read as.
  public var encoding: TextEncoding
  /// The number of bytes of the byte order mark before the text: 0, 2, 3 or 4.
  public var byteOrderMarkLength: Int
  /// What was found on the way, in the order of its place.
  public var findings: [DecodingFinding]
}
