internal import HTMLRendering

/// `META-INF/container.xml`, which says where the package document is (OCF §4.2.6.3.1).
enum ContainerDocument {
  static let path = "META-INF/container.xml"

  /// Returns the document.
  static func xml() -> [UInt8] {
    var xml = XMLWriter(.xml)
    xml.xmlDeclaration()
    xml.start("container")
    xml.attribute("version", "1.0")
    xml.attribute("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
    xml.newLine()
    xml.start("rootfiles")
    xml.newLine()
    xml.void("rootfile")
    xml.attribute("full-path", PackagePath.folder + PackagePath.package)
    xml.attribute("media-type", MediaType.package)
    xml.newLine()
    xml.end()
    xml.newLine()
    xml.end()
    xml.newLine()
    return xml.finish()
  }
}
