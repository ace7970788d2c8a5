internal import DocumentAST
internal import HTMLRendering

/// The package document (EPUB 3.3 §5): metadata, manifest and spine.
struct PackageDocument {
  /// A file of the book as the manifest lists it.
  struct Item: Sendable, Hashable {
    /// The identifier in the package document.
    var id: String
    /// The name, relative to the package document.
    var href: String
    var mediaType: String
    /// What a reading system must know about it: `nav`, `cover-image`, `mathml`, `svg`.
    var properties: [String] = []
    /// Whether it is a step of the reading order.
    var isInSpine = false
  }

  let metadata: BookMetadata
  let accessibility: AccessibilityMetadata
  let conformance: EPUBOptions.Conformance?
  /// Whether the book lists the pages of a printed source.
  let hasPageList: Bool
  /// Whether the next page is on the left.
  let runsRightToLeft: Bool
  /// The files in the order of the manifest; those in the spine are in reading order.
  let items: [Item]

  /// Returns the document.
  ///
  /// - Complexity: O(n) in the items.
  func xml() -> [UInt8] {
    var xml = XMLWriter(.xml)
    xml.xmlDeclaration()
    xml.start("package")
    xml.attribute("xmlns", "http://www.idpf.org/2007/opf")
    xml.attribute("version", "3.0")
    xml.attribute("unique-identifier", "book-id")
    xml.attribute("xml:lang", metadata.language.tag)
    if metadata.language.isRightToLeft { xml.attribute("dir", "rtl") }
    if conformance != nil {
      xml.attribute("prefix", "a11y: http://www.idpf.org/epub/vocab/package/a11y/#")
    }
    xml.newLine()
    write(metadataTo: &xml)
    write(manifestTo: &xml)
    write(spineTo: &xml)
    xml.end()
    xml.newLine()
    return xml.finish()
  }

  private func write(manifestTo xml: inout XMLWriter) {
    xml.start("manifest")
    for item in items {
      xml.newLine()
      xml.void("item")
      xml.attribute("id", item.id)
      xml.attribute("href", item.href)
      xml.attribute("media-type", item.mediaType)
      if !item.properties.isEmpty {
        xml.attribute("properties", item.properties.joined(separator: " "))
      }
    }
    xml.newLine()
    xml.end()
    xml.newLine()
  }

  private func write(spineTo xml: inout XMLWriter) {
    xml.start("spine")
    xml.attribute("toc", "ncx")
    if runsRightToLeft { xml.attribute("page-progression-direction", "rtl") }
    for item in items where item.isInSpine {
      xml.newLine()
      xml.void("itemref")
      xml.attribute("idref", item.id)
    }
    xml.newLine()
    xml.end()
    xml.newLine()
  }
}
