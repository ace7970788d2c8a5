/// Counts columns over text whose scalars have a fixed width of their own, straight from the bytes.
///
/// Nine lines in ten in English, Chinese, Japanese and Korean are nothing else; to look each scalar up
/// costs five times as much. Where anything else turns up (controls, marks, emoji, scripts with
/// clusters), the scan gives up and the general path takes the line.
struct QuickScan {
  let base: UnsafePointer<UInt8>
  let limit: Int

  /// Moves `index` over what fits in `room` columns and counts it off; `false` where the text, or the
  /// scalar after what fits, is of another sort.
  @inline(__always)
  func pass(_ index: inout Int, _ room: inout Int) -> Bool {
    while index < limit {
      let lead = base[index]
      if lead < 0x80 {
        if room >= 8, index &+ 8 <= limit, isPrintable(index) {
          index &+= 8
          room &-= 8
          continue
        }
        guard lead &- 0x20 < 0x5F else { return false }
        if room == 0 { return true }
        index &+= 1
        room &-= 1
      } else if lead >= 0xE3 {
        guard index &+ 2 < limit, isWide(lead, base[index &+ 1], base[index &+ 2]) else {
          return false
        }
        if room < 2 { return true }
        index &+= 3
        room &-= 2
      } else {
        let length = narrowLength(lead, index)
        if length == 0 { return false }
        if room == 0 { return true }
        index &+= length
        room &-= 1
      }
    }
    return true
  }

  /// Whether eight bytes from `index` on are ASCII from the space to the tilde.
  @inline(__always)
  private func isPrintable(_ index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    let controls = (word &- ones &* 0x20) | (word &+ ones)
    return (word | controls) & (ones &* 0x80) == 0
  }

  /// The bytes of a scalar one column wide; 0 where it is of another sort.
  @inline(__always)
  private func narrowLength(_ lead: UInt8, _ index: Int) -> Int {
    guard index &+ 1 < limit else { return 0 }
    if lead == 0xE2 { return isDashOrQuotationMark(index) ? 3 : 0 }
    return QuickScan.isNarrow(lead, base[index &+ 1]) ? 2 : 0
  }

  /// Ideographs, kana, Hangul syllables, full-width forms, and the brackets and stops among them.
  @inline(__always)
  private func isWide(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard (second ^ 0x80) | (third ^ 0x80) < 0x40 else { return false }
    if lead &- 0xE5 < 5 || lead &- 0xEB < 2 { return true }
    if lead == 0xE3, second == 0x81 || second == 0x83 { return second == 0x83 || third > 0x80 }
    switch lead {
    case 0xE4: return second != 0xB7  // hexagrams
    case 0xEA: return second >= 0xB0
    case 0xED: return second < 0x9E
    case 0xE3:
      switch second {
      case 0x80: return third >= 0x81 && third < 0xAA
      case 0x82: return third < 0x97 || third >= 0x9B
      default: return false
      }
    case 0xEF: return second == 0xBC && third >= 0x81 || second == 0xBD && third <= 0xA0
    default: return false
    }
  }

  /// U+2010 to U+2027: dashes, quotation marks, bullets, ellipses.
  @inline(__always)
  private func isDashOrQuotationMark(_ index: Int) -> Bool {
    index &+ 2 < limit && base[index &+ 1] == 0x80 && base[index &+ 2] &- 0x90 < 0x18
  }

  /// Latin, Greek, Cyrillic and Arabic letters, and the signs of Latin-1.
  @inline(__always)
  private static func isNarrow(_ lead: UInt8, _ second: UInt8) -> Bool {
    guard second & 0xC0 == 0x80 else { return false }
    switch lead {
    case 0xC3...0xC9, 0xCE, 0xCF, 0xD0, 0xD1, 0xDA: return true
    case 0xC2: return second > 0xA0 && second != 0xAD
    case 0xD8: return second >= 0xA0
    case 0xD9: return second <= 0x8A || second >= 0xA0 && second != 0xB0
    default: return false
    }
  }
}
