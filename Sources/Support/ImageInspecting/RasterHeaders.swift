/// PNG (W3C Recommendation, third edition): a signature, then the chunk IHDR.
enum PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  static func size(_ reader: ByteReader) -> PixelSize? {
    guard reader.bytes.starts(with: signature), reader.has("IHDR", at: 12),
      let width = reader.big(16, 4), let height = reader.big(20, 4)
    else { return nil }
    return PixelSize(width: width, height: height)
  }
}

/// GIF89a specification, section 18: the logical screen.
enum GIFHeader {
  static func size(_ reader: ByteReader) -> PixelSize? {
    guard reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0),
      let width = reader.little(6, 2), let height = reader.little(8, 2)
    else { return nil }
    return PixelSize(width: width, height: height)
  }
}

/// WebP container specification (RFC 9649): the size is in the first chunk, whichever that is.
enum WebPHeader {
  static func size(_ reader: ByteReader) -> PixelSize? {
    guard reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) else { return nil }
    if reader.has("VP8X", at: 12) { return extended(reader) }
    if reader.has("VP8L", at: 12) { return lossless(reader) }
    if reader.has("VP8 ", at: 12) { return lossy(reader) }
    return nil
  }

  private static func extended(_ reader: ByteReader) -> PixelSize? {
    guard let width = reader.little(24, 3), let height = reader.little(27, 3) else { return nil }
    return PixelSize(width: width + 1, height: height + 1)
  }

  private static func lossless(_ reader: ByteReader) -> PixelSize? {
    guard reader.byte(20) == 0x2f, let bits = reader.little(21, 4) else { return nil }
    return PixelSize(width: bits & 0x3fff + 1, height: bits >> 14 & 0x3fff + 1)
  }

  private static func lossy(_ reader: ByteReader) -> PixelSize? {
    guard reader.little(23, 3) == 0x2a_019d, let width = reader.little(26, 2),
      let height = reader.little(28, 2)
    else { return nil }
    return PixelSize(width: width & 0x3fff, height: height & 0x3fff)
  }
}
