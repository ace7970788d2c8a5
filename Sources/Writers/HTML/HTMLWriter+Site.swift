public import DocumentAST
import HTMLRendering
import TemplateRendering
import Templates

extension HTMLWriter {
  /// The templates that sites are made from; see `Templates`.
  public static let siteTemplateNames = [
    "site-index.html", "site-chapter.html", "page.css", "site.css",
  ]

  /// A file of a site.
  public struct SiteFile: Sendable, Hashable {
    /// The path in the folder of the site, such as `chapter-001.html`.
    public var path: String
    /// The content.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Returns a document as a small site, and what could not be expressed: `index.html` with the title and the contents list, a
  /// page a chapter, one style sheet, pictures.
  ///
  /// Chapters begin at the outermost level of headings that occurs more than once. Pages link to each other and to nothing else
  /// in the folder; none has script, and their policy allows the style sheet and the pictures beside them only.
  ///
  /// - Returns: The files in the order in which a reader meets them, the style sheet first and the index last, so that writing
  ///   them in this order never shows a page without what it needs.
  /// - Throws: `TemplateError` when a template of the caller's wants what sites do not have.
  /// - Complexity: O(n) in the nodes and text of the document and the bytes of its pictures.
  public func site(
    for document: Document
  ) throws -> (files: [SiteFile], diagnostics: [Diagnostic]) {
    var document = document
    prepare(&document)
    let templates = try options.templates ?? ThemedTemplates(Self.siteTemplateNames)
    let sheet = PageStyle.compact(
      try templates.styleSheet("page.css") + templates.styleSheet("site.css"))
    let page = PagePlan(document, options, standardSheet: String(decoding: sheet, as: UTF8.self))
    var site = SiteAssembly(PageContent(page, document), templates)
    return try site.files()
  }
}
