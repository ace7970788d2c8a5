/// The SHA-1 digest (FIPS 180-4 §6.1), needed for version 5 UUIDs and for nothing that an attacker
/// could gain by.
public struct SHA1: Sendable {
  private var hash = BlockHash<SHA1State>()

  /// Creates a digest of no bytes.
  public init() {}

  /// Continues the digest with `bytes`.
  /// - Complexity: O(*n*).
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bytes)
  }

  /// Continues the digest with `bytes`.
  /// - Complexity: O(*n*).
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update($0) }
  }

  /// Returns the 20 bytes of the digest.
  public consuming func finish() -> [UInt8] {
    hash.finish()
  }

  /// Returns the 20 bytes of the digest of `bytes`.
  /// - Complexity: O(*n*).
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = SHA1()
    digest.update(bytes)
    return digest.finish()
  }
}

struct SHA1State: BlockHashState {
  private var a: UInt32 = 0x6745_2301
  private var b: UInt32 = 0xefcd_ab89
  private var c: UInt32 = 0x98ba_dcfe
  private var d: UInt32 = 0x1032_5476
  private var e: UInt32 = 0xc3d2_e1f0

  var words: [UInt32] { [a, b, c, d, e] }

  mutating func absorb(_ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
      for index in 0..<16 { schedule[index] = word(block, index) }
      for index in 16..<80 {
        schedule[index] = rotated(
          schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16],
          left: 1)
      }
      mix(UnsafeBufferPointer(schedule))
    }
  }

  private mutating func mix(_ schedule: UnsafeBufferPointer<UInt32>) {
    var next = self
    for index in 0..<20 {
      next.turn((next.b & next.c) | (~next.b & next.d), 0x5a82_7999, schedule[index])
    }
    for index in 20..<40 { next.turn(next.b ^ next.c ^ next.d, 0x6ed9_eba1, schedule[index]) }
    for index in 40..<60 {
      let majority = (next.b & next.c) | (next.b & next.d) | (next.c & next.d)
      next.turn(majority, 0x8f1b_bcdc, schedule[index])
    }
    for index in 60..<80 { next.turn(next.b ^ next.c ^ next.d, 0xca62_c1d6, schedule[index]) }
    a &+= next.a
    b &+= next.b
    c &+= next.c
    d &+= next.d
    e &+= next.e
  }

  @inline(__always)
  private mutating func turn(_ choice: UInt32, _ constant: UInt32, _ word: UInt32) {
    let first = rotated(a, left: 5) &+ choice &+ e &+ constant &+ word
    e = d
    d = c
    c = rotated(b, left: 30)
    b = a
    a = first
  }
}
