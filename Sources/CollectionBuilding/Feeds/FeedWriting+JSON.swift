internal import DocumentAST

/// OPDS 2.0: JSON, with publications as in the Readium Web Publication Manifest.
extension FeedWriting {
  /// Returns the feed as JSON.
  ///
  /// - Complexity: O(n) in the entries.
  func json() -> [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.key("metadata")
        writeMetadata(to: &json)
        json.breakLine()
        json.key("links")
        json.array(writeLinks)
        if !feed.navigation.isEmpty {
          json.breakLine()
          json.member("navigation", feed.navigation) { write($1, to: &$0) }
        }
        if !feed.entries.isEmpty {
          json.breakLine()
          json.member("publications", feed.entries) { write($1, to: &$0) }
        }
        json.breakClosingLine()
      }
      json.breakClosingLine()
    }
  }

  private func writeMetadata(to json: inout JSONWriter) {
    json.object { json in
      json.member("identifier", feed.identifier)
      json.member("title", feed.title)
      json.member("modified", feed.updated)
      guard let place = feed.place else { return }
      json.member("numberOfItems", place.total)
      json.member("itemsPerPage", place.size)
      json.member("currentPage", place.number)
    }
  }

  private func writeLinks(to json: inout JSONWriter) {
    for (relation, name, _) in feed.relatedFeeds {
      link(to: &json, relation, address(ofFeed: name, .json), Self.type(.json, isList: false))
    }
    link(
      to: &json, "alternate", address(of: feed.path(.atom), .json),
      Self.type(.atom, isList: feed.isList))
  }

  private func link(
    to json: inout JSONWriter, _ relation: String, _ address: String, _ type: String
  ) {
    json.breakLine(indentation: 1)
    json.object { json in
      json.member("rel", relation)
      json.member("href", address)
      json.member("type", type)
    }
  }

  private func write(_ step: OPDSFeed.Step, to json: inout JSONWriter) {
    json.breakLine(indentation: 1)
    json.object { json in
      json.member("title", step.title)
      json.member("href", address(ofFeed: step.name, .json))
      json.member("type", Self.type(.json, isList: step.isList))
      json.member("rel", step.relation ?? "subsection")
      json.key("properties")
      json.object { $0.member("numberOfItems", step.count) }
    }
  }

  // MARK: Publications

  private func write(_ entry: CatalogueEntry, to json: inout JSONWriter) {
    json.breakLine(indentation: 1)
    json.object { json in
      json.key("metadata")
      write(metadataOf: entry, to: &json)
      json.member("links", entry.files) { json, file in
        json.object { json in
          json.member("rel", Self.openAccess)
          json.member("href", address(of: file.path, .json))
          json.member("type", file.mediaType)
          json.member("size", file.byteCount)
        }
      }
      json.member("images", images(of: entry)) { write(picture: $1, to: &$0) }
    }
  }

  private func images(of entry: CatalogueEntry) -> [CatalogueFile] {
    var pictures: [CatalogueFile] = []
    for case let picture? in [entry.cover, entry.thumbnail] where !pictures.contains(picture) {
      pictures.append(picture)
    }
    return pictures
  }

  private func write(picture: CatalogueFile, to json: inout JSONWriter) {
    json.object { json in
      json.member("href", address(of: picture.path, .json))
      json.member("type", picture.mediaType)
      json.member("width", picture.pixelSize?.width)
      json.member("height", picture.pixelSize?.height)
    }
  }

  private func write(metadataOf entry: CatalogueEntry, to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "http://schema.org/Book")
      json.member("identifier", entry.identifier)
      json.member("title", entry.title)
      json.member("subtitle", entry.subtitle)
      write(entry.authors, as: "author", to: &json)
      write(entry.creators.filter { $0.role == .translator }, as: "translator", to: &json)
      write(entry.creators.filter { $0.role == .editor }, as: "editor", to: &json)
      write(entry.creators.filter { $0.role == .illustrator }, as: "illustrator", to: &json)
      json.member("language", entry.language)
      // Only whole days: a year alone is no date there.
      if let date = entry.date, date.utf8.count == 10 { json.member("published", date) }
      json.member("modified", entry.modified)
      json.member("publisher", entry.publisher)
      json.member("description", entry.summary)
      json.member("subject", entry.ownTags) { json, tag in
        json.object { json in
          json.member("name", tag.label)
          json.member("code", tag.key.text)
        }
      }
      if let series = entry.series { write(series, to: &json) }
    }
  }

  private func write(_ people: [Creator], as role: StaticString, to json: inout JSONWriter) {
    json.member(role, people) { json, person in
      json.object { json in
        json.member("name", person.name)
        json.member("sortAs", person.filingName)
      }
    }
  }

  private func write(_ series: Series, to json: inout JSONWriter) {
    json.key("belongsTo")
    json.object { json in
      json.key("series")
      json.object { json in
        json.member("name", series.name)
        if let position = series.position.flatMap(Double.init), position >= 0,
          position.isFinite
        {
          json.key("position")
          json.number(position)
        }
      }
    }
  }
}
