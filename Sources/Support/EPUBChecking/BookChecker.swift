public import ZipArchiving

/// Checks EPUB 3 books without anything outside: the container, the package, the contents lists, links, style sheets, images and
/// accessibility metadata.
///
///     let findings = try BookChecker().check(bytes)
///     for finding in findings { print(finding) }
///
/// The rules are those of EPUB 3.3 and EPUB Accessibility 1.1 that can be told from the bytes, and what stores and engines in use
/// ask beyond them. Books come from strangers: files are unpacked one at a time, within limits; XML is parsed without entities
/// and without recursion.
public struct BookChecker: Sendable {
  /// What an archive may ask for.
  public var limits: ZipReadingLimits

  /// Creates a checker.
  public init(limits: ZipReadingLimits = ZipReadingLimits()) { self.limits = limits }

  /// Returns what is wrong with a book, the archive first, then by file and place; nothing for a book without a flaw.
  ///
  /// - Throws: `ZipReadingError`, when the bytes are not a whole archive that can be read.
  /// - Complexity: O(n d) in the bytes of the unpacked files, where d is the depth of elements, at most 256.
  public func check(_ bytes: [UInt8]) throws(ZipReadingError) -> [BookFinding] {
    let archive = try ZipReader(bytes, limits: limits)
    var run = CheckRun(archive)
    run.check(archive)
    if bytes.count > Self.maximumBookSize {
      run.findings.add(.bookSize, "", nil, "the book is larger than some stores accept")
    }
    return run.findings.sorted()
  }

  /// What Kobo and Apple Books take.
  private static let maximumBookSize = 1_000_000_000
}
