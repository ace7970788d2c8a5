internal import DocumentAST

/// Entries as records, without loss.
extension CatalogueEntry {
  /// Writes everything that the entry says.
  func write(to record: inout RecordWriter) {
    record.text(kind.rawValue)
    record.text(identifier)
    record.text(slug)
    record.text(source)
    record.text(title)
    record.text(subtitle)
    record.list(creators) { $1.write(to: &$0) }
    record.text(language)
    record.text(date)
    record.text(modified)
    record.optional(rating) { $1.write(to: &$0) }
    record.list(tags) { $1.write(to: &$0) }
    record.optional(series) { record, series in
      record.text(series.name)
      record.text(series.position)
    }
    record.text(summary)
    record.text(publisher)
    record.text(rights)
    record.number(memberCount)
    record.list(files) { $1.write(to: &$0) }
    record.optional(cover) { $1.write(to: &$0) }
    record.optional(thumbnail) { $1.write(to: &$0) }
  }

  /// Reads an entry.
  init(_ record: inout RecordReader) throws(RecordFault) {
    guard let kind = Kind(rawValue: try record.text()) else { throw RecordFault() }
    let (identifier, slug) = (try record.text(), try record.text())
    let (source, title) = (try record.text(), try record.text())
    let subtitle = try record.optionalText()
    let creators = try record.list { record throws(RecordFault) in try Creator(&record) }
    let (language, date) = (try record.text(), try record.optionalText())
    self.init(
      identifier: identifier, slug: slug, source: source, title: title, language: language,
      modified: try record.text())
    (self.kind, self.subtitle, self.creators, self.date) = (kind, subtitle, creators, date)
    rating = try record.optional { record throws(RecordFault) in try Rating(&record) }
    tags = try record.list { record throws(RecordFault) in try CatalogueTag(&record) }
    series = try record.optional { record throws(RecordFault) in
      Series(try record.text(), position: try record.optionalText())
    }
    summary = try record.optionalText()
    publisher = try record.optionalText()
    rights = try record.optionalText()
    memberCount = try record.optionalNumber()
    files = try record.list { record throws(RecordFault) in try CatalogueFile(&record) }
    cover = try record.optional { record throws(RecordFault) in try CatalogueFile(&record) }
    thumbnail = try record.optional { record throws(RecordFault) in try CatalogueFile(&record) }
  }
}

extension Creator {
  fileprivate func write(to record: inout RecordWriter) {
    record.text(name)
    record.text(role.rawValue)
    record.text(fileAs)
  }

  fileprivate init(_ record: inout RecordReader) throws(RecordFault) {
    self.init(
      try record.text(), role: CreatorRole(rawValue: try record.text()),
      fileAs: try record.optionalText())
  }
}

extension Rating {
  fileprivate func write(to record: inout RecordWriter) {
    record.text("\(value)")
    record.text("\(best)")
    record.text(text)
  }

  fileprivate init(_ record: inout RecordReader) throws(RecordFault) {
    guard let value = Double(try record.text()), let best = Double(try record.text()) else {
      throw RecordFault()
    }
    self.init(value: value, best: best, text: try record.text())
  }
}

extension CatalogueTag {
  /// Most keys are their labels: then they are not written again.
  fileprivate func write(to record: inout RecordWriter) {
    record.text(label)
    record.text(key.text == label ? nil : key.text)
    record.text(provenance.rawValue)
    record.number(declaredCount)
  }

  fileprivate init(_ record: inout RecordReader) throws(RecordFault) {
    let label = try record.text()
    let key = TagKey(folded: try record.optionalText() ?? label)
    guard let provenance = Provenance(rawValue: try record.text()) else { throw RecordFault() }
    self.init(label, key: key, provenance: provenance, declaredCount: try record.optionalNumber())
  }
}

extension CatalogueFile {
  fileprivate func write(to record: inout RecordWriter) {
    record.text(path)
    record.text(mediaType)
    record.number(byteCount)
    record.number(pixelSize?.width)
    record.number(pixelSize?.height)
  }

  fileprivate init(_ record: inout RecordReader) throws(RecordFault) {
    self.init(
      path: try record.text(), mediaType: try record.text(), byteCount: try record.number())
    let (width, height) = (try record.optionalNumber(), try record.optionalNumber())
    if let width, let height { pixelSize = PixelSize(width: width, height: height) }
  }
}
