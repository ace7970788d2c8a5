public import DocumentAST
import HTMLRendering
import Templates

/// Writes a document as one HTML page that needs nothing else, or as a fragment of one.
///
/// The page has its style sheet and pictures inside, no script, and a policy that forbids everything else; it is made for reading
/// on screens of any size, in the dark, on paper and aloud.
public struct HTMLWriter: DocumentWriter {
  /// How the page is made.
  public var options: Options

  /// Creates a writer.
  public init(_ options: Options = Options()) { self.options = options }

  /// Writes a document as HTML and returns what could not be expressed.
  ///
  /// - Throws: What the output throws; `TemplateError` when a template of the caller's wants what pages do not have.
  /// - Complexity: O(n) in the nodes and text; memory for headings, notes and pictures only.
  public func write(
    _ document: Document, to output: inout OutputBuffer
  ) throws -> [Diagnostic] {
    var document = document
    prepare(&document)
    let diagnostics =
      options.isFragment
      ? writeFragment(document, to: &output) : try writePage(document, to: &output)
    try output.finish()
    return diagnostics
  }

  /// Turns raw HTML into nodes, unless the input is trusted.
  public func prepare(_ document: inout Document) {
    if !options.isTrusted { document.blocks.interpretRawHTML() }
  }

  /// The blocks alone, as CommonMark prints them.
  private func writeFragment(_ document: Document, to output: inout OutputBuffer) -> [Diagnostic] {
    var rendering = HTMLRenderer.Options.commonMark
    rendering.isTrusted = options.isTrusted
    rendering.includesBoilerplate = true
    if options.highlightsCode == true { rendering.codeStyle = .colored }
    let index = document.blocks.hasNotes ? DocumentIndex(ofNotesIn: document.blocks) : nil
    var renderer = HTMLRenderer(rendering, index: index, takingOver: &output)
    renderer.render(document.blocks)
    renderer.renderNotes()
    renderer.xml.finish(into: &output)
    return renderer.diagnostics
  }

  private func writePage(
    _ document: Document, to output: inout OutputBuffer
  ) throws -> [Diagnostic] {
    let templates = try options.templates ?? ThemedTemplates(Self.templateNames)
    let sheet = PageStyle.compact(try templates.styleSheet("page.css"))
    let plan = PagePlan(document, options, standardSheet: String(decoding: sheet, as: UTF8.self))
    return try PageContent(plan, document).write(templates, to: &output)
  }
}
