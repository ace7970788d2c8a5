/// The part in which SHA-1 and SHA-256 differ: five or eight words and how a 64-byte block changes
/// them.
protocol BlockHashState: Sendable {
  init()
  /// Mixes one block of 64 bytes into the state.
  mutating func absorb(_ block: UnsafeRawBufferPointer)
  /// Returns the words of the digest in order.
  var words: [UInt32] { get }
}

/// Cuts a stream of bytes into blocks of 64, pads the last one as FIPS 180-4 §5.1.1 says, and
/// feeds them to a state.
struct BlockHash<State: BlockHashState>: Sendable {
  private var state = State()
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  init() {
    pending.reserveCapacity(128)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let taken = rest.prefix(64 - pending.count)
      pending.append(contentsOf: taken)
      rest = rest.dropFirst(taken.count)
      guard pending.count == 64 else { return }
      absorbPending()
    }
    while rest.count >= 64 {
      state.absorb(UnsafeRawBufferPointer(rebasing: rest.prefix(64)))
      rest = rest.dropFirst(64)
    }
    pending.append(contentsOf: rest)
  }

  /// Returns the digest; the stream may not be continued afterwards.
  consuming func finish() -> [UInt8] {
    let bitCount = byteCount << 3
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    absorbPending()
    return state.words.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private mutating func absorbPending() {
    pending.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 64) {
        state.absorb(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]))
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// Loads the big-endian word at `index` of a block.
@inline(__always)
func word(_ block: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
  UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
}

/// Rotates a word to the left by 1…31 bits.
@inline(__always)
func rotated(_ word: UInt32, left count: UInt32) -> UInt32 {
  (word &<< count) | (word &>> (32 &- count))
}
