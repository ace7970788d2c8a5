internal import DocumentAST
internal import HTMLRendering

/// What all content documents of a book share: XHTML around a body (EPUB 3.3 §6.1).
struct PageFrame {
  let language: Language
  /// How running text is rendered.
  let options: HTMLRenderer.Options

  /// A finished content document.
  struct Result {
    let bytes: [UInt8]
    let facts: HTMLRenderer.Facts
    let diagnostics: [Diagnostic]
  }

  /// Returns a content document.
  ///
  /// - Parameters:
  ///   - title: What the document is called.
  ///   - body: Writes what is in the `body` element.
  func document(
    title: String, index: DocumentIndex?,
    body: (inout HTMLRenderer) -> Void
  ) -> Result {
    var renderer = HTMLRenderer(options, index: index)
    renderer.xml.xmlDeclaration()
    renderer.xml.documentType()
    renderer.xml.start("html")
    renderer.xml.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    renderer.xml.attribute("xmlns:epub", "http://www.idpf.org/2007/ops")
    renderer.xml.attribute("lang", language.tag)
    renderer.xml.attribute("xml:lang", language.tag)
    if language.isRightToLeft { renderer.xml.attribute("dir", "rtl") }
    renderer.xml.newLine()
    writeHead(title, &renderer.xml)
    renderer.xml.start("body")
    // On the body as well: MuPDF does not look at the root element.
    if language.isRightToLeft { renderer.xml.attribute("dir", "rtl") }
    renderer.xml.newLine()
    body(&renderer)
    renderer.xml.freshLine()
    renderer.xml.end()
    renderer.xml.newLine()
    renderer.xml.end()
    renderer.xml.newLine()
    let bytes = renderer.xml.finish()
    return Result(bytes: bytes, facts: renderer.facts, diagnostics: renderer.diagnostics)
  }

  private func writeHead(_ title: String, _ xml: inout XMLWriter) {
    xml.start("head")
    xml.newLine()
    xml.start("title")
    if let foreign = HTMLRenderer.foreignLanguage(in: title, from: language) {
      xml.attribute("lang", foreign.tag)
      xml.attribute("xml:lang", foreign.tag)
    }
    xml.text(title)
    xml.end()
    xml.newLine()
    xml.void("link")
    xml.attribute("rel", "stylesheet")
    xml.attribute("type", MediaType.css)
    xml.attribute("href", PackagePath.styleSheet)
    xml.newLine()
    xml.end()
    xml.newLine()
  }
}
