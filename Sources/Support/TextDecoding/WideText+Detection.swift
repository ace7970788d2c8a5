extension WideText {
  /// Returns the encoding of bytes with zero bytes among them, if they are UTF-16 or UTF-32 without
  /// a byte order mark beyond doubt.
  /// - Complexity: O(*n*).
  static func encoding(of buffer: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let little = WideText(buffer, isLittleEndian: true)
    let big = WideText(buffer, isLittleEndian: false)
    if little.isUTF32 { return .utf32LittleEndian }
    if big.isUTF32 { return .utf32BigEndian }
    let (littleVotes, bigVotes) = (little.familiarUnits, big.familiarUnits)
    if little.isUTF16(votes: littleVotes, against: bigVotes) { return .utf16LittleEndian }
    if big.isUTF16(votes: bigVotes, against: littleVotes) { return .utf16BigEndian }
    return nil
  }

  /// Whether every four bytes are a code point; eleven bits of 32 must be zero for that.
  private var isUTF32: Bool {
    guard quadCount > 0, bytesAreWhole(4) else { return false }
    for index in 0..<quadCount {
      let scalar = quad(index)
      guard scalar > 0, Unicode.Scalar(scalar) != nil else { return false }
    }
    return true
  }

  /// The number of units that are white space, Latin letters and digits, or punctuation of East
  /// Asia. With its bytes exchanged such a unit is a rare character or none; the digit zero and the
  /// ideographic space, which become one another, are left out.
  private var familiarUnits: Int {
    var count = 0
    for index in 0..<pairCount {
      switch pair(index) {
      case 0x20...0x2f, 0x31...0x7e, 0x0a, 0x0d, 0x09, 0x3001, 0x3002, 0x2018...0x201d:
        count += 1
      default: break
      }
    }
    return count
  }

  private func isUTF16(votes: Int, against others: Int) -> Bool {
    guard pairCount > 0, bytesAreWhole(2), votes > 0, others * 10 <= votes else { return false }
    guard isWellFormed16 else { return false }
    // Latin text has hardly anything but familiar units. Text in other scripts has few (its spaces,
    // line ends and full stops), but its other bytes are not all ASCII, as those of columns
    // separated by zero bytes are.
    return votes * 4 >= pairCount * 3 || (votes * 50 >= pairCount && hasNonASCIIBytes)
  }

  private var isWellFormed16: Bool {
    var index = 0
    while index < pairCount {
      let unit = pair(index)
      if unit & 0xf800 == 0xd800 {
        guard surrogatePair(at: index) != nil else { return false }
        index += 1
      } else if unit == 0 {
        return false
      }
      index += 1
    }
    return true
  }
}
