/// Text that would be taken for the marker of a list, a quotation, a heading or a note if a line began
/// with it: `1999. `, `a) `, `- `, `> `, `# `, `[1] `, `***`.
enum MarkerLookalike {
  /// Whether a line should not end at the space before `index`: a marker seems to follow, or a hyphen
  /// stands before the space (as in `pre- and post-war`), which would look like a divided word.
  static func isNear(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    if index > 1, base[index &- 1] == 0x20, base[index &- 2] == 0x2D { return true }
    return begins(base, index, limit)
  }

  /// Whether the text at `index` looks so. Looks at the word there and no further than 12 bytes.
  static func begins(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    let byte = base[index]
    if byte &- 0x30 < 10 { return isNumber(base, index, limit) }
    if Segmenter.isLetter(byte) { return isDelimited(base, index &+ 1, limit) }
    switch byte {
    case 0x28, 0x5B: return isBracketed(base, index, limit)
    case 0x3E, 0x7C, 0x2D: return true
    case 0x23, 0x2A, 0x2B, 0x3D, 0x5F, 0x7E: return isRun(base, index, limit)
    case 0xE2: return isBullet(base, index, limit)
    default: return false
    }
  }

  private static func isSpace(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    index >= limit || base[index] == 0x20 || base[index] == 0x0A
  }

  /// `.`, `)` or `:` and a space.
  private static func isDelimited(
    _ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Bool {
    guard index < limit else { return false }
    let byte = base[index]
    return (byte == 0x2E || byte == 0x29 || byte == 0x3A) && isSpace(base, index &+ 1, limit)
  }

  /// Up to nine digits, perhaps `1.2`, then a delimiter.
  private static func isNumber(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    var end = index
    while end < limit, end &- index < 10, base[end] &- 0x30 < 10 || base[end] == 0x2E { end &+= 1 }
    if end < limit, base[end] == 0x29 { end &+= 1 }
    guard isSpace(base, end, limit) else { return false }
    return base[end &- 1] == 0x2E || base[end &- 1] == 0x29
  }

  /// `(1)`, `(a)`, `[12]`, `[ ]`, `[x]`.
  private static func isBracketed(
    _ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Bool {
    let closing: UInt8 = base[index] == 0x28 ? 0x29 : 0x5D
    var end = index &+ 1
    while end < limit, end &- index < 6, base[end] != closing { end &+= 1 }
    return end < limit && base[end] == closing
  }

  /// Up to twelve of one sign, alone.
  private static func isRun(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    var end = index
    while end < limit, end &- index < 12, base[end] == base[index] { end &+= 1 }
    return isSpace(base, end, limit)
  }

  /// A dash, or a bullet and a space.
  private static func isBullet(_ base: UnsafePointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard index &+ 3 < limit else { return false }
    let last = base[index &+ 2]
    if base[index &+ 1] == 0x80, last >= 0x93, last <= 0x95 { return true }
    guard isSpace(base, index &+ 3, limit) else { return false }
    switch (base[index &+ 1], last) {
    case (0x80, 0xA2), (0x80, 0xA3): return true
    case (0x97, _), (0x96, _), (0x98, _), (0x9C, _), (0x9E, _): return true
    default: return false
    }
  }
}
