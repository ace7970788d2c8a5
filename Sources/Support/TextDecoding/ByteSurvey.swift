/// Counts over bytes that are not clean UTF-8, from which it is decided what they are.
struct ByteSurvey {
  private(set) var byteCount: Int
  /// Zero bytes.
  private(set) var nulls = 0
  /// Control characters that text of any age does without: not TAB, LF, VT, FF, CR, nor backspace
  /// and escape, which old terminals and ISO 2022 use.
  private(set) var strangeControls = 0
  /// Sequences of two to four bytes that are well-formed UTF-8.
  private(set) var multibyteSequences = 0
  /// Ill-formed sequences.
  private(set) var illFormed = 0
  /// The offset of the first ill-formed sequence, or the number of bytes.
  private(set) var firstIllFormed: Int

  /// - Complexity: O(*n*).
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    byteCount = buffer.count
    firstIllFormed = buffer.count
    guard let bytes = buffer.baseAddress else { return }
    var index = 0
    while index < byteCount {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 { count(control: byte) }
        index += 1
        continue
      }
      let (length, isWellFormed) = UTF8Sequence.extent(bytes, index, byteCount)
      if isWellFormed {
        multibyteSequences += 1
      } else {
        if illFormed == 0 { firstIllFormed = index }
        illFormed += 1
      }
      index += length
    }
  }

  private mutating func count(control: UInt8) {
    switch control {
    case 0: nulls += 1
    case 0x08...0x0d, 0x1b: break
    default: strangeControls += 1
    }
  }

  /// Whether there are more zero bytes or strange control characters than text has: one in 50.
  var isBinary: Bool {
    let strange = nulls + strangeControls
    return strange > 3 && strange * 50 > byteCount
  }

  /// Whether there is no byte from 0x80 up.
  var isASCII: Bool { multibyteSequences == 0 && illFormed == 0 }

  /// Whether this is UTF-8 with damaged places beyond doubt. In text of another encoding few sequences
  /// look like UTF-8 by chance (in EUC-KR, the likeliest, one in ten).
  var isDamagedUTF8: Bool {
    multibyteSequences >= 4 * illFormed
  }

  /// Whether reading it as UTF-8 would give rubbish: U+FFFD for more than a tenth of the bytes.
  var isBeyondRepair: Bool {
    illFormed > 3 && illFormed * 10 > byteCount
  }
}
