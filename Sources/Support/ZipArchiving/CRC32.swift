internal import CLibdeflate

/// The checksum of ZIP and PNG (ISO 3309, polynomial 0x04C11DB7 reflected).
public enum CRC32 {
  /// Returns the checksum of `bytes`, continuing from that of the bytes before them.
  /// - Complexity: O(*n*).
  public static func checksum(of bytes: [UInt8], continuing start: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(start, $0.baseAddress, $0.count) }
  }
}
