extension DocumentJSONDecoder {
  func fault(at place: Int, _ message: String) -> JSONFault {
    JSONFault(Int(tape[place].offset), message)
  }

  /// The inside of a string, with its escapes, or the letters of a number.
  func raw(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    let value = tape[place]
    return UnsafeBufferPointer(rebasing: source[Int(value.offset)..<Int(value.end)])
  }

  func string(at place: Int) throws(JSONFault) -> String {
    let value = tape[place]
    guard value.kind == .string else { throw fault(at: place, "a string is expected here") }
    guard value.hasEscapes else { return String(decoding: raw(place), as: UTF8.self) }
    var bytes: [UInt8] = []
    JSONString.unescape(raw(place), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func strings(at place: Int) throws(JSONFault) -> [String] {
    var strings: [String] = []
    for element in try elements(of: place) { strings.append(try string(at: element)) }
    return strings
  }

  func boolean(at place: Int) throws(JSONFault) -> Bool {
    switch tape[place].kind {
    case .true: return true
    case .false: return false
    case .object, .array, .string, .number, .null:
      throw fault(at: place, "true or false is expected here")
    }
  }

  func integer(at place: Int, in allowed: ClosedRange<Int>) throws(JSONFault) -> Int {
    guard tape[place].kind == .number,
      let number = Int(String(decoding: raw(place), as: UTF8.self)), allowed.contains(number)
    else {
      throw fault(
        at: place,
        "a whole number from \(allowed.lowerBound) to \(allowed.upperBound) is expected here")
    }
    return number
  }

  /// A number; `null` stands for what is not a number.
  func number(at place: Int) throws(JSONFault) -> Double {
    switch tape[place].kind {
    case .number: return Double(String(decoding: raw(place), as: UTF8.self)) ?? .nan
    case .null: return .nan
    case .object, .array, .string, .true, .false:
      throw fault(at: place, "a number is expected here")
    }
  }

  func elements(of place: Int) throws(JSONFault) -> JSONChildren {
    guard tape[place].kind == .array else { throw fault(at: place, "an array is expected here") }
    return tape.children(of: place)
  }

  /// The keys of an object with the places of their values, in order; repeated keys are kept.
  func fields(of place: Int, _ what: String) throws(JSONFault) -> [(key: String, place: Int)] {
    guard tape[place].kind == .object else {
      throw fault(at: place, "an object is expected here: \(what)")
    }
    var fields: [(key: String, place: Int)] = []
    var children = tape.children(of: place)
    while let key = children.next(), let value = children.next() {
      fields.append((try string(at: key), value))
    }
    return fields
  }

  /// The keys of an object with the places of their values, in order; of a repeated key the last, with a diagnostic.
  mutating func members(
    of place: Int, _ what: String
  ) throws(JSONFault) -> [(key: String, place: Int)] {
    let fields = try fields(of: place, what)
    var last: [String: Int] = [:]
    for field in fields {
      if last.updateValue(field.place, forKey: field.key) != nil {
        reportRepeated(field.key, at: field.place)
      }
    }
    return last.count == fields.count ? fields : fields.filter { last[$0.key] == $0.place }
  }

  mutating func reportUnknown(_ key: String, at place: Int) {
    report("json.unknown-key", at: place, "the key \"\(key)\" is not known here and left out")
  }

  mutating func reportRepeated(_ key: String, at place: Int) {
    report("json.repeated-key", at: place, "the key \"\(key)\" is repeated; the last one counts")
  }

  mutating func report(_ code: String, at place: Int, _ message: String) {
    let range = SourceRange(tape[place].offset, tape[place].end)
    diagnostics.append(Diagnostic(code, .warning, at: range, message))
  }
}
