import Testing

/// The parts of an archive that a test asks about, read by the offsets of the ZIP specification
/// (APPNOTE 4.3) and not by the code under test.
struct ArchiveBytes {
  let bytes: [UInt8]

  struct CentralEntry: Equatable {
    var name: String
    var flags, method, time, date, extraLength, commentLength: UInt16
    var checksum: UInt32
    var packedSize, size, localOffset: Int
    var externalAttributes: UInt32
    var madeBySystem: UInt8
  }

  func half(_ offset: Int) -> UInt16 { UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8 }
  func word(_ offset: Int) -> UInt32 { UInt32(half(offset)) | UInt32(half(offset + 2)) << 16 }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The entries of the central directory, in their order.
  func centralEntries() throws -> [CentralEntry] {
    let end = bytes.count - 22
    try #require(end >= 0 && word(end) == 0x0605_4b50)
    var offset = Int(word(end + 16))
    return try (0..<Int(half(end + 10))).map { _ in
      try #require(word(offset) == 0x0201_4b50)
      let nameLength = Int(half(offset + 28))
      let entry = CentralEntry(
        name: text(offset + 46..<offset + 46 + nameLength), flags: half(offset + 8),
        method: half(offset + 10), time: half(offset + 12), date: half(offset + 14),
        extraLength: half(offset + 30), commentLength: half(offset + 32),
        checksum: word(offset + 16), packedSize: Int(word(offset + 20)),
        size: Int(word(offset + 24)), localOffset: Int(word(offset + 42)),
        externalAttributes: word(offset + 38), madeBySystem: bytes[offset + 5])
      offset += 46 + nameLength + Int(entry.extraLength) + Int(entry.commentLength)
      return entry
    }
  }
}
