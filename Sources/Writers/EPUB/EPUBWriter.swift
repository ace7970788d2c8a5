internal import CoverLettering
public import DocumentAST
internal import HTMLRendering
internal import Templates
internal import ZipArchiving

/// Makes EPUB 3.3 books from documents.
///
///     let (bytes, diagnostics) = try EPUBWriter().write(document)
///
/// The same document and options give the same bytes on every machine: identifiers follow from the content, dates from the
/// document or the caller, and files have a fixed time.
public struct EPUBWriter: DocumentWriter {
  /// The templates that books are made from; see `Templates`.
  public static let templateNames = [
    "chapter.xhtml", "title-page.xhtml", "cover-page.xhtml", "navigation.xhtml", "epub.css",
  ]

  /// Whether this build can draw words into covers: it was made with the trait `CoverText`.
  public static var canLetterCovers: Bool { CoverLettering.isAvailable }

  /// What the caller decides.
  public var options: EPUBOptions

  /// Creates a writer.
  public init(_ options: EPUBOptions = EPUBOptions()) {
    self.options = options
  }

  /// Writes a document as a book and returns what the book does not show.
  ///
  /// - Throws: `TemplateError`, when a template of the caller's wants what books do not have; `ZipError`, when libzip is missing, memory runs out or the book is over 4 GiB.
  /// - Complexity: O(n) in the nodes and text of the document and the bytes of its images.
  public func write(_ document: Document, to output: inout OutputBuffer) throws -> [Diagnostic] {
    let (container, diagnostics) = try container(for: document)
    let bytes = try container.packed(level: options.compression)
    bytes.withUnsafeBufferPointer { output.append($0) }
    return diagnostics
  }

  /// Turns raw HTML into nodes.
  public func prepare(_ document: inout Document) { document.blocks.interpretRawHTML() }

  /// Returns the files of the book, before they are packed, and what the book does not show.
  ///
  /// - Throws: `TemplateError`, when a template of the caller's wants what books do not have.
  /// - Complexity: O(n) in the nodes and text of the document and the bytes of its images.
  public func container(for document: Document) throws -> (
    container: EPUBContainer, diagnostics: [Diagnostic]
  ) {
    var document = document
    prepare(&document)
    let templates = try options.templates ?? Self.standardTemplates.get()
    var limits = PageCutting.Limits()
    var book = try BookAssembly(document, options, templates, limits)
    // Sizes are estimated before rendering; the rare text that grows more than expected is divided again, more finely.
    for _ in 0..<4 where book.largestPage > Self.maximumPageSize {
      limits.page = Swift.max(limits.page * limits.page / book.largestPage, 10_000)
      book = try BookAssembly(document, options, templates, limits)
    }
    return (try book.container(), book.diagnostics)
  }

  /// Our own templates, read once: a collection of a thousand books needs them a thousand times.
  static let standardTemplates = Result { try ThemedTemplates(templateNames) }

  /// The bytes of a content document above which old engines become slow or give up.
  private static let maximumPageSize = 258_000
}
