internal import DocumentAST
internal import HTMLRendering
internal import TemplateRendering

/// The navigation document (EPUB 3.3 §7): contents, landmarks and, when the source has pages, their list.
struct NavigationDocument {
  let frame: PageFrame
  let outline: [BookPlan.OutlineEntry]
  let landmarks: [Landmark]
  /// Label and place of each page of the printed source.
  let pages: [(label: String, target: String)]

  /// A place that reading systems offer beside the contents.
  struct Landmark: Sendable, Hashable {
    /// The `epub:type`, such as `bodymatter`.
    var type: String
    var label: String
    var target: String
  }

  /// Returns the document.
  ///
  /// - Throws: `TemplateError` for values that are missing.
  /// - Complexity: O(n) in the entries.
  func xhtml() throws(TemplateError) -> [UInt8] {
    let title = BookStrings(frame.language)[.contents]
    let values: TemplateContext = [
      "contents": .content(0), "landmarks": .content(1),
      "pages": pages.isEmpty ? .nothing : .content(2),
    ]
    let result = try frame.document(
      "navigation.xhtml", title: title, values, index: nil
    ) { part, renderer in
      switch part {
      case 0: writeContents(title, &renderer)
      case 1: writeLandmarks(&renderer)
      default: writePages(&renderer)
      }
    }
    return result.bytes
  }

  private func writeContents(_ title: String, _ renderer: inout HTMLRenderer) {
    renderer.xml.start("nav")
    renderer.xml.attribute("epub:type", "toc")
    renderer.xml.attribute("role", "doc-toc")
    renderer.xml.attribute("id", "toc")
    renderer.xml.attribute("aria-labelledby", "toc-title")
    renderer.xml.newLine()
    renderer.xml.start("h1")
    renderer.xml.attribute("id", "toc-title")
    renderer.xml.text(title)
    renderer.xml.end()
    renderer.xml.newLine()
    writeTree(&renderer)
    renderer.xml.newLine()
    renderer.xml.end()
    renderer.xml.newLine()
  }

  /// Writes nested lists from a flat run of entries with levels; a stack of levels stands for the lists that are open.
  private func writeTree(_ renderer: inout HTMLRenderer) {
    var open: [(level: Int, isRightToLeft: Bool)] = []
    for entry in outline {
      var isSibling = false
      while let last = open.last, last.level >= entry.level {
        if isSibling { renderer.xml.end() }
        renderer.xml.end()
        open.removeLast()
        isSibling = true
      }
      if !isSibling { renderer.xml.start("ol") }
      renderer.xml.newLine()
      renderer.xml.start("li")
      let surrounding = open.last?.isRightToLeft ?? frame.language.isRightToLeft
      let direction = HTMLRenderer.isRightToLeft(words: entry.label) ?? surrounding
      if direction != surrounding { renderer.xml.attribute("dir", direction ? "rtl" : "ltr") }
      open.append((entry.level, direction))
      writeLink(entry.label, entry.target, &renderer)
    }
    for _ in open {
      renderer.xml.end()
      renderer.xml.end()
    }
  }

  private func writeLandmarks(_ renderer: inout HTMLRenderer) {
    openHidden("landmarks", &renderer)
    for landmark in landmarks {
      startItem(landmark.label, &renderer)
      writeLink(landmark.label, landmark.target, type: landmark.type, &renderer)
      renderer.xml.end()
      renderer.xml.newLine()
    }
    closeHidden(&renderer)
  }

  private func writePages(_ renderer: inout HTMLRenderer) {
    openHidden("page-list", &renderer)
    for page in pages {
      startItem(page.label, &renderer)
      writeLink(page.label, page.target, &renderer)
      renderer.xml.end()
      renderer.xml.newLine()
    }
    closeHidden(&renderer)
  }

  /// Opens an item of a flat list, with the direction of its label.
  private func startItem(_ label: String, _ renderer: inout HTMLRenderer) {
    renderer.xml.start("li")
    let usual = frame.language.isRightToLeft
    let direction = HTMLRenderer.isRightToLeft(words: label) ?? usual
    if direction != usual { renderer.xml.attribute("dir", direction ? "rtl" : "ltr") }
  }

  private func openHidden(_ type: String, _ renderer: inout HTMLRenderer) {
    renderer.xml.start("nav")
    renderer.xml.attribute("epub:type", type)
    if type == "page-list" { renderer.xml.attribute("role", "doc-pagelist") }
    renderer.xml.attribute("hidden", "hidden")
    renderer.xml.newLine()
    renderer.xml.start("ol")
    renderer.xml.newLine()
  }

  private func closeHidden(_ renderer: inout HTMLRenderer) {
    renderer.xml.end()
    renderer.xml.newLine()
    renderer.xml.end()
    renderer.xml.newLine()
  }

  private func writeLink(
    _ label: String, _ target: String, type: String? = nil, _ renderer: inout HTMLRenderer
  ) {
    renderer.xml.start("a")
    if let type { renderer.xml.attribute("epub:type", type) }
    renderer.xml.attribute("href", target)
    renderer.renderMarked(words: label)
    renderer.xml.end()
  }
}
