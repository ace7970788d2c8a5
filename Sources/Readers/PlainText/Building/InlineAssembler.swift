import DocumentAST

/// Reads the inlines of one block: emphasis at word edges, addresses, note marks, emoji. Everything
/// else is text as it stands.
struct InlineAssembler {
  let text: BlockText
  let notes: NoteTable

  init(_ text: BlockText, notes: NoteTable) {
    self.text = text
    self.notes = notes
  }

  mutating func write(to builder: inout DocumentBuilder) {
    let text = self.text
    var scan = Scan()
    text.withBytes { source in
      let marks = InlineMarks(in: source.bytes, hasNotes: !notes.isEmpty)
      var offset = marks.next(in: source.bytes, from: 0)
      while offset < source.count {
        take(source.bytes[offset], &offset, source, marks, &scan, &builder)
        offset = marks.next(in: source.bytes, from: offset)
      }
      flush(source.count, source, &scan, &builder)
      while !scan.open.isEmpty {
        builder.close()
        scan.open.removeLast()
      }
    }
  }

  /// Reads what may begin at `offset`, and moves behind it.
  private mutating func take(
    _ byte: UInt8, _ offset: inout Int, _ source: Source, _ marks: InlineMarks,
    _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    if let top = scan.open.last, top.end == offset {
      flush(offset, source, &scan, &builder)
      builder.close()
      scan.open.removeLast()
      offset += top.length
      scan.start = offset
      return
    }
    switch byte {
    case 0x2A, 0x5F: mark(byte, &offset, source, &scan, &builder)
    case 0x5B, 0x28: bracket(&offset, source, &scan, &builder)
    case 0x0A:
      flush(offset, source, &scan, &builder)
      builder.hardBreak(at: range(offset..<offset))
      offset += 1
      scan.start = offset
    case 0x21, 0x3E, 0x7C: spoiler(byte, &offset, source, marks.hasMail, &scan, &builder)
    case 0xC2, 0xE2, 0xF0: symbol(&offset, source, &scan, &builder)
    default: address(&offset, source, marks.hasMail, &scan, &builder)
    }
  }

  /// What the scan carries along.
  struct Scan {
    var start = 0
    /// Styles that are open: the mark, its length and where it closes.
    var open: [(byte: UInt8, length: Int, end: Int)] = []
    /// Emoji so far.
    var emoji = 0
    /// Up to where it is known that a mark finds no partner.
    var barren: [Int] = [0, 0, 0, 0, 0, 0]
  }

  mutating func range(_ offsets: Range<Int>) -> SourceRange {
    let lower = text.sourceOffset(offsets.lowerBound)
    let upper = offsets.isEmpty ? lower : text.sourceOffset(offsets.upperBound - 1) + 1
    return SourceRange(lower..<max(lower, upper))
  }

  mutating func flush(
    _ end: Int, _ source: Source, _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    if end > scan.start {
      builder.text(
        UnsafeBufferPointer(rebasing: source.bytes[scan.start..<end]), at: range(scan.start..<end))
    }
    scan.start = end
  }

  // MARK: - Emphasis

  mutating func mark(
    _ byte: UInt8, _ offset: inout Int, _ source: Source, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    var length = 1
    while source[offset + length] == byte, offset + length < source.count { length += 1 }
    if byte == 0x2A, length == 1, isNoteStar(offset, source) {
      addNote("*", offset..<offset + 1, source, &scan, &builder)
      offset += 1
      return
    }
    guard length <= 2, scan.open.count < 8, canOpen(offset, length, source),
      let end = closer(byte, length, offset + length, source, &scan)
    else {
      offset += length
      return
    }
    flush(offset, source, &scan, &builder)
    builder.open(length == 2 ? .strong : .emphasis, at: range(offset..<end + length))
    scan.open.append((byte, length, end))
    offset += length
    scan.start = offset
  }

  func canOpen(_ offset: Int, _ length: Int, _ source: Source) -> Bool {
    guard offset + length < source.count, !Source.isBlank(source.scalar(at: offset + length).value)
    else { return false }
    guard offset > 0 else { return true }
    let before = ScalarClass.of(source.scalar(before: offset).value)
    return !before.isWord && before != .mark && before != .closer
  }

  /// The closing mark within reach: after a character that is no space, before one of no word.
  func closer(
    _ byte: UInt8, _ length: Int, _ start: Int, _ source: Source, _ scan: inout Scan
  ) -> Int? {
    let slot = (byte == 0x2A ? 0 : 2) + length - 1
    let limit = min(source.count, scan.open.last?.end ?? source.count)
    guard limit > scan.barren[slot] else { return nil }
    var offset = start + 1
    while offset + length <= limit {
      if source.bytes[offset] == byte {
        var run = 1
        while offset + run < source.count, source.bytes[offset + run] == byte { run += 1 }
        if run == length, source.bytes[offset - 1] > 0x20, endsWord(offset + run, source) {
          return offset
        }
        offset += run
      } else {
        offset += 1
      }
    }
    scan.barren[slot] = limit
    return nil
  }

  func endsWord(_ offset: Int, _ source: Source) -> Bool {
    offset >= source.count || !ScalarClass.of(source.scalar(at: offset).value).isWord
  }

  // MARK: - Notes, addresses, emoji
}
