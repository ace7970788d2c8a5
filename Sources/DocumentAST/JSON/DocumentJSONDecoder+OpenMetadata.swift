/// Lists, maps and scalars of the open metadata: keys keep their order and may repeat.
extension DocumentJSONDecoder {
  func openFields(at place: Int) throws(JSONFault) -> [Metadata.Field] {
    guard tape[place].kind == .object, case .map(let fields) = try openValue(at: place) else {
      throw fault(at: place, "an object is expected here: open metadata")
    }
    return fields
  }

  /// Reads a value on a stack of its own.
  ///
  /// - Throws: `JSONFault` where it is nested more than `DocumentJSON.maximumMetadataDepth` levels.
  func openValue(at place: Int) throws(JSONFault) -> MetadataValue {
    var stack: [OpenCollection] = []
    var current = place
    while true {
      if let collection = collection(at: current) {
        guard stack.count < DocumentJSON.maximumMetadataDepth else {
          throw fault(at: current, "metadata is nested too deep")
        }
        stack.append(collection)
      } else {
        let value = try scalar(at: current)
        guard let last = stack.indices.last else { return value }
        stack[last].add(value)
      }
      while let last = stack.indices.last, stack[last].remaining.place >= stack[last].remaining.end
      {
        let value = stack.removeLast().value
        guard let parent = stack.indices.last else { return value }
        stack[parent].add(value)
      }
      guard let last = stack.indices.last, let next = try stack[last].next(in: self) else {
        throw fault(at: place, "a value is expected here")
      }
      current = next
    }
  }

  private func collection(at place: Int) -> OpenCollection? {
    switch tape[place].kind {
    case .object: OpenCollection(isMap: true, remaining: tape.children(of: place))
    case .array: OpenCollection(isMap: false, remaining: tape.children(of: place))
    case .string, .number, .true, .false, .null: nil
    }
  }

  private func scalar(at place: Int) throws(JSONFault) -> MetadataValue {
    switch tape[place].kind {
    case .string: .string(try string(at: place))
    case .true: .boolean(true)
    case .false: .boolean(false)
    case .number, .null, .object, .array: .number(try number(at: place))
    }
  }
}

/// A list or map of which the first so many members are read.
private struct OpenCollection {
  let isMap: Bool
  var remaining: JSONChildren
  private var key = ""
  private var fields: [Metadata.Field] = []
  private var elements: [MetadataValue] = []

  init(isMap: Bool, remaining: JSONChildren) {
    self.isMap = isMap
    self.remaining = remaining
  }

  var value: MetadataValue { isMap ? .map(fields) : .list(elements) }

  mutating func add(_ value: MetadataValue) {
    if isMap { fields.append(Metadata.Field(key, value)) } else { elements.append(value) }
  }

  /// The place of the next member's value; its key is remembered.
  mutating func next(in decoder: borrowing DocumentJSONDecoder) throws(JSONFault) -> Int? {
    guard isMap else { return remaining.next() }
    guard let place = remaining.next() else { return nil }
    key = try decoder.string(at: place)
    return remaining.next()
  }
}
