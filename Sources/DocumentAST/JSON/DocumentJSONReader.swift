/// Reads the JSON form of documents that `DocumentJSONWriter` writes.
///
/// Strict about the syntax and about what a document can hold; members it does not know are reported, and kept where there is
/// a place for them (the open metadata).
///
/// Diagnostics: `json.malformed` (error: not a document; the result is empty), `json.unknown-key`, `json.repeated-key`.
public struct DocumentJSONReader: DocumentReader {
  /// Creates a reader.
  public init() {}

  /// Returns the document; of a text that is not one, an empty document with a diagnostic of severity `error`.
  ///
  /// - Complexity: O(n) in the bytes of the source, without recursion.
  public func read(utf8 source: UnsafeBufferPointer<UInt8>) -> ReadingResult {
    do throws(DocumentJSONError) {
      return try decode(utf8: source)
    } catch {
      let range = SourceRange(error.offset..<Swift.min(error.offset + 1, source.count))
      let diagnostic = Diagnostic("json.malformed", .error, at: range, error.message)
      return ReadingResult(Document(), [diagnostic])
    }
  }

  /// Returns the document.
  ///
  /// - Throws: `DocumentJSONError` when the text is not JSON or not a document.
  /// - Complexity: O(n) in the bytes of the source, without recursion.
  public func decode(
    utf8 source: UnsafeBufferPointer<UInt8>
  ) throws(DocumentJSONError) -> ReadingResult {
    do throws(JSONFault) {
      var decoder = DocumentJSONDecoder(source, try JSONScanner.scan(source))
      return try decoder.decode()
    } catch {
      throw DocumentJSONError(error, in: source)
    }
  }

  /// Returns the document of a text in memory.
  ///
  /// - Throws: `DocumentJSONError` when the text is not JSON or not a document.
  public func decode(_ source: String) throws(DocumentJSONError) -> ReadingResult {
    try Array(source.utf8).withUnsafeBufferPointer { bytes throws(DocumentJSONError) in
      try decode(utf8: bytes)
    }
  }
}
