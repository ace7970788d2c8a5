/// Writes a document as an indented tree for people: one node a line, with its fields, texts in quotation marks, and its
/// attributes in braces; metadata and resources come first.
///
///     heading level=1 {id="her"}
///       text "Her"
///
/// What cannot be seen (controls, bidi marks, zero-width characters) is escaped, so that a dump shows what is there.
public struct TreeDump: DocumentWriter {
  /// Whether the nodes' places in the source are written, as `first..<end` in bytes.
  public var includesSourceRanges: Bool

  /// Creates a writer of tree dumps.
  public init(includesSourceRanges: Bool = false) {
    self.includesSourceRanges = includesSourceRanges
  }

  /// Writes a document; a dump expresses everything, so there is nothing to report.
  ///
  /// - Complexity: O(n) in nodes and text; memory O(depth).
  public func write(_ document: Document, to output: inout OutputBuffer) -> [Diagnostic] {
    write(document.metadata, to: &output)
    for resource in document.resources { write(resource, to: &output) }
    write(document.blocks, to: &output)
    return []
  }

  private func write(_ resource: Resource, to output: inout OutputBuffer) {
    output.append("resource ")
    output.appendQuoted(resource.id)
    output.appendField("type", resource.mediaType)
    switch resource.content {
    case .location(let location): output.appendField("location", location)
    case .bytes(let bytes):
      output.append(" bytes=")
      output.append(number: bytes.count)
    }
    output.append("\n")
  }

  private func write(_ blocks: Blocks, to output: inout OutputBuffer) {
    let storage = blocks.storage
    var ends: [UInt32] = []
    for index in blocks.lower..<blocks.upper {
      while let end = ends.last, index >= end { ends.removeLast() }
      output.indent(ends.count)
      writeNode(index, of: storage, to: &output)
      if storage.records[Int(index)].size > 1 { ends.append(storage.end(of: index)) }
    }
  }

  private func writeNode(_ index: UInt32, of storage: Storage, to output: inout OutputBuffer) {
    let record = storage.records[Int(index)]
    output.append(record.kind.name)
    storage.visitFields(of: index) { field, value in output.append(field, value) }
    if record.flags & Record.hasAttributes != 0 {
      output.append(AnyNode(position: NodePosition(storage, index)).attributes)
    }
    let range = storage.ranges[Int(index)]
    if includesSourceRanges, range.isKnown {
      output.append(" ")
      output.append(number: Int(range.lower))
      output.append("..<")
      output.append(number: Int(range.upper))
    }
    output.append("\n")
  }
}

extension OutputBuffer {
  /// Deeper levels are indented like this one and say how deep they are, so that the output stays linear in the nodes.
  private static let deepestIndentation = 40

  mutating func indent(_ depth: Int) {
    for _ in 0..<Swift.min(depth, Self.deepestIndentation) { append("  ") }
    guard depth > Self.deepestIndentation else { return }
    append("(")
    append(number: depth)
    append(") ")
  }

  /// Writes a field: its name and value; of a plain text only the text.
  fileprivate mutating func append(_ field: Field, _ value: FieldValue) {
    append(" ")
    if field != .text {
      append(field.name)
      append("=")
    }
    switch value {
    case .text(let text): appendQuoted(text)
    case .name(let name): append(name)
    case .number(let number): append(number: number)
    case .flag(let flag): append(flag ? "true" : "false")
    case .alignments(let letters):
      for (position, letter) in letters.enumerated() {
        if position > 0 { append(",") }
        append(ValueNames.alignment(letter))
      }
    }
  }

  fileprivate mutating func append(_ attributes: Attributes) {
    var fields: [(String, String)] = []
    if let id = attributes.id { fields.append(("id", id)) }
    fields += attributes.classes.map { ("class", $0) }
    append(" {")
    for (position, field) in fields.enumerated() {
      if position > 0 { append(" ") }
      append(string: field.0)
      append("=")
      appendQuoted(field.1)
    }
    for (position, pair) in attributes.pairs.enumerated() {
      if position + fields.count > 0 { append(" ") }
      appendQuoted(pair.key)
      append("=")
      appendQuoted(pair.value)
    }
    append("}")
  }

  /// Writes a space, a name, `=` and a text in quotation marks; nothing when there is no text.
  mutating func appendField(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    append(" ")
    append(name)
    append("=")
    appendQuoted(value)
  }
}
