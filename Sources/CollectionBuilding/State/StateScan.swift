/// The lines of a state or a journal: where those of texts are, and what the others say.
struct StateScan {
  /// The lines of texts, without their ends.
  private(set) var documents: [Range<Int>] = []
  private(set) var shared: [String: OutputRecord] = [:]
  private(set) var planned: Set<String> = []
  private(set) var site: Digest?
  /// The files of the texts, in a journal.
  private(set) var outputPaths: Set<String> = []
  /// The bytes up to which the lines are whole.
  private(set) var length = 0
  /// Whether it is a state, and undamaged.
  private(set) var isWhole = false

  /// Nothing.
  init() {}

  /// Looks at a state.
  ///
  /// - Throws: `RecordFault` when it is none, or not as it was written.
  /// - Complexity: O(n) in the bytes.
  init(state buffer: UnsafeBufferPointer<UInt8>) throws(RecordFault) {
    var lines = Lines(buffer)
    var isEnded = false
    while let line = lines.next() {
      guard !isEnded, line.count >= LineKind.length else { throw RecordFault() }
      var reader = Self.reader(of: line, in: buffer)
      switch buffer[line.lowerBound] {
      case LineKind.head: try readHead(&reader, isFirst: line.lowerBound == 0)
      case LineKind.end:
        let digest = Digest.of(UnsafeBufferPointer(rebasing: buffer[..<line.lowerBound]))
        guard try reader.digest() == digest else { throw RecordFault() }
        isEnded = true
      case LineKind.document: documents.append(line)
      default: try readRest(buffer[line.lowerBound], &reader)
      }
    }
    guard isEnded, lines.isAtEnd, buffer.first == LineKind.head else { throw RecordFault() }
    isWhole = true
  }

  /// Looks at a journal; what is not whole at its end, or anywhere after a damaged line, is left.
  ///
  /// - Complexity: O(n) in the bytes.
  init(journal buffer: UnsafeBufferPointer<UInt8>) {
    var lines = Lines(buffer)
    while let line = lines.next() {
      guard line.count >= LineKind.length, (try? readJournal(line, buffer)) != nil else { return }
      length = line.upperBound + 1
    }
  }

  private mutating func readJournal(
    _ line: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>
  ) throws(RecordFault) {
    var reader = Self.reader(of: line, in: buffer)
    guard buffer[line.lowerBound] == LineKind.document else {
      return try readRest(buffer[line.lowerBound], &reader)
    }
    let record = try DocumentRecord(&reader)
    _ = try CatalogueEntry(&reader)
    try reader.end()
    outputPaths.formUnion(record.outputs.map(\.path))
    documents.append(line)
  }

  private mutating func readHead(
    _ reader: inout RecordReader, isFirst: Bool
  ) throws(RecordFault) {
    guard isFirst, try reader.text() == LibraryState.format else { throw RecordFault() }
    site = try reader.optionalDigest()
    try reader.end()
  }

  private mutating func readRest(
    _ kind: UInt8, _ reader: inout RecordReader
  ) throws(RecordFault) {
    switch kind {
    case LineKind.shared:
      let record = try OutputRecord(&reader)
      shared[record.path] = record
    case LineKind.planned: planned.insert(try reader.text())
    default: throw RecordFault()
    }
    try reader.end()
  }

  /// Reads the fields of a line.
  static func reader(
    of line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>
  ) -> RecordReader {
    RecordReader(UnsafeBufferPointer(rebasing: buffer[line].dropFirst(LineKind.length)))
  }

  /// The first field of a line, its tab included.
  static func field(
    of line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let fields = buffer[line].dropFirst(LineKind.length)
    guard let tab = fields.firstIndex(of: UInt8(ascii: "\t")) else { return fields }
    return fields[...tab]
  }

  /// Finds the lines that have an end.
  private struct Lines {
    private let buffer: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

    var isAtEnd: Bool { position == buffer.count }

    mutating func next() -> Range<Int>? {
      var end = position
      while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      guard end < buffer.count else { return nil }
      defer { position = end + 1 }
      return position..<end
    }
  }
}
