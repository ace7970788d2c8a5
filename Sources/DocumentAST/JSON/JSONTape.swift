/// A JSON text as a flat list of values in the order of the text: members of an object are a string (the key) and a value in
/// turn.
///
/// Flat, so that neither making nor releasing it recurses, and so that skipping a value is O(1): the members of an object can
/// then be looked at in any order in linear time.
struct JSONTape {
  /// One value; 16 bytes.
  struct Value: BitwiseCopyable {
    var kind: Kind
    /// In a string: whether there is a backslash in it.
    var hasEscapes = false
    /// In the source; of a string, without the quotation marks.
    var offset: UInt32
    var end: UInt32
    /// The place on the tape of what follows the value and all in it.
    var next: UInt32
  }

  enum Kind: UInt8, BitwiseCopyable {
    case object, array, string, number, `true`, `false`, null
  }

  private(set) var values: [Value] = []

  subscript(place: Int) -> Value { values[place] }

  /// The places of the direct members of an array, or of the keys and values of an object.
  func children(of place: Int) -> JSONChildren {
    JSONChildren(tape: self, place: place + 1, end: Int(values[place].next))
  }

  mutating func append(_ value: Value) { values.append(value) }

  mutating func close(_ place: Int, at end: UInt32) {
    values[place].end = end
    values[place].next = UInt32(truncatingIfNeeded: values.count)
  }
}

/// The places of values that stand side by side.
struct JSONChildren: Sequence, IteratorProtocol {
  let tape: JSONTape
  var place: Int
  let end: Int

  mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = Int(tape[place].next) }
    return place
  }
}
