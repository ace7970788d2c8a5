internal import CoverLettering
internal import DocumentAST
internal import HTMLRendering
internal import TemplateRendering

/// The page that shows the cover.
struct CoverPage {
  /// What is on it.
  enum Content {
    /// A picture of the document's own.
    case image(address: String, width: Int?, height: Int?)
    /// A drawing of ours, over the words set as text: in the reader's own face, in every script, found by searching.
    case drawing(address: String)
  }

  let frame: PageFrame
  let metadata: BookMetadata
  let content: Content

  /// Returns the page.
  ///
  /// - Throws: `TemplateError` for values that are missing.
  func xhtml() throws(TemplateError) -> [UInt8] {
    let name = BookStrings(frame.language)[.cover]
    let result = try frame.document(
      "cover-page.xhtml", title: name, picture(name), index: nil
    ) { _, renderer in
      writeWords(&renderer)
    }
    return result.bytes
  }

  private func picture(_ name: String) -> TemplateContext {
    switch content {
    case .image(let address, let width, let height):
      let size: TemplateContext? = width.flatMap { width in
        height.map { ["width": .text(String(width)), "height": .text(String($0))] }
      }
      let image: TemplateContext = [
        "address": .text(address), "alternative": .text("\(name): \(metadata.title)"),
        "size": size.map { .names($0) } ?? .nothing,
      ]
      return ["image": .names(image), "drawing": .nothing]
    case .drawing(let address):
      let pixels = CoverArt.PictureSize.cover
      let size: TemplateContext = [
        "width": .text(String(pixels.width)), "height": .text(String(pixels.height)),
      ]
      let drawing: TemplateContext = [
        "address": .text(address), "alternative": .text(name), "size": .names(size),
      ]
      return ["image": .nothing, "drawing": .names(drawing), "words": .content(0)]
    }
  }

  /// What a cover says: long titles are shortened here; the title page has all of them.
  static func words(of metadata: BookMetadata) -> CoverWords {
    let names = metadata.creators.filter { $0.role == .author || $0.role == .reviewer }
    return CoverWords(
      title: metadata.title.shortened(to: 160),
      creators: names.prefix(3).map { $0.name.shortened(to: 160) },
      language: metadata.language.tag)
  }

  private func writeWords(_ renderer: inout HTMLRenderer) {
    let words = Self.words(of: metadata)
    let lines: [(StaticString, String)] =
      [("cover-title", words.title)] + words.creators.map { ("cover-creator", $0) }
    for (name, words) in lines {
      renderer.xml.start("p")
      renderer.xml.attribute("class", name.description)
      renderer.renderMarked(words: words)
      renderer.xml.end()
      renderer.xml.newLine()
    }
  }
}
