extension NodeJSONDecoder {
  /// Finds the values of all fields of a node; reports those that it cannot have, and repeated ones.
  mutating func collectFields(of place: Int, _ kind: Kind) throws(JSONFault) {
    for index in places.indices { places[index] = 0 }
    var children = values.tape.children(of: place)
    while let key = children.next(), let value = children.next() {
      guard let field = Field(name: values.raw(key)), kind.allows(field) else {
        values.reportUnknown(try values.string(at: key), at: value)
        continue
      }
      if places[Int(field.rawValue)] > 0 {
        values.reportRepeated(try values.string(at: key), at: value)
      }
      places[Int(field.rawValue)] = value
    }
    let content = places[Int(Field.content.rawValue)]
    if content > 0, values.tape[content].kind != .array {
      throw values.fault(at: content, "an array is expected here")
    }
  }

  /// The place of a field's value, if the node has it.
  func place(of field: Field) -> Int? {
    let place = places[Int(field.rawValue)]
    return place > 0 ? place : nil
  }

  /// The place of a string that the node must have.
  func required(_ field: Field, of kind: Kind, at place: Int) throws(JSONFault) -> Int {
    guard let value = self.place(of: field) else {
      throw values.fault(at: place, "\"\(kind.name)\" needs the key \"\(field.name)\"")
    }
    guard values.tape[value].kind == .string else {
      throw values.fault(at: value, "a string is expected here")
    }
    return value
  }

  func sourceRange() throws(JSONFault) -> SourceRange {
    guard let place = place(of: .range) else { return .unknown }
    var offsets: [UInt32] = []
    for element in try values.elements(of: place) {
      offsets.append(UInt32(try values.integer(at: element, in: 0...Int(UInt32.max - 1))))
    }
    guard offsets.count == 2 else {
      throw values.fault(at: place, "a range has two numbers")
    }
    return SourceRange(offsets[0], offsets[1])
  }

  mutating func attributes() throws(JSONFault) -> Attributes {
    var attributes = Attributes()
    guard let place = place(of: .attributes) else { return attributes }
    for (key, value) in try values.members(of: place, "attributes") {
      switch key {
      case "id": attributes.id = try values.string(at: value)
      case "classes": attributes.classes = try values.strings(at: value)
      case "pairs":
        for (key, value) in try values.fields(of: value, "pairs") {
          attributes.pairs.append(Attributes.Pair(key, try values.string(at: value)))
        }
      default: values.reportUnknown(key, at: value)
      }
    }
    return attributes
  }

  func flag(_ field: Field, default absent: Bool) throws(JSONFault) -> Bool {
    guard let place = place(of: field) else { return absent }
    return try values.boolean(at: place)
  }

  func number(
    _ field: Field, in allowed: ClosedRange<Int>, default absent: Int
  ) throws(JSONFault) -> Int {
    guard let place = place(of: field) else { return absent }
    return try values.integer(at: place, in: allowed)
  }

  /// The raw value that one of several names stands for; 0 where there is none.
  func name(_ field: Field, in names: [StaticString]) throws(JSONFault) -> UInt8 {
    guard let place = place(of: field) else { return 0 }
    return try name(at: place, in: names)
  }

  func name(at place: Int, in names: [StaticString]) throws(JSONFault) -> UInt8 {
    guard values.tape[place].kind == .string else {
      throw values.fault(at: place, "a string is expected here")
    }
    let text = values.raw(place)
    let found = names.firstIndex { name in name.withUTF8Buffer { haveEqualBytes($0, text) } }
    guard let found else {
      let known = names.map { "\($0)" }.joined(separator: ", ")
      throw values.fault(at: place, "one of these is expected here: \(known)")
    }
    return UInt8(found)
  }

  /// The text of a field, stored on the document's tape; none where it is absent.
  mutating func stored(_ field: Field) throws(JSONFault) -> TextRange {
    guard let place = place(of: field) else { return builder.store("") }
    guard values.tape[place].kind == .string else {
      throw values.fault(at: place, "a string is expected here")
    }
    return withText(at: place) { builder, text in builder.store(text) }
  }
}
