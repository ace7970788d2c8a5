import DocumentAST
import EPUBChecking
import ZipArchiving

extension Conversion {
  /// Returns what is wrong with a book in the EPUB format; nothing for a book without a flaw. `-` is standard input.
  ///
  /// The file of a finding is the book's name, and behind a slash the name of the file in it.
  ///
  /// - Throws: `ConversionError` when the file cannot be read (`noInput`), is no archive or a damaged one (`data`), or asks for
  ///   too much (`limit`).
  public func check(book input: String) throws(ConversionError) -> [Finding] {
    let bytes = try InputFile.read(input, limits: options.limits)
    return try check(bytes.withBytes { Array($0) }, named: Self.name(of: input))
  }

  /// Returns what is wrong with a book in memory.
  ///
  /// - Throws: `ConversionError` when the bytes are no archive or a damaged one (`data`), or ask for too much (`limit`).
  public func check(
    _ book: [UInt8], named name: String? = nil
  ) throws(ConversionError) -> [Finding] {
    do throws(ZipReadingError) {
      return try BookChecker().check(book).map { Finding($0, in: name) }
    } catch {
      throw ConversionError(error.kind, file: name, error.description)
    }
  }
}

extension Finding {
  /// Creates a finding about a file in a book.
  fileprivate init(_ finding: BookFinding, in book: String?) {
    let place = finding.file.isEmpty ? book : "\(book ?? "-")/\(finding.file)"
    self.init(
      Diagnostic(finding.code, finding.severity, finding.message), file: place,
      line: finding.line, column: finding.column)
  }
}

extension ZipReadingError {
  fileprivate var kind: ConversionError.Kind {
    switch self {
    case .notAnArchive, .damaged, .unsupported, .wrongChecksum: .data
    case .tooLarge: .limit
    case .outOfMemory: .system
    }
  }
}
