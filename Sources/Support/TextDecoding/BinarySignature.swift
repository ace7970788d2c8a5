/// The beginnings of files that are no text.
enum BinarySignature {
  /// Returns what bytes that are not clean UTF-8 are, with an article, or nil.
  static func kind(of buffer: UnsafeBufferPointer<UInt8>) -> String? {
    if let kind = kindOfCleanText(buffer) { return kind }
    return signatures.first { starts(buffer, with: $0.bytes, at: $0.offset) }?.kind
  }

  /// Returns what bytes are that are characters all through and yet no text to be read: a PDF
  /// document can be plain ASCII.
  static func kindOfCleanText(_ buffer: UnsafeBufferPointer<UInt8>) -> String? {
    if starts(buffer, with: Array("%PDF-".utf8)), buffer.count > 5, isDigit(buffer[5]) {
      return "a PDF document"
    }
    if starts(buffer, with: Array("{\\rtf".utf8)), buffer.count > 5, isDigit(buffer[5]) {
      return "an RTF document"
    }
    if starts(buffer, with: Array("%!PS-Adobe-".utf8)) { return "a PostScript document" }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func starts(
    _ buffer: UnsafeBufferPointer<UInt8>, with bytes: [UInt8], at offset: Int = 0
  ) -> Bool {
    buffer.count >= offset + bytes.count
      && buffer[offset..<offset + bytes.count].elementsEqual(bytes)
  }

  private struct Signature {
    let kind: String
    let bytes: [UInt8]
    let offset: Int

    init(_ kind: String, _ bytes: [UInt8], at offset: Int = 0) {
      self.kind = kind
      self.bytes = bytes
      self.offset = offset
    }

    init(_ kind: String, _ text: String, at offset: Int = 0) {
      self.init(kind, Array(text.utf8), at: offset)
    }
  }

  private static let signatures: [Signature] = [
    Signature("a PNG image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Signature("a JPEG image", [0xff, 0xd8, 0xff]),
    Signature("a GIF image", "GIF87a"),
    Signature("a GIF image", "GIF89a"),
    Signature("a WebP image", "WEBP", at: 8),
    Signature("a TIFF image", [0x49, 0x49, 0x2a, 0x00]),
    Signature("a TIFF image", [0x4d, 0x4d, 0x00, 0x2a]),
    Signature("a Photoshop image", "8BPS"),
    Signature("an EPUB book", "mimetypeapplication/epub+zip", at: 30),
    Signature("a ZIP archive (or an office document, which is one)", [0x50, 0x4b, 0x03, 0x04]),
    Signature("an empty ZIP archive", [0x50, 0x4b, 0x05, 0x06]),
    Signature("a gzip file", [0x1f, 0x8b]),
    Signature("a bzip2 file", "BZh"),
    Signature("an xz file", [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
    Signature("a Zstandard file", [0x28, 0xb5, 0x2f, 0xfd]),
    Signature("a 7z archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    Signature("a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]),
    Signature("a tar archive", "ustar", at: 257),
    Signature("an old office document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Signature("a Mobipocket book", "BOOKMOBI", at: 60),
    Signature("a SQLite database", "SQLite format 3\0"),
    Signature("a program", [0x7f, 0x45, 0x4c, 0x46]),
    Signature("a program", [0xcf, 0xfa, 0xed, 0xfe]),
    Signature("a program", [0xca, 0xfe, 0xba, 0xbe]),
    Signature("a program", [0x4d, 0x5a, 0x90, 0x00]),
    Signature("a program", [0x00, 0x61, 0x73, 0x6d]),
    Signature("a font", "wOFF"),
    Signature("a font", "wOF2"),
    Signature("a font", [0x00, 0x01, 0x00, 0x00, 0x00]),
    Signature("a sound file", "ID3"),
    Signature("a sound file", "OggS"),
    Signature("a sound file", "fLaC"),
    Signature("a sound file", "WAVE", at: 8),
    Signature("a film", "ftyp", at: 4),
    Signature("a film", [0x1a, 0x45, 0xdf, 0xa3]),
  ]
}
