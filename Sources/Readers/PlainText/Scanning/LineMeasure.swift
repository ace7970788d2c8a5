/// Measures the scalars of one trimmed line.
struct LineMeasure {
  let source: Source

  func measure(_ line: inout Line) {
    var state = State()
    let end = Int(line.end)
    var offset = Int(line.start)
    while offset < end {
      let byte = source.bytes[offset]
      if byte >= 0x61, byte <= 0x7A {
        offset = state.addSmallWords(source.bytes, offset, end)
      } else if byte == 0x20 {
        state.addSpace()
        offset += 1
      } else if byte < 0x80 {
        state.add(UInt32(byte), ScalarClass.of(UInt32(byte)), isWide: false)
        offset += 1
      } else {
        let next = source.scalar(at: offset)
        if ScalarClass.isEastAsianLetter(next.value) {
          state.addWideLetter(next.value)
        } else {
          let class_ = ScalarClass.of(next.value)
          state.add(next.value, class_, isWide: Scalars.isWide(next.value))
          if class_ == .bullet || class_ == .symbol || class_ == .emoji {
            state.flags.insert(.pictogram)
          }
        }
        offset += next.length
      }
    }
    state.endWord()
    state.store(in: &line)
    // `>!` opens hidden words, no quotation.
    if line.flags.contains(.quoteMark), source[Int(line.start) + 1] == 0x21 {
      line.flags.remove(.quoteMark)
    }
  }

  static func isCodeSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x23...0x26, 0x28...0x2B, 0x2F, 0x3B...0x3E, 0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  static func isQuoteOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x201C, 0x201E, 0x201F, 0xAB, 0xBB, 0x2039, 0x300C, 0x300E, 0x2018, 0x201A, 0x27,
      0x301D, 0x201D:
      return true
    default: return false
    }
  }

  static func isQuoteCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x201D, 0x201C, 0xBB, 0xAB, 0x203A, 0x300D, 0x300F, 0x2019, 0x27, 0x301E, 0x301F:
      return true
    default: return false
    }
  }
}
