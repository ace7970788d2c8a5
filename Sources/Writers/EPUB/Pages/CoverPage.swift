internal import DocumentAST
internal import HTMLRendering

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
  func xhtml() -> [UInt8] {
    let name = BookStrings(frame.language)[.cover]
    return frame.document(title: name, index: nil) { renderer in
      renderer.xml.start("section")
      renderer.xml.attribute("class", "cover")
      renderer.xml.attribute("epub:type", "cover")
      renderer.xml.newLine()
      switch content {
      case .image(let address, let width, let height):
        writeImage(address, width, height, name, &renderer.xml)
      case .drawing(let address):
        writeDrawing(address, name, &renderer.xml)
        renderer.xml.newLine()
        writeWords(&renderer)
      }
      renderer.xml.freshLine()
      renderer.xml.end()
    }.bytes
  }

  private func writeImage(
    _ address: String, _ width: Int?, _ height: Int?, _ name: String, _ xml: inout XMLWriter
  ) {
    xml.void("img")
    xml.attribute("src", address)
    xml.attribute("role", "doc-cover")
    xml.attribute("alt", "\(name): \(metadata.title)")
    if let width, let height {
      xml.attribute("width", width)
      xml.attribute("height", height)
    }
  }

  private func writeDrawing(_ address: String, _ name: String, _ xml: inout XMLWriter) {
    xml.start("div")
    xml.attribute("class", "art")
    xml.void("img")
    xml.attribute("src", address)
    xml.attribute("role", "doc-cover")
    xml.attribute("alt", name)
    xml.attribute("width", CoverArt.PictureSize.cover.width)
    xml.attribute("height", CoverArt.PictureSize.cover.height)
    xml.end()
  }

  /// Long titles are shortened here; the title page has all of them.
  private func writeWords(_ renderer: inout HTMLRenderer) {
    let names = metadata.creators.filter { $0.role == .author || $0.role == .reviewer }
    let lines: [(StaticString, String)] =
      [("cover-title", metadata.title)] + names.prefix(3).map { ("cover-creator", $0.name) }
    for (name, words) in lines {
      renderer.xml.start("p")
      renderer.xml.attribute("class", name.description)
      renderer.renderMarked(words: words.shortened(to: 160))
      renderer.xml.end()
      renderer.xml.newLine()
    }
  }
}
