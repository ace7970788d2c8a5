import DocumentAST

/// Emoji and addresses.
extension InlineAssembler {
  /// More emoji than this in one block are its text: a span for each would take twelve times the
  /// memory of the source.
  private static let maximumEmoji = 1000

  mutating func address(
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

  mutating func symbol(
    _ offset: inout Int, _ source: Source, _ scan: inout Scan, _ builder: inout DocumentBuilder
  ) {
    let first = source.scalar(at: offset)
    if !notes.isEmpty, let digit = NoteTable.superscript(first.value), notes.contains(digit) {
      addNote(digit, offset..<offset + first.length, source, &scan, &builder)
      offset += first.length
      return
    }
    guard ScalarClass.of(first.value) == .emoji, scan.emoji < InlineAssembler.maximumEmoji else {
      offset += first.length
      return
    }
    scan.emoji += 1
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
  func emojiEnd(_ start: Int, _ source: Source) -> Int {
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

  func isTrailing(_ end: Int, _ source: Source) -> Bool {
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
