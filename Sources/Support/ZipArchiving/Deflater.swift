internal import CLibdeflate

/// One state of libdeflate, used for entry after entry.
///
/// Making a state costs 300 kB of memory at level 6, so a thread makes one and keeps it.
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  init(level: CompressionLevel) throws(ZipError) {
    guard let compressor = libdeflate_alloc_compressor(Int32(level.value)) else {
      throw .outOfMemory
    }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  func pack(_ entry: ZipEntry) -> PackedEntry {
    let checksum = CRC32.checksum(of: entry.contents)
    var method = entry.method
    var data = entry.contents
    if method == .deflated {
      if let deflated = shorterForm(of: entry.contents) {
        data = deflated
      } else {
        method = .stored
      }
    }
    return PackedEntry(
      name: entry.name, method: method, checksum: checksum, size: entry.contents.count, data: data)
  }

  /// Returns the deflated bytes, or nil if they would not be fewer.
  private func shorterForm(of bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 1 else { return nil }
    let room = bytes.count - 1
    let deflated = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(
          compressor, $0.baseAddress, $0.count, buffer.baseAddress, room)
      }
    }
    return deflated.isEmpty ? nil : deflated
  }
}
