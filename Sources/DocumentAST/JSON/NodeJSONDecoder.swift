/// Makes blocks of the nodes on a JSON tape: in one pass over them, with a stack of its own.
struct NodeJSONDecoder: ~Copyable {
  var values: DocumentJSONDecoder
  var builder: DocumentBuilder
  /// The place of each field's value in the node at hand, by the field's raw value; 0 where there is none.
  var places: [Int]
  private var scratch: [UInt8] = []

  /// A node that is open: what is still to be read of its content.
  private struct Frame {
    /// Nil for the document itself, which holds blocks.
    let kind: Kind?
    var place: Int
    let end: Int
    var previous: Kind?
  }

  init(_ values: DocumentJSONDecoder) {
    self.values = values
    builder = DocumentBuilder(sourceBytes: values.source.count / 2)
    places = Array(repeating: 0, count: Field.allCases.count)
  }

  mutating func takeDiagnostics() -> [Diagnostic] { values.diagnostics }

  consuming func finish() -> Blocks { builder.finishBlocks() }

  /// Reads nodes and all below them into the builder.
  mutating func decode(contentAt place: Int) throws(JSONFault) {
    var frames = [frame(of: nil, contentAt: place)]
    while let last = frames.indices.last {
      let frame = frames[last]
      guard frame.place < frame.end else {
        frames.removeLast()
        if !frames.isEmpty { builder.close() }
        continue
      }
      let kind = try kind(at: frame.place)
      guard frame.kind?.accepts(kind, after: frame.previous) ?? kind.isBlock else {
        let parent = frame.kind.map { "\"\($0.name)\"" } ?? "the document"
        throw values.fault(at: frame.place, "\"\(kind.name)\" cannot stand here in \(parent)")
      }
      frames[last].place = Int(values.tape[frame.place].next)
      frames[last].previous = kind
      if let content = try decodeNode(at: frame.place, kind) {
        frames.append(self.frame(of: kind, contentAt: content))
      }
    }
  }

  private func frame(of kind: Kind?, contentAt place: Int) -> Frame {
    Frame(kind: kind, place: place + 1, end: Int(values.tape[place].next), previous: nil)
  }

  /// The kind of a node: a string is a text, an object says its type.
  private func kind(at place: Int) throws(JSONFault) -> Kind {
    if values.tape[place].kind == .string { return .text }
    guard values.tape[place].kind == .object else {
      throw values.fault(at: place, "a node is expected here: an object or a string")
    }
    var children = values.tape.children(of: place)
    while let key = children.next(), let value = children.next() {
      guard Field(name: values.raw(key)) == .type else { continue }
      guard values.tape[value].kind == .string, let kind = Kind(name: values.raw(value)) else {
        throw values.fault(at: value, "there is no such type of node")
      }
      return kind
    }
    throw values.fault(at: place, "a node needs a type")
  }

  /// Adds a node; returns the place of its content when it has some, and leaves it open then.
  private mutating func decodeNode(at place: Int, _ kind: Kind) throws(JSONFault) -> Int? {
    if values.tape[place].kind == .string {
      withText(at: place) { builder, text in builder.text(text) }
      return nil
    }
    try collectFields(of: place, kind)
    let range = try sourceRange()
    let attributes = try attributes()
    if kind == .text, attributes.isEmpty {
      let text = try required(.text, of: kind, at: place)
      withText(at: text) { builder, text in builder.text(text, at: range) }
      return nil
    }
    let record = try record(of: kind, at: place)
    let content = places[Int(Field.content.rawValue)]
    let hasContent = content > 0 && Int(values.tape[content].next) > content + 1
    let token = hasContent ? builder.begin(record, at: range) : builder.add(record, at: range)
    builder.setAttributes(attributes, of: token)
    return hasContent ? content : nil
  }

  /// Hands a string without its escapes to `use`; the place must hold a string.
  mutating func withText<Result>(
    at place: Int, _ use: (inout DocumentBuilder, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = values.raw(place)
    guard values.tape[place].hasEscapes else { return use(&builder, raw) }
    JSONString.unescape(raw, into: &scratch)
    return scratch.withUnsafeBufferPointer { use(&builder, $0) }
  }
}
