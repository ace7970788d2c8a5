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
      let hasMail = source.bytes.contains(0x40)
      var offset = 0
      while offset < source.count {
        let byte = source.bytes[offset]
        let isWordStart = offset == 0 || !isWordByte(source.bytes[offset - 1])
        switch byte {
        case 0x2A, 0x5F: mark(byte, &offset, source, &scan, &builder)
        case 0x5B, 0x28: bracket(&offset, source, &scan, &builder)
        case 0x0A:
          flush(offset, source, &scan, &builder)
          builder.hardBreak(at: range(offset..<offset))
          offset += 1
          scan.start = offset
        case 0x3C, 0x48, 0x46, 0x4D, 0x57, 0x64, 0x66, 0x68, 0x6D, 0x77:
          if isWordStart { address(&offset, source, hasMail, &scan, &builder) } else { offset += 1 }
        case 0xC2, 0xE2, 0xF0: symbol(&offset, source, &scan, &builder)
        default:
          if isWordStart && hasMail && byte > 0x2F {
            address(&offset, source, hasMail, &scan, &builder)
          } else {
            offset += 1
          }
        }
      }
      flush(source.count, source, &scan, &builder)
      while !scan.open.isEmpty {
        builder.close()
        scan.open.removeLast()
      }
    }
  }

  /// What the scan carries along.
  private struct Scan {
    var start = 0
    /// Styles that are open: the mark, its length and where it closes.
    var open: [(byte: UInt8, length: Int, end: Int)] = []
    /// Up to where it is known that a mark finds no partner.
    var barren: [Int] = [0, 0, 0, 0]
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private mutating func range(_ offsets: Range<Int>) -> SourceRange {
    let lower = text.sourceOffset(offsets.lowerBound)
    let upper = offsets.isEmpty ? lower : text.sourceOffset(offsets.upperBound - 1) + 1
    return SourceRange(lower..<max(lower, upper))
  }

  private mutating func flush(
    _ end: Int, _ source: Source, _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    if end > scan.start {
      builder.text(
        UnsafeBufferPointer(rebasing: source.bytes[scan.start..<end]), at: range(scan.start..<end))
    }
    scan.start = end
  }

  // MARK: - Emphasis

  private mutating func mark(
    _ byte: UInt8, _ offset: inout Int, _ source: Source, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    if let top = scan.open.last, top.end == offset {
      flush(offset, source, &scan, &builder)
      builder.close()
      scan.open.removeLast()
      offset += top.length
      scan.start = offset
      return
    }
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

  private func isNoteStar(_ offset: Int, _ source: Source) -> Bool {
    notes.contains("*") && offset > 0 && NoteTable.canPrecedeStar(source.bytes[offset - 1])
      && (offset + 1 >= source.count || !isWordByte(source.bytes[offset + 1]))
  }

  private func canOpen(_ offset: Int, _ length: Int, _ source: Source) -> Bool {
    guard offset + length < source.count, !Source.isBlank(source.scalar(at: offset + length).value)
    else { return false }
    guard offset > 0 else { return true }
    let before = ScalarClass.of(source.scalar(before: offset).value)
    return !before.isWord && before != .mark && before != .closer
  }

  /// The closing mark within reach: after a character that is no space, before one of no word.
  private func closer(
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

  private func endsWord(_ offset: Int, _ source: Source) -> Bool {
    offset >= source.count || !ScalarClass.of(source.scalar(at: offset).value).isWord
  }

  // MARK: - Notes, addresses, emoji

  private mutating func bracket(
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

  private mutating func addNote(
    _ mark: String, _ place: Range<Int>, _ source: Source, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    flush(place.lowerBound, source, &scan, &builder)
    var label = notes.label(mark, at: text.sourceOffset(place.lowerBound))
    label.withUTF8 { _ = builder.note(label: $0, at: range(place)) }
    scan.start = place.upperBound
  }

  private mutating func address(
    _ offset: inout Int, _ source: Source, _ hasMail: Bool, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    let isBracketed = source.bytes[offset] == 0x3C
    let start = isBracketed ? offset + 1 : offset
    let scanner = AddressScanner(source: source)
    guard start < source.count, let end = scanner.end(at: start, start..<source.count) else {
      offset += 1
      return
    }
    let isMail =
      source.bytes[start..<end].contains(0x40) && !source.bytes[start..<end].contains(0x2F)
    guard !isMail || hasMail else {
      offset += 1
      return
    }
    let hasClose = isBracketed && source[end] == 0x3E
    flush(isBracketed && !hasClose ? start : offset, source, &scan, &builder)
    var destination: [UInt8] = []
    if isMail && source.bytes[start] | 0x20 != 0x6D || isMail && source[start + 6] != 0x3A {
      destination = Array("mailto:".utf8)
    }
    if source.bytes[start] | 0x20 == 0x77 && !isMail { destination = Array("https://".utf8) }
    destination += source.bytes[start..<end]
    let whole = range(offset..<(hasClose ? end + 1 : end))
    destination.withUnsafeBufferPointer { target in
      _ = builder.openLink(
        destination: target, title: UnsafeBufferPointer(start: nil, count: 0), at: whole)
    }
    builder.text(UnsafeBufferPointer(rebasing: source.bytes[start..<end]), at: range(start..<end))
    builder.close()
    offset = hasClose ? end + 1 : end
    scan.start = offset
  }

  private mutating func symbol(
    _ offset: inout Int, _ source: Source, _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    let first = source.scalar(at: offset)
    if let digit = NoteTable.superscript(first.value), notes.contains(digit) {
      addNote(digit, offset..<offset + first.length, source, &scan, &builder)
      offset += first.length
      return
    }
    guard ScalarClass.of(first.value) == .emoji else {
      offset += first.length
      return
    }
    let end = emojiEnd(offset, source)
    flush(offset, source, &scan, &builder)
    let token = builder.openSpan(.emoji, at: range(offset..<end))
    builder.text(UnsafeBufferPointer(rebasing: source.bytes[offset..<end]), at: range(offset..<end))
    builder.close()
    if isTrailing(end, source) {
      builder.setAttributes(Attributes(classes: ["decorative"]), of: token)
    }
    offset = end
    scan.start = end
  }

  /// The end of one emoji cluster: modifiers, joiners with what they join, the second half of a flag.
  private func emojiEnd(_ start: Int, _ source: Source) -> Int {
    var offset = start
    var previous: UInt32 = 0
    var count = 0
    while offset < source.count, count < 64 {
      let next = source.scalar(at: offset)
      let isFlagPair =
        (0x1F1E6...0x1F1FF).contains(previous) && (0x1F1E6...0x1F1FF).contains(next.value)
        && count == 1
      let isPart =
        count == 0 || next.value == 0x200D || next.value == 0xFE0F || next.value == 0x20E3
        || (0x1F3FB...0x1F3FF).contains(next.value) || (0xE0020...0xE007F).contains(next.value)
        || previous == 0x200D || isFlagPair
      guard isPart else { break }
      previous = next.value
      offset += next.length
      count += 1
    }
    return offset
  }

  private func isTrailing(_ end: Int, _ source: Source) -> Bool {
    var offset = end
    while offset < source.count, offset - end < 64 {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      guard class_ == .emoji || class_ == .space || class_ == .mark || class_ == .ignorable else {
        return false
      }
      offset += next.length
    }
    return offset >= source.count
  }
}
