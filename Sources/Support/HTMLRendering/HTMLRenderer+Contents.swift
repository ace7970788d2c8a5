import DocumentAST

extension HTMLRenderer {
  /// Renders the headings of the document down to a level as a list of links, in a `nav` with a name; nothing without headings.
  ///
  /// - Parameter depth: The deepest level, after `DocumentIndex.HeadingEntry.level`.
  /// - Complexity: O(n) in the headings.
  public mutating func renderContents(depth: Int = 3, skipping skipped: Set<Int> = []) {
    guard let index else { return }
    let headings = index.headings.filter { $0.level <= depth && !skipped.contains($0.ordinal) }
    guard let first = headings.first else { return }
    xml.freshLine()
    xml.start(context.isInHeaderCell ? "div" : "nav")
    xml.attribute("class", "contents")
    if options.syntax == .xml { xml.attribute("epub:type", "toc") }
    xml.attribute("role", "doc-toc")
    contentsCount += 1
    let name = BookStrings(options.language)[.contents]
    // Landmarks are told apart by their names.
    xml.attribute("aria-label", contentsCount == 1 ? name : "\(name) \(contentsCount)")
    let outside = xml.depth
    var levels: [Int] = []
    for heading in headings {
      while let last = levels.last, last > Swift.max(heading.level, first.level) {
        levels.removeLast()
        xml.end()
        xml.end()
      }
      if let last = levels.last, last >= heading.level {
        xml.end()
      } else {
        xml.start("ol")
        levels.append(heading.level)
      }
      xml.newLine()
      xml.start("li")
      writeEntry(heading)
    }
    xml.end(downTo: outside)
    xml.end()
    xml.newLine()
  }

  private mutating func writeEntry(_ heading: DocumentIndex.HeadingEntry) {
    xml.start("a")
    xml.attribute("href", address(ofNodeAt: heading.ordinal) ?? "#")
    renderLine(heading.content.plainText)
    xml.end()
  }
}
