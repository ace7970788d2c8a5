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
    return Self.file(
      width: image.width, height: image.height, bitDepth: image.bitDepth, palette: image.palette,
      data: data)
  }

  /// Puts a PNG file together: the signature and the chunks IHDR, PLTE, IDAT and IEND.
  static func file(
    width: Int, height: Int, bitDepth: Int, palette: [PNGImage.Color]?, data: [UInt8]
  ) -> [UInt8] {
    var file = PNGHeader.signature
    let colorType: UInt8 = palette == nil ? 2 : 3
    let header = bigEndian(width) + bigEndian(height) + [UInt8(bitDepth), colorType, 0, 0, 0]
    append("IHDR", header, to: &file)
    if let palette {
      append("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
    }
    append("IDAT", data, to: &file)
    append("IEND", [], to: &file)
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
