internal import DocumentAST
internal import HTMLRendering

/// OPDS 1.2: Atom (RFC 4287) with links and elements of its own.
extension FeedWriting {
  /// Returns the feed as XML.
  ///
  /// - Complexity: O(n) in the entries.
  func atom() -> [UInt8] {
    var xml = XMLWriter(.xml)
    xml.xmlDeclaration()
    xml.start("feed")
    xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
    xml.attribute("xmlns:dc", "http://purl.org/dc/terms/")
    xml.attribute("xmlns:opds", "http://opds-spec.org/2010/catalog")
    xml.attribute("xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/")
    xml.attribute("xmlns:thr", "http://purl.org/syndication/thread/1.0")
    xml.attribute("xml:lang", strings.languageTag)
    xml.line("id", feed.identifier)
    xml.line("title", feed.title)
    xml.line("updated", feed.updated)
    xml.person("author", feed.library)
    for (relation, name, isList) in feed.relatedFeeds {
      link(to: &xml, relation, address(ofFeed: name, .atom), Self.type(.atom, isList: isList))
    }
    link(
      to: &xml, "alternate", address(of: feed.path(.json), .atom), Self.type(.json, isList: false))
    if let place = feed.place {
      xml.line("opensearch:totalResults", String(place.total))
      xml.line("opensearch:itemsPerPage", String(place.size))
      xml.line("opensearch:startIndex", String((place.number - 1) * place.size + 1))
    }
    for step in feed.navigation { write(step, to: &xml) }
    for entry in feed.entries { write(entry, to: &xml) }
    xml.newLine()
    xml.end()
    xml.newLine()
    return xml.finish()
  }

  private func link(
    to xml: inout XMLWriter, _ relation: String, _ address: String, _ type: String
  ) {
    xml.newLine()
    xml.void("link")
    xml.attribute("rel", relation)
    xml.attribute("href", address)
    xml.attribute("type", type)
  }

  private func write(_ step: OPDSFeed.Step, to xml: inout XMLWriter) {
    xml.newLine()
    xml.start("entry")
    xml.line("id", step.identifier)
    xml.line("title", step.title)
    xml.line("updated", step.updated)
    xml.line("content", summary(of: step), type: "text")
    link(
      to: &xml, step.relation ?? "subsection", address(ofFeed: step.name, .atom),
      Self.type(.atom, isList: step.isList))
    xml.attribute("thr:count", step.count)
    xml.newLine()
    xml.end()
  }

  private func write(_ entry: CatalogueEntry, to xml: inout XMLWriter) {
    xml.newLine()
    xml.start("entry")
    xml.line("id", entry.identifier)
    xml.line("title", entry.title)
    xml.line("updated", entry.modified)
    for author in entry.authors { xml.person("author", author.name) }
    for creator in entry.creators where creator.role != .author && creator.role != .reviewer {
      xml.person("contributor", creator.name)
    }
    xml.line("dc:language", entry.language)
    if let date = entry.date { xml.line("dc:issued", date) }
    if let publisher = entry.publisher { xml.line("dc:publisher", publisher) }
    if let rights = entry.rights { xml.line("rights", rights, type: "text") }
    for tag in entry.ownTags {
      xml.newLine()
      xml.void("category")
      xml.attribute("term", tag.key.text)
      xml.attribute("label", tag.label)
    }
    if let summary = entry.summary { xml.line("summary", summary, type: "text") }
    writeLinks(of: entry, to: &xml)
    xml.newLine()
    xml.end()
  }

  private func writeLinks(of entry: CatalogueEntry, to xml: inout XMLWriter) {
    if let cover = entry.cover {
      link(
        to: &xml, "http://opds-spec.org/image", address(of: cover.path, .atom), cover.mediaType)
    }
    if let thumbnail = entry.thumbnail ?? entry.cover {
      link(
        to: &xml, "http://opds-spec.org/image/thumbnail", address(of: thumbnail.path, .atom),
        thumbnail.mediaType)
    }
    for file in entry.files {
      link(to: &xml, Self.openAccess, address(of: file.path, .atom), file.mediaType)
      xml.attribute("length", file.byteCount)
    }
  }
}

extension XMLWriter {
  /// Writes an element with text on a line of its own.
  fileprivate mutating func line(
    _ name: StaticString, _ content: String, type: StaticString? = nil
  ) {
    newLine()
    start(name)
    if let type { attribute("type", literal: type) }
    text(content)
    end()
  }

  fileprivate mutating func person(_ name: StaticString, _ words: String) {
    newLine()
    start(name)
    element("name", words)
    end()
  }
}
