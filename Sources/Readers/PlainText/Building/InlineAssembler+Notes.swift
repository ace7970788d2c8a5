import DocumentAST

/// References to notes, and the stars that are none.
extension InlineAssembler {
  func isNoteStar(_ offset: Int, _ source: Source) -> Bool {
    notes.contains("*") && offset > 0 && NoteTable.canPrecedeStar(source.bytes[offset - 1])
      && (offset + 1 >= source.count || !InlineMarks.isWordByte(source.bytes[offset + 1]))
  }

  mutating func bracket(
    _ offset: inout Int, _ source: Source, _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    let isRound = source.bytes[offset] == 0x28
    let closer: UInt8 = isRound ? 0x29 : 0x5D
    var end = offset + 1
    if source[end] == 0x5E { end += 1 }
    let start = end
    while end < source.count, end - start < 8, source.bytes[end] != closer,
      source.bytes[end] > 0x20
    { end += 1 }
    // A figure in round brackets is a note's mark only directly behind a word.
    guard !notes.isEmpty, end > start, source[end] == closer,
      !isRound || offset > 0 && source.bytes[offset - 1] > 0x20,
      notes.contains(source.string(start..<end))
    else {
      offset += 1
      return
    }
    addNote(source.string(start..<end), offset..<end + 1, source, &scan, &builder)
    offset = end + 1
  }

  mutating func addNote(
    _ mark: String, _ place: Range<Int>, _ source: Source, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    flush(place.lowerBound, source, &scan, &builder)
    var label = notes.label(mark, at: text.sourceOffset(place.lowerBound))
    label.withUTF8 { _ = builder.note(label: $0, at: range(place)) }
    scan.start = place.upperBound
  }
}
