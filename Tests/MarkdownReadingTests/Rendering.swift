import DocumentAST
import HTMLRendering
import MarkdownReading

/// Returns a source as the HTML that CommonMark's specification would print, raw HTML and addresses as they are.
func html(_ source: String, _ format: String = "markdown") throws -> String {
  let reader = MarkdownReader(try MarkdownReader.Options(format: format))
  return html(reader.read(source).document.blocks)
}

func html(_ blocks: Blocks) -> String {
  var options = HTMLRenderer.Options.commonMark
  options.isTrusted = true
  var identifiers = IdentifierRegistry()
  let index = DocumentIndex(of: blocks, identifiers: &identifiers)
  var renderer = HTMLRenderer(options, index: index)
  renderer.render(blocks)
  renderer.renderNotes()
  return String(decoding: renderer.xml.finish(), as: UTF8.self)
}

func document(_ source: String, _ format: String = "markdown") throws -> Document {
  MarkdownReader(try MarkdownReader.Options(format: format)).read(source).document
}

func diagnostics(_ source: String, _ format: String = "markdown") throws -> [Diagnostic] {
  MarkdownReader(try MarkdownReader.Options(format: format)).read(source).diagnostics
}
