import DocumentAST

/// Words hidden as forums hide them: `||so||` or `>!so!<`.
extension InlineAssembler {
  /// Opens hidden words at one of their signs, or looks for what else begins there.
  mutating func spoiler(
    _ byte: UInt8, _ offset: inout Int, _ source: Source, _ hasMail: Bool, _ scan: inout Scan,
    _ builder: inout DocumentBuilder
  ) {
    guard byte != 0x21, source[offset + 1] == (byte == 0x7C ? 0x7C : 0x21),
      scan.open.count < 8, canOpen(offset, 2, source),
      let end = spoilerEnd(byte, offset + 2, source, &scan)
    else {
      // An address begins with a word, and the signs are part of one inside it.
      let isInside = offset > 0 && InlineMarks.isWordByte(source.bytes[offset - 1])
      if isInside { offset += 1 } else { address(&offset, source, hasMail, &scan, &builder) }
      return
    }
    flush(offset, source, &scan, &builder)
    builder.openSpan(.spoiler, at: range(offset..<end + 2))
    scan.open.append((byte, 2, end))
    offset += 2
    scan.start = offset
  }

  /// Where the closing signs begin: behind a character that is no space, before one of no word.
  private func spoilerEnd(
    _ byte: UInt8, _ start: Int, _ source: Source, _ scan: inout Scan
  ) -> Int? {
    let slot = byte == 0x7C ? 4 : 5
    let limit = min(source.count, scan.open.last?.end ?? source.count)
    guard limit > scan.barren[slot] else { return nil }
    let first: UInt8 = byte == 0x7C ? 0x7C : 0x21
    let second: UInt8 = byte == 0x7C ? 0x7C : 0x3C
    var offset = start + 1
    while offset + 2 <= limit {
      if source.bytes[offset] == first, source[offset + 1] == second,
        source.bytes[offset - 1] > 0x20, source.bytes[offset - 1] != 0x7C,
        endsWord(offset + 2, source)
      {
        return offset
      }
      offset += 1
    }
    scan.barren[slot] = limit
    return nil
  }
}
