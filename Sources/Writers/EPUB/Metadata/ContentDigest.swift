/// Two times 64 bits that depend on every byte of a text and its place: enough to tell texts apart, not to withstand an attack.
///
/// SHA-1 over a long book took longer than rendering it; these two chains take 16 bytes a step. The result is the name of a UUID.
struct ContentDigest {
  private var first: UInt64 = 0x9e37_79b9_7f4a_7c15
  private var second: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private var length: UInt64 = 0

  /// Continues the digest with a piece; how a text is cut into pieces is part of it.
  ///
  /// - Complexity: O(n).
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 16 <= bytes.count {
      mix(word(bytes, index), word(bytes, index + 8))
      index += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &rest) { target in
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[index...]))
    }
    mix(UInt64(littleEndian: rest.0), UInt64(littleEndian: rest.1))
    length &+= UInt64(bytes.count)
    mix(length, UInt64(bytes.count))
  }

  /// The digest in 32 hexadecimal digits.
  var hexadecimal: String {
    [first, second].map { word in
      let digits = String(Self.scattered(word), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private mutating func mix(_ left: UInt64, _ right: UInt64) {
    let product = (first ^ left).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    first = product.high ^ product.low ^ right
    let other = (second ^ right).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    second = other.high ^ other.low &+ left
  }

  /// Spreads every bit over all of them.
  private static func scattered(_ word: UInt64) -> UInt64 {
    var mixed = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
