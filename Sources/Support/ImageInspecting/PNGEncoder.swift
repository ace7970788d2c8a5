internal import CLibdeflate

/// Writes PNG images: the same pixels give the same bytes on every machine (with the same version of
/// libdeflate).
///
///     let cover = PNGImage(width: 600, height: 800, palette: colors, indices: pixels)
///     let bytes = PNGEncoder().encode(cover)
///
/// It is meant for drawings of our own: eight bits a channel without alpha, or a palette.
public struct PNGEncoder: Sendable {
  /// How hard libdeflate tries, from 1 to 12; 9 by default, as covers are small and written once.
  public var level: Int

  /// Creates an encoder.
  public init(level: Int = 9) {
    self.level = min(max(level, 1), 12)
  }

  /// Returns the image as a PNG file; nil when memory runs out.
  /// - Complexity: O(*n*) in the pixels.
  public func encode(_ image: PNGImage) -> [UInt8]? {
    guard let data = deflated(ScanlineFilter.filtered(image)) else { return nil }
    var file = PNGHeader.signature
    Self.append("IHDR", Self.header(of: image), to: &file)
    if let palette = image.palette {
      Self.append("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
    }
    Self.append("IDAT", data, to: &file)
    Self.append("IEND", [], to: &file)
    return file
  }

  private func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = bytes.withUnsafeBytes {
        libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, room)
      }
    }
    return result.isEmpty ? nil : result
  }

  private static func header(of image: PNGImage) -> [UInt8] {
    let colorType: UInt8 = image.palette == nil ? 2 : 3
    return bigEndian(image.width) + bigEndian(image.height)
      + [UInt8(image.bitDepth), colorType, 0, 0, 0]
  }

  /// Adds a chunk: length, type, data, checksum of type and data.
  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + data
    let checksum = body.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    file += bigEndian(data.count) + body + bigEndian(Int(checksum))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
