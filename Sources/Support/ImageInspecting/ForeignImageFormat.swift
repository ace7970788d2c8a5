/// A format of images that books and pages cannot hold, told by its first bytes, so that a message can name it.
public enum ForeignImageFormat: String, Sendable, CaseIterable {
  case avif = "AVIF"
  case heic = "HEIC"
  case jpegXL = "JPEG XL"
  case jpeg2000 = "JPEG 2000"
  case tiff = "TIFF"
  case bmp = "BMP"
  case icon = "ICO"
  case pdf = "PDF"
  case postScript = "PostScript"
  case photoshop = "Photoshop"

  /// Looks at the beginning of a file; nil when it is none of these.
  public init?(of bytes: [UInt8]) {
    let found = bytes.withUnsafeBufferPointer { Self.format(ByteReader($0)) }
    guard let found else { return nil }
    self = found
  }

  private static func format(_ reader: ByteReader) -> ForeignImageFormat? {
    if reader.has("ftyp", at: 4) { return brand(reader) }
    if reader.has("II*\0", at: 0) || reader.has("MM\0*", at: 0) { return .tiff }
    if reader.big(0, 2) == 0xff0a || reader.has("JXL ", at: 4) { return .jpegXL }
    if reader.has("jP  ", at: 4) { return .jpeg2000 }
    if reader.has("BM", at: 0), reader.little(2, 4) == reader.count { return .bmp }
    if reader.big(0, 4) == 0x0000_0100 { return .icon }
    if reader.has("%PDF-", at: 0) { return .pdf }
    if reader.has("%!PS", at: 0) { return .postScript }
    return reader.has("8BPS", at: 0) ? .photoshop : nil
  }

  /// The brand of an ISO base media file (ISO/IEC 14496-12 §4.3).
  private static func brand(_ reader: ByteReader) -> ForeignImageFormat? {
    if reader.has("avif", at: 8) || reader.has("avis", at: 8) { return .avif }
    for brand in ["heic", "heix", "mif1", "msf1", "hevc"] as [StaticString]
    where reader.has(brand, at: 8) {
      return .heic
    }
    return nil
  }
}
