extension DocumentJSONWriter {
  func write(_ metadata: Metadata, to json: inout JSONWriter) {
    guard metadata != Metadata() else { return }
    json.breakLine()
    json.key("metadata")
    json.beginObject()
    json.member("title", metadata.title)
    json.member("subtitle", metadata.subtitle)
    json.creators(metadata.creators)
    json.member("language", metadata.language)
    json.objects("identifiers", metadata.identifiers) { json, identifier in
      if !identifier.scheme.isEmpty { json.member("scheme", identifier.scheme) }
      json.member("value", identifier.value)
    }
    json.date("date", metadata.date)
    json.date("modified", metadata.modified)
    json.member("rights", metadata.rights)
    json.member("publisher", metadata.publisher)
    json.member("description", metadata.description)
    if !metadata.subjects.isEmpty { json.strings("subjects", metadata.subjects) }
    json.objects("tags", metadata.tags) { json, tag in
      json.member("label", tag.label)
      json.member("count", tag.count)
      json.member("provenance", tag.provenance.rawValue)
    }
    json.context(of: metadata)
    if !metadata.other.isEmpty {
      json.key("other")
      json.value(.map(metadata.other))
    }
    json.endObject()
  }
}

extension JSONWriter {
  /// Series, rating, what is reviewed, and the cover.
  fileprivate mutating func context(of metadata: Metadata) {
    if let series = metadata.series {
      key("series")
      beginObject()
      member("name", series.name)
      member("position", series.position)
      endObject()
    }
    if let rating = metadata.rating {
      key("rating")
      beginObject()
      key("value")
      number(rating.value)
      key("best")
      number(rating.best)
      member("text", rating.text)
      endObject()
    }
    if let work = metadata.reviewedWork {
      key("reviewedWork")
      beginObject()
      member("name", work.name)
      member("type", work.type)
      creators(work.creators)
      member("date", work.date)
      endObject()
    }
    member("cover", metadata.cover)
  }

  fileprivate mutating func creators(_ creators: [Creator]) {
    objects("creators", creators) { json, creator in
      json.member("name", creator.name)
      json.member("role", creator.role.rawValue)
      json.member("fileAs", creator.fileAs)
    }
  }

  fileprivate mutating func date(_ name: StaticString, _ date: DocumentDate?) {
    guard let date else { return }
    key(name)
    beginObject()
    member("iso", date.iso)
    member("text", date.text)
    endObject()
  }

  fileprivate mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(name, elements) { json, element in json.object { write(&$0, element) } }
  }

  /// Writes a value with all in it, on a stack of its own.
  fileprivate mutating func value(_ root: MetadataValue) {
    var open: [OpenValue] = []
    var next: MetadataValue? = root
    while next != nil || !open.isEmpty {
      if let value = next {
        next = nil
        begin(value, &open)
      } else if let last = open.indices.last {
        next = open[last].next(&self)
        if next == nil {
          if open[last].isMap { endObject() } else { endArray() }
          open.removeLast()
        }
      }
    }
  }

  private mutating func begin(_ value: MetadataValue, _ open: inout [OpenValue]) {
    switch value {
    case .string(let text): string(text)
    case .number(let value): number(value)
    case .boolean(let value): boolean(value)
    case .list(let elements):
      beginArray()
      open.append(OpenValue(elements: elements))
    case .map(let fields):
      beginObject()
      open.append(OpenValue(fields: fields, isMap: true))
    }
  }
}

/// A list or map of which the first so many members are written.
private struct OpenValue {
  var elements: [MetadataValue] = []
  var fields: [Metadata.Field] = []
  var isMap = false
  private var count = 0

  init(elements: [MetadataValue] = [], fields: [Metadata.Field] = [], isMap: Bool = false) {
    self.elements = elements
    self.fields = fields
    self.isMap = isMap
  }

  mutating func next(_ json: inout JSONWriter) -> MetadataValue? {
    guard count < (isMap ? fields.count : elements.count) else { return nil }
    defer { count += 1 }
    guard isMap else { return elements[count] }
    json.key(fields[count].key)
    return fields[count].value
  }
}
