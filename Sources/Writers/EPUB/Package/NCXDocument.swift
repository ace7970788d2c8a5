internal import HTMLRendering

/// The contents list in the form of EPUB 2 (OPF 2.0.1 §2.4.1): several engines in use read nothing else.
struct NCXDocument {
  let metadata: BookMetadata
  let outline: [BookPlan.OutlineEntry]
  /// Label and place of each page of the printed source.
  let pages: [(label: String, target: String)]

  /// Returns the document.
  ///
  /// - Complexity: O(n) in the entries.
  func xml() -> [UInt8] {
    var xml = XMLWriter(.xml)
    xml.xmlDeclaration()
    xml.start("ncx")
    xml.attribute("xmlns", "http://www.daisy.org/z3986/2005/ncx/")
    xml.attribute("version", "2005-1")
    xml.attribute("xml:lang", metadata.language.tag)
    xml.newLine()
    xml.start("head")
    property("dtb:uid", metadata.identifier, &xml)
    property("dtb:depth", String(outline.map(\.level).max() ?? 1), &xml)
    property("dtb:totalPageCount", String(pages.count), &xml)
    property("dtb:maxPageNumber", String(pages.compactMap { Int($0.label) }.max() ?? 0), &xml)
    xml.newLine()
    xml.end()
    xml.newLine()
    xml.start("docTitle")
    xml.element("text", metadata.title)
    xml.end()
    xml.newLine()
    write(pointsTo: &xml)
    write(pagesTo: &xml)
    xml.end()
    xml.newLine()
    return xml.finish()
  }

  private func property(_ name: String, _ content: String, _ xml: inout XMLWriter) {
    xml.newLine()
    xml.void("meta")
    xml.attribute("name", name)
    xml.attribute("content", content)
  }

  private func write(pointsTo xml: inout XMLWriter) {
    xml.start("navMap")
    var open: [Int] = []
    for (place, entry) in outline.enumerated() {
      while let last = open.last, last >= entry.level {
        xml.end()
        open.removeLast()
      }
      open.append(entry.level)
      xml.newLine()
      xml.start("navPoint")
      xml.attribute("id", "point-\(place + 1)")
      xml.attribute("playOrder", place + 1)
      label(entry.label, &xml)
      content(entry.target, &xml)
    }
    for _ in open { xml.end() }
    xml.newLine()
    xml.end()
    xml.newLine()
  }

  private func write(pagesTo xml: inout XMLWriter) {
    guard !pages.isEmpty else { return }
    xml.start("pageList")
    for (place, page) in pages.enumerated() {
      xml.newLine()
      xml.start("pageTarget")
      xml.attribute("id", "page-\(place + 1)")
      xml.attribute("type", Int(page.label) == nil ? "special" : "normal")
      xml.attribute("playOrder", outline.count + place + 1)
      label(page.label, &xml)
      content(page.target, &xml)
      xml.end()
    }
    xml.newLine()
    xml.end()
    xml.newLine()
  }

  private func label(_ text: String, _ xml: inout XMLWriter) {
    xml.start("navLabel")
    xml.element("text", text)
    xml.end()
  }

  private func content(_ target: String, _ xml: inout XMLWriter) {
    xml.void("content")
    xml.attribute("src", target)
  }
}
