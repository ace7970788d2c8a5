internal import DocumentAST
internal import HTMLRendering
internal import TemplateRendering
internal import Templates

/// What all content documents of a book share: the templates, the language, how running text is rendered.
struct PageFrame {
  let templates: ThemedTemplates
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
  ///   - template: The template of the whole document.
  ///   - title: What the document is called.
  ///   - values: What the template asks for beside that.
  ///   - content: Writes the content with a number.
  /// - Throws: `TemplateError` for values that are missing.
  func document(
    _ template: String, title: String, _ values: TemplateContext, index: DocumentIndex?,
    content: @escaping (Int, inout HTMLRenderer) -> Void
  ) throws(TemplateError) -> Result {
    var context = head(title)
    context.add(values)
    var output = MarkupOutput(HTMLRenderer(options, index: index), content: content)
    try templates.render(template, context, into: &output)
    let bytes = output.renderer.xml.finish()
    return Result(
      bytes: bytes, facts: output.renderer.facts, diagnostics: output.renderer.diagnostics)
  }

  /// What `book-head.xhtml` asks for.
  private func head(_ title: String) -> TemplateContext {
    let foreign = HTMLRenderer.foreignLanguage(in: title, from: language)
    return [
      "language": .text(language.tag),
      "isRightToLeft": .flag(language.isRightToLeft),
      "title": .text(title),
      "titleLanguage": .text(ifAny: foreign?.tag),
      "styleSheet": .text(PackagePath.styleSheet),
    ]
  }
}
