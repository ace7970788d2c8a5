/// The SHA-256 digest (FIPS 180-4 §6.2), for names made from contents.
public struct SHA256: Sendable {
  private var hash = BlockHash<SHA256State>()

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

  /// Returns the 32 bytes of the digest.
  public consuming func finish() -> [UInt8] {
    hash.finish()
  }

  /// Returns the 32 bytes of the digest of `bytes`.
  /// - Complexity: O(*n*).
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }
}

struct SHA256State: BlockHashState {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  var words: [UInt32] { [a, b, c, d, e, f, g, h] }

  mutating func absorb(_ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 { schedule[index] = word(block, index) }
      for index in 16..<64 {
        let late = schedule[index - 2]
        let early = schedule[index - 15]
        let lateMix = rotated(late, left: 15) ^ rotated(late, left: 13) ^ (late &>> 10)
        let earlyMix = rotated(early, left: 25) ^ rotated(early, left: 14) ^ (early &>> 3)
        schedule[index] = schedule[index - 16] &+ earlyMix &+ schedule[index - 7] &+ lateMix
      }
      mix(UnsafeBufferPointer(schedule))
    }
  }

  private mutating func mix(_ schedule: UnsafeBufferPointer<UInt32>) {
    var next = self
    Self.roundConstants.withUnsafeBufferPointer { constants in
      for index in 0..<64 { next.turn(constants[index] &+ schedule[index]) }
    }
    a &+= next.a
    b &+= next.b
    c &+= next.c
    d &+= next.d
    e &+= next.e
    f &+= next.f
    g &+= next.g
    h &+= next.h
  }

  @inline(__always)
  private mutating func turn(_ input: UInt32) {
    let mixedE = rotated(e, left: 26) ^ rotated(e, left: 21) ^ rotated(e, left: 7)
    let first = h &+ mixedE &+ ((e & f) ^ (~e & g)) &+ input
    let mixedA = rotated(a, left: 30) ^ rotated(a, left: 19) ^ rotated(a, left: 10)
    let second = mixedA &+ ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = d &+ first
    d = c
    c = b
    b = a
    a = first &+ second
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
