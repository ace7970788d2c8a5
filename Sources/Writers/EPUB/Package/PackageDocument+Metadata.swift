internal import DocumentAST
internal import HTMLRendering

/// The metadata section (EPUB 3.3 §5.5).
extension PackageDocument {
  func write(metadataTo xml: inout XMLWriter) {
    xml.start("metadata")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    write(identifiersTo: &xml)
    write(titlesTo: &xml)
    write(creatorsTo: &xml)
    xml.line("dc:language", metadata.language.tag)
    if let date = metadata.date { xml.line("dc:date", date) }
    if let publisher = metadata.publisher { xml.line("dc:publisher", publisher) }
    if let description = metadata.description { xml.line("dc:description", description) }
    for subject in metadata.subjects { xml.line("dc:subject", subject) }
    if let rights = metadata.rights { xml.line("dc:rights", rights) }
    if let source = metadata.source { xml.line("dc:source", source) }
    xml.property("dcterms:modified", metadata.modified)
    write(seriesTo: &xml)
    write(reviewTo: &xml)
    write(coverTo: &xml)
    if hasPageList, metadata.source == nil { xml.property("pageBreakSource", "none") }
    write(accessibilityTo: &xml)
    xml.newLine()
    xml.end()
    xml.newLine()
  }

  private func write(identifiersTo xml: inout XMLWriter) {
    xml.newLine()
    xml.start("dc:identifier")
    xml.attribute("id", "book-id")
    xml.text(metadata.identifier)
    xml.end()
    for identifier in metadata.otherIdentifiers { xml.line("dc:identifier", identifier) }
  }

  private func write(titlesTo xml: inout XMLWriter) {
    xml.line("dc:title", metadata.title, id: "title")
    xml.refinement(of: "title", "title-type", "main")
    guard let subtitle = metadata.subtitle else { return }
    xml.line("dc:title", subtitle, id: "subtitle")
    xml.refinement(of: "subtitle", "title-type", "subtitle")
  }

  private func write(creatorsTo xml: inout XMLWriter) {
    for (place, creator) in metadata.creators.enumerated() {
      let id = "creator-\(place + 1)"
      xml.line(creator.role.isContributor ? "dc:contributor" : "dc:creator", creator.name, id: id)
      if let code = creator.role.relatorCode {
        xml.refinement(of: id, "role", code, scheme: "marc:relators")
      }
      if let fileAs = creator.fileAs { xml.refinement(of: id, "file-as", fileAs) }
    }
  }

  private func write(seriesTo xml: inout XMLWriter) {
    if let set = metadata.set {
      xml.property("belongs-to-collection", set, id: "set")
      xml.refinement(of: "set", "collection-type", "set")
    }
    guard let series = metadata.series else { return }
    xml.property("belongs-to-collection", series.name, id: "series")
    xml.refinement(of: "series", "collection-type", "series")
    guard let position = series.position, position.isDecimalNumber else { return }
    xml.refinement(of: "series", "group-position", position)
  }

  private func write(reviewTo xml: inout XMLWriter) {
    if let work = metadata.reviewedWork { xml.property("schema:itemReviewed", work) }
    if let rating = metadata.rating, rating.value.isFinite, rating.best.isFinite {
      xml.property("schema:ratingValue", rating.value.shortForm)
      xml.property("schema:bestRating", rating.best.shortForm)
    }
  }

  /// The EPUB 2 way, for reading systems and libraries that predate `cover-image`.
  private func write(coverTo xml: inout XMLWriter) {
    guard let cover = items.first(where: { $0.properties.contains("cover-image") }) else { return }
    xml.newLine()
    xml.void("meta")
    xml.attribute("name", "cover")
    xml.attribute("content", cover.id)
  }

  private func write(accessibilityTo xml: inout XMLWriter) {
    for mode in accessibility.modes { xml.property("schema:accessMode", mode) }
    for mode in accessibility.sufficientModes { xml.property("schema:accessModeSufficient", mode) }
    for feature in accessibility.features { xml.property("schema:accessibilityFeature", feature) }
    for hazard in accessibility.hazards { xml.property("schema:accessibilityHazard", hazard) }
    xml.property("schema:accessibilitySummary", accessibility.summary, language: "en")
    guard let conformance, let certifier = conformance.certifier.asFilledLine else { return }
    xml.property(
      "dcterms:conformsTo",
      "EPUB Accessibility 1.1 - WCAG 2.1 Level \(conformance.level.rawValue)")
    xml.property("a11y:certifiedBy", certifier)
  }
}

extension CreatorRole {
  /// Whether the part is a help to the work and not its making.
  fileprivate var isContributor: Bool {
    [.translator, .editor, .illustrator].contains(self)
  }

  /// The MARC relator code: three small letters.
  fileprivate var relatorCode: String? {
    let isCode = rawValue.utf8.count == 3 && rawValue.utf8.allSatisfy { (0x61...0x7a).contains($0) }
    return isCode ? rawValue : nil
  }
}

extension String {
  /// Whether the string is digits with at most one full stop between them.
  fileprivate var isDecimalNumber: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

extension XMLWriter {
  /// Writes an element with text on a line of its own.
  fileprivate mutating func line(_ name: StaticString, _ content: String, id: String? = nil) {
    newLine()
    start(name)
    if let id { attribute("id", id) }
    text(content)
    end()
  }

  fileprivate mutating func property(
    _ name: String, _ content: String, id: String? = nil, language: String? = nil
  ) {
    newLine()
    start("meta")
    attribute("property", name)
    if let id { attribute("id", id) }
    if let language { attribute("xml:lang", language) }
    text(content)
    end()
  }

  fileprivate mutating func refinement(
    of id: String, _ name: String, _ content: String, scheme: String? = nil
  ) {
    newLine()
    start("meta")
    attribute("refines", "#\(id)")
    attribute("property", name)
    if let scheme { attribute("scheme", scheme) }
    text(content)
    end()
  }
}
