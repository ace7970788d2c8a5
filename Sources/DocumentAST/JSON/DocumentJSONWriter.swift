/// Writes documents as JSON, losslessly: `DocumentJSONReader` gives the same document back.
///
/// The output streams, and its size is linear in the document, however deep it is. Compact, it has one block a line.
public struct DocumentJSONWriter: DocumentWriter {
  /// Whether every node stands on a line of its own, indented by its depth.
  public var isPretty: Bool
  /// Whether the nodes' places in the source are written.
  public var includesSourceRanges: Bool

  /// Creates a writer.
  public init(isPretty: Bool = false, includesSourceRanges: Bool = true) {
    self.isPretty = isPretty
    self.includesSourceRanges = includesSourceRanges
  }

  /// Writes a document; JSON can express everything, so there is nothing to report.
  ///
  /// - Complexity: O(n) in nodes, text and resources; memory O(depth).
  public func write(_ document: Document, to output: inout OutputBuffer) -> [Diagnostic] {
    var json = JSONWriter(taking: &output)
    json.beginObject()
    json.key("format")
    json.string(DocumentJSON.format)
    write(document.metadata, to: &json)
    write(document.resources, to: &json)
    json.breakLine()
    json.key("blocks")
    json.beginArray()
    write(document.blocks, to: &json)
    json.breakClosingLine()
    json.endArray()
    json.endObject()
    json.breakClosingLine()
    json.giveBack(to: &output)
    return []
  }

  private func write(_ resources: Resources, to json: inout JSONWriter) {
    guard !resources.isEmpty else { return }
    json.breakLine()
    json.key("resources")
    json.beginArray()
    for resource in resources {
      json.breakLine(indentation: isPretty ? 1 : 0)
      json.beginObject()
      json.member("id", resource.id)
      json.member("mediaType", resource.mediaType)
      switch resource.content {
      case .bytes(let bytes):
        json.key("bytes")
        json.base64(bytes)
      case .location(let location): json.member("location", location)
      }
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ blocks: Blocks, to json: inout JSONWriter) {
    let storage = blocks.storage
    var ends: [UInt32] = []
    var index = blocks.lower
    while index < blocks.upper || !ends.isEmpty {
      if let end = ends.last, index >= end {
        ends.removeLast()
        json.endArray()
        json.endObject()
        continue
      }
      if isPretty || ends.isEmpty {
        json.breakLine(indentation: isPretty ? ends.count + 1 : 0)
      }
      let end = storage.end(of: index)
      if writeNode(index, of: storage, to: &json) {
        json.key("content")
        json.beginArray()
        ends.append(end)
      }
      index += 1
    }
  }

  /// Writes a node but for its content; returns whether it has any.
  private func writeNode(_ index: UInt32, of storage: Storage, to json: inout JSONWriter) -> Bool {
    let record = storage.records[Int(index)]
    let range = storage.ranges[Int(index)]
    let hasRange = includesSourceRanges && range.isKnown
    let hasAttributes = record.flags & Record.hasAttributes != 0
    if record.kind == .text, !hasRange, !hasAttributes {
      json.string(storage.bytes(record.text))
      return false
    }
    json.beginObject()
    json.key("type")
    json.name(record.kind.name)
    storage.visitFields(of: index) { json.field($0, $1) }
    if hasAttributes { json.attributes(AnyNode(position: NodePosition(storage, index)).attributes) }
    if hasRange {
      json.key("range")
      json.beginArray()
      json.number(Int(range.lower))
      json.number(Int(range.upper))
      json.endArray()
    }
    guard record.size > 1 else {
      json.endObject()
      return false
    }
    return true
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ field: Field, _ value: FieldValue) {
    key(field.name)
    switch value {
    case .text(let text): string(text)
    case .name(let text): name(text)
    case .number(let value): number(value)
    case .flag(let value): boolean(value)
    case .alignments(let letters):
      beginArray()
      for letter in letters { name(ValueNames.alignment(letter)) }
      endArray()
    }
  }

  fileprivate mutating func attributes(_ attributes: Attributes) {
    key("attributes")
    beginObject()
    member("id", attributes.id)
    if !attributes.classes.isEmpty { strings("classes", attributes.classes) }
    if !attributes.pairs.isEmpty {
      key("pairs")
      beginObject()
      for pair in attributes.pairs {
        key(pair.key)
        string(pair.value)
      }
      endObject()
    }
    endObject()
  }

  mutating func strings(_ name: StaticString, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}
