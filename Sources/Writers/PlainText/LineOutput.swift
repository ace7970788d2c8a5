import DocumentAST

/// Writes lines below each other, each with the marks and indentation of the blocks it is in.
struct LineOutput {
  var output = OutputBuffer()
  let width: Int
  private let isFlowed: Bool
  private let hasCarriageReturn: Bool

  /// What every line begins with, and its columns.
  private(set) var prefix: [UInt8] = []
  private(set) var prefixColumns = 0
  /// What the next line begins with, where a marker waits for its text.
  private var lead: [UInt8] = []
  private(set) var leadColumns = 0
  private(set) var hasMarker = false

  /// Blank lines wanted before the next block.
  private var wantedBlanks = 0
  /// Blank lines to write before the next line, and how much of the prefix they begin with: a block
  /// that writes nothing leaves no gap.
  private var dueBlanks = 0
  private var dueBytes = 0
  private var isAtStart = true

  /// What a container adds; kept to take it away again.
  struct Level {
    fileprivate var bytes: Int
    fileprivate var columns: Int
  }

  init(_ options: PlainTextOptions) {
    width = max(1, options.width)
    isFlowed = options.isFlowed
    hasCarriageReturn = options.lineEnd == .carriageReturnLineFeed
  }

  /// Columns left for text.
  var room: Int { max(1, width - prefixColumns) }
  /// Columns left for text on the next line.
  var leadRoom: Int { max(1, width - leadColumns) }

  /// Asks for blank lines before the next block; the most asked for counts.
  mutating func separate(by blanks: Int = 1) { wantedBlanks = max(wantedBlanks, blanks) }

  /// Takes back what `separate` asked for.
  mutating func join() { wantedBlanks = 0 }

  /// Begins a block: the blank lines asked for come before its first line.
  mutating func startBlock() {
    defer { wantedBlanks = 0 }
    guard !isAtStart, !hasMarker, wantedBlanks > 0 else { return }
    dueBytes = dueBlanks > 0 ? min(dueBytes, prefix.count) : prefix.count
    dueBlanks = max(dueBlanks, wantedBlanks)
  }

  /// Begins a container whose first line starts with `marker` and whose others with `indent`.
  ///
  /// Where fewer than 20 columns would be left (or half the width), the indentation stays as it is.
  mutating func open(marker: [UInt8], markerColumns: Int, indent: [UInt8], columns: Int) -> Level {
    let level = Level(bytes: prefix.count, columns: prefixColumns)
    lead += marker
    leadColumns += markerColumns
    if !marker.isEmpty { hasMarker = hasMarker || marker != indent }
    if width - prefixColumns - columns >= min(20, (width + 1) / 2) {
      prefix += indent
      prefixColumns += columns
    } else if !hasMarker {
      resetLead()
    }
    return level
  }

  /// Ends a container; a marker that found no text stands alone.
  mutating func close(_ level: Level) {
    if hasMarker { line(UnsafeBufferPointer(start: nil, count: 0)) }
    prefix.removeLast(prefix.count - level.bytes)
    prefixColumns = level.columns
    resetLead()
  }

  private mutating func resetLead() {
    lead = prefix
    leadColumns = prefixColumns
    hasMarker = false
  }

  /// Writes a line; `flow` is what a soft line break of `format=flowed` adds to it, `keepsSpace`
  /// whether a space at its end says that the text has one there.
  @inline(__always)
  mutating func line(
    _ text: UnsafeBufferPointer<UInt8>, flow: Int = 0, keepsSpace: Bool = false
  ) {
    isAtStart = false
    if dueBlanks > 0 { writeBlankLines() }
    if isFlowed {
      writeStuffed(before: text)
    } else if !lead.isEmpty {
      write(lead, upTo: lead.count, isBlank: text.isEmpty)
    }
    output.append(text)
    if isFlowed { for _ in 0..<flow { output.append(0x20) } }
    if keepsSpace { output.append(0x20) }
    endLine()
    if hasMarker || lead.count != prefix.count { resetLead() }
  }

  private mutating func write(_ lead: [UInt8], upTo count: Int, isBlank: Bool) {
    lead.withUnsafeBufferPointer { bytes in
      var end = min(count, bytes.count)
      while isBlank, end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      output.append(UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }

  private mutating func writeBlankLines() {
    for _ in 0..<dueBlanks {
      write(prefix, upTo: dueBytes, isBlank: true)
      endLine()
    }
    dueBlanks = 0
  }

  private mutating func endLine() {
    if hasCarriageReturn { output.append(0x0D) }
    output.append(0x0A)
  }

  /// Writes what the line begins with: its quotation marks, then the space that stuffs what comes after
  /// them, if that needs one, then the indentation.
  private mutating func writeStuffed(before text: UnsafeBufferPointer<UInt8>) {
    let marks = lead.prefix { $0 == 0x3E }.count
    write(lead, upTo: marks, isBlank: false)
    guard !text.isEmpty else { return }
    let indent = Array(lead[marks...])
    let isStuffed = indent.isEmpty ? LineOutput.needsStuffing(text) : indent[0] == 0x20
    if isStuffed { output.append(0x20) }
    write(indent, upTo: indent.count, isBlank: false)
  }

  /// RFC 3676 §4.4: what would be taken for quotation, stuffing or an mbox separator.
  private static func needsStuffing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return first == 0x20 || first == 0x3E || text.starts(with: "From ".utf8)
  }
}
