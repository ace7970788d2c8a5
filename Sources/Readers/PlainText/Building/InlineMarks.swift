/// Where inlines may begin in a block, so that the bytes of running text are passed over.
struct InlineMarks {
  /// There is an at sign.
  let hasMail: Bool
  /// One bit for each ASCII character that may begin something, and for those that do so only where
  /// a word begins.
  private var anywhere = (low: UInt64(0), high: UInt64(0))
  private var atWords = (low: UInt64(0), high: UInt64(0))

  init(in bytes: UnsafeBufferPointer<UInt8>, hasNotes: Bool) {
    hasMail = ByteRuns.contains(bytes) { ByteRuns.equal($0, 0x40) }
    add("\n*_", to: &anywhere)
    if hasNotes { add("[(", to: &anywhere) }
    if hasMail {
      // Any letter or figure may begin a mail address.
      atWords = (~0 << 0x30, ~0)
    } else if InlineMarks.mayHoldAddress(bytes) {
      add("<HFMWdfhmw", to: &atWords)
    }
  }

  private func add(_ characters: StaticString, to set: inout (low: UInt64, high: UInt64)) {
    characters.withUTF8Buffer {
      for byte in $0 {
        if byte < 64 { set.low |= 1 << UInt64(byte) } else { set.high |= 1 << UInt64(byte - 64) }
      }
    }
  }

  /// Whether there is what each web address has: a colon, or `ww`, of which one of two neighbours
  /// in `www` is seen wherever the words are cut. Case is ignored as it is in addresses.
  private static func mayHoldAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteRuns.contains(bytes) { word in
      let folded = word | ByteRuns.repeated(0x20)
      let double = ByteRuns.equal(folded, 0x77)
      return ByteRuns.equal(folded, 0x3A) | double & double << 8
    }
  }

  /// Returns the offset from `start` on of the first byte that may begin something, or the count.
  @inline(__always)
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        if byte == 0xC2 || byte == 0xE2 || byte == 0xF0 { break }
      } else {
        let bit: UInt64 = 1 << UInt64(byte & 63)
        if (byte < 64 ? anywhere.low : anywhere.high) & bit != 0 { break }
        if (byte < 64 ? atWords.low : atWords.high) & bit != 0,
          offset == 0 || !InlineMarks.isWordByte(bytes[offset - 1])
        {
          break
        }
      }
      offset &+= 1
    }
    return offset
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
