/// Where inlines may begin in a block, so that the bytes of running text are passed over.
struct InlineMarks {
  /// There is an at sign.
  let hasMail: Bool
  /// The bits of what is looked for, and of what begins with words only.
  private let wanted: UInt8
  private static let atWords: UInt8 = 12

  /// What each byte may begin, as the bits of a letter: 1 a mark, a line end or a symbol; 2 the
  /// reference to a note; at the beginning of a word 4 a web address, 8 a mail address.
  private static let kinds: StaticString = """
    @@@@@@@@@@A@@@@@@@@@@@@@@@@@@@@@@A@@@@@@B@A@@@@@HHHHHHHHHHHHLHIH\
    HHHHHHLHLHHHHLHHHHHHHHHLHHHJHHHIHHHHLHLHLHHHHLHHHHHHHHHLHHHHIHHH\
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\
    @@A@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@@@@@@@@@@A@@@@@@@@@@@@@@@
    """

  init(in bytes: UnsafeBufferPointer<UInt8>, hasNotes: Bool) {
    hasMail = ByteRuns.contains(bytes) { ByteRuns.equal($0, 0x40) }
    let address: UInt8 = hasMail ? 12 : InlineMarks.mayHoldAddress(bytes) ? 4 : 0
    wanted = 1 | (hasNotes ? 2 : 0) | address
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
    let kinds = InlineMarks.kinds.utf8Start
    while offset < bytes.count {
      let kind = kinds[Int(bytes[offset])] & wanted
      if kind != 0 {
        guard kind & ~InlineMarks.atWords == 0, offset > 0 else { break }
        if !InlineMarks.isWordByte(bytes[offset - 1]) { break }
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
