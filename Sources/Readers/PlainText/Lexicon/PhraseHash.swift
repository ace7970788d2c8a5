/// FNV-1a over folded scalars, runs of spaces as one: the key of a phrase.
package struct PhraseHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var pendingSpace = false
  private var isEmpty = true

  package init() {}

  init(_ source: Source, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source.bytes[offset]
      if byte > 0x20, byte < 0x80 {
        addVisibleASCII(byte)
        offset += 1
      } else {
        let next = source.scalar(at: offset)
        add(next.value)
        offset += next.length
      }
    }
  }

  /// Does what `add` does, without its questions: half of the words in the lexicon are ASCII.
  @inline(__always)
  private mutating func addVisibleASCII(_ byte: UInt8) {
    if pendingSpace { mix(0x20) }
    pendingSpace = false
    isEmpty = false
    let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    mix(UInt32(isCapital ? byte | 0x20 : byte))
  }

  /// Never 0, which marks a free place.
  package var value: UInt64 { hash | 1 << 63 }

  @inline(__always)
  package mutating func add(_ scalar: UInt32) {
    if scalar > 0x20, scalar < 0x80 {
      addVisibleASCII(UInt8(truncatingIfNeeded: scalar))
    } else {
      addFolded(scalar)
    }
  }

  private mutating func addFolded(_ scalar: UInt32) {
    let folded = Scalars.folded(scalar)
    if folded == 0x20 || folded == 0x09 {
      pendingSpace = !isEmpty
      return
    }
    if Self.mayBeIgnorable(folded), ScalarClass.of(folded) == .ignorable { return }
    if pendingSpace { mix(0x20) }
    pendingSpace = false
    isEmpty = false
    mix(folded)
  }

  /// Whether a scalar is outside the blocks that hold letters and signs only: looking up its class costs more than all the rest.
  private static func mayBeIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xAD, 0xAE..<0x600, 0x620..<0x6DD, 0x900..<0x1000, 0x3040..<0xD800: false
    default: true
    }
  }

  @inline(__always)
  private mutating func mix(_ scalar: UInt32) {
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    hash ^= hash >> 29
  }
}
