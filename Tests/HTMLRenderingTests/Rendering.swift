import DocumentAST

@testable import HTMLRendering

/// Returns blocks as the CommonMark specification would print them.
func plain(_ blocks: Blocks, isTrusted: Bool = false) -> String {
  var options = HTMLRenderer.Options.commonMark
  options.isTrusted = isTrusted
  return rendered(blocks, options)
}

/// Returns blocks as on a page, with notes at the end.
func full(
  _ blocks: Blocks, language: String = "en",
  _ change: (inout HTMLRenderer.Options) -> Void = { _ in }
) -> String {
  var options = HTMLRenderer.Options()
  options.language = Language(language) ?? .english
  change(&options)
  return rendered(blocks, options)
}

private func rendered(_ blocks: Blocks, _ options: HTMLRenderer.Options) -> String {
  var identifiers = IdentifierRegistry()
  let index = DocumentIndex(of: blocks, identifiers: &identifiers)
  var renderer = HTMLRenderer(options, index: index)
  renderer.render(blocks)
  renderer.renderNotes()
  return String(decoding: renderer.xml.finish(), as: UTF8.self)
}
