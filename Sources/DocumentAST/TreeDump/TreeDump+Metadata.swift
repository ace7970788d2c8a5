extension TreeDump {
  func write(_ metadata: Metadata, to output: inout OutputBuffer) {
    guard metadata != Metadata() else { return }
    output.append("metadata\n")
    output.line("title", metadata.title)
    output.line("subtitle", metadata.subtitle)
    for creator in metadata.creators { output.creator(creator, depth: 1) }
    output.line("language", metadata.language)
    for identifier in metadata.identifiers {
      output.line("identifier", identifier.value, [("scheme", identifier.scheme)])
    }
    output.line("date", metadata.date?.text, [("iso", metadata.date?.iso)])
    output.line("modified", metadata.modified?.text, [("iso", metadata.modified?.iso)])
    output.line("rights", metadata.rights)
    output.line("publisher", metadata.publisher)
    output.line("description", metadata.description)
    for subject in metadata.subjects { output.line("subject", subject) }
    for tag in metadata.tags {
      let count = tag.count.map { String($0) }
      output.line("tag", tag.label, [("count", count), ("provenance", tag.provenance.rawValue)])
    }
    output.context(of: metadata)
    for field in metadata.other { output.field(field) }
  }
}

extension OutputBuffer {
  /// Writes a line with a name, a text and named texts; nothing without the text.
  fileprivate mutating func line(
    _ name: StaticString, _ value: String?, _ fields: [(StaticString, String?)] = [],
    depth: Int = 1
  ) {
    guard let value else { return }
    indent(depth)
    append(name)
    append(" ")
    appendQuoted(value)
    for (name, value) in fields where value?.isEmpty == false { appendField(name, value) }
    append("\n")
  }

  fileprivate mutating func creator(_ creator: Creator, depth: Int) {
    line(
      "creator", creator.name, [("role", creator.role.rawValue), ("fileAs", creator.fileAs)],
      depth: depth)
  }

  /// Series, rating, what is reviewed, and the cover.
  fileprivate mutating func context(of metadata: Metadata) {
    line("series", metadata.series?.name, [("position", metadata.series?.position)])
    if let rating = metadata.rating {
      line("rating", rating.text, [("value", "\(rating.value)"), ("best", "\(rating.best)")])
    }
    if let work = metadata.reviewedWork {
      line("reviewedWork", work.name, [("type", work.type), ("date", work.date)])
      for creator in work.creators { self.creator(creator, depth: 2) }
    }
    line("cover", metadata.cover)
  }

  /// Writes an open field and all in it, on a stack of its own.
  fileprivate mutating func field(_ field: Metadata.Field) {
    var pending: [(key: String?, value: MetadataValue, depth: Int)] = [(field.key, field.value, 1)]
    while let (key, value, depth) = pending.popLast() {
      indent(depth)
      append(depth == 1 ? "field" : key == nil ? "-" : "")
      if let key {
        if depth == 1 { append(" ") }
        appendQuoted(key)
      }
      switch value {
      case .string(let text):
        append(" ")
        appendQuoted(text)
      case .number(let number): append(string: " \(number)")
      case .boolean(let flag): append(flag ? " true" : " false")
      case .list(let elements):
        append(" list")
        pending += elements.reversed().map { (nil, $0, depth + 1) }
      case .map(let fields):
        append(" map")
        pending += fields.reversed().map { ($0.key, $0.value, depth + 1) }
      }
      append("\n")
    }
  }
}
