/// Where the line of a text is: what texts say of themselves stays in files and is read when it is needed.
struct LinePlace: Sendable, Equatable {
  enum Layer: Sendable {
    /// The state that the last run left.
    case state
    /// The journal of runs that were killed since.
    case earlierJournal
    /// The journal of this run.
    case journal
  }

  var layer: Layer
  /// The bytes of the line, without its end.
  var range: Range<Int>
}

/// What a line of a state or journal begins with.
enum LineKind {
  static let head = UInt8(ascii: "H")
  static let document = UInt8(ascii: "D")
  static let shared = UInt8(ascii: "S")
  static let planned = UInt8(ascii: "P")
  static let end = UInt8(ascii: "E")

  /// The bytes before the first field.
  static let length = 2

  /// A line with some fields.
  static func line(_ kind: UInt8, _ write: (inout RecordWriter) -> Void) -> [UInt8] {
    var writer = RecordWriter(beginning: [kind, UInt8(ascii: "\t")])
    write(&writer)
    writer.end()
    return writer.bytes
  }
}
