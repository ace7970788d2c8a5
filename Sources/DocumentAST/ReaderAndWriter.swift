/// A front end: makes documents from text in one format.
///
/// Readers are pure: no files, clock, network or locale; what they need comes in by their options. Reading does not fail:
/// whatever the bytes, there is a document, and diagnostics say what was odd.
public protocol DocumentReader: Sendable {
  /// Returns the document of a UTF-8 source, without byte order mark, and what was found on the way.
  ///
  /// Source ranges count bytes of `source`.
  ///
  /// - Complexity: O(n) in the bytes of the source.
  func read(utf8 source: UnsafeBufferPointer<UInt8>) -> ReadingResult
}

/// What a reader gives back.
public struct ReadingResult: Sendable {
  /// The document.
  public var document: Document
  /// In the order of the source.
  public var diagnostics: [Diagnostic]

  /// Creates a value from its parts.
  public init(_ document: Document, _ diagnostics: [Diagnostic] = []) {
    self.document = document
    self.diagnostics = diagnostics
  }
}

extension DocumentReader {
  /// Returns the document of a source in memory.
  public func read(_ source: String) -> ReadingResult {
    var source = source
    return source.withUTF8 { read(utf8: $0) }
  }

  /// Returns the document of a source in memory.
  public func read(_ source: [UInt8]) -> ReadingResult {
    source.withUnsafeBufferPointer { read(utf8: $0) }
  }
}

/// A back end: makes bytes in one format from documents.
///
/// Writers are pure and deterministic: the same document and options give the same bytes on every machine.
public protocol DocumentWriter: Sendable {
  /// Writes a document to an output and returns what the format could not express.
  ///
  /// - Throws: What the output throws, or an error of the container format.
  func write(_ document: Document, to output: inout OutputBuffer) throws -> [Diagnostic]

  /// Makes of a document what `write` would make of its own copy: for callers who need the document no more and want to have it
  /// in memory only once.
  func prepare(_ document: inout Document)
}

extension DocumentWriter {
  /// Leaves the document as it is.
  public func prepare(_ document: inout Document) {}
}

extension DocumentWriter {
  /// Returns a document as bytes, and what the format could not express.
  public func write(_ document: Document) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var output = OutputBuffer()
    let diagnostics = try write(document, to: &output)
    return (output.takeBytes(), diagnostics)
  }
}
