internal import CLibdeflate

/// The tables of a font file, whatever they are packed with.
struct FontTables {
  let format: FontFormat
  private let bytes: [UInt8]
  private let entries: [String: Entry]

  private struct Entry {
    /// Where the table lies in `bytes`, packed or not.
    var place: Range<Int>
    /// The bytes of the table unpacked.
    var size: Int
  }

  /// No table that is read here is nearly as large; what promises more is not unpacked.
  private static let maximumTableSize = 1 << 20

  /// Finds the tables of a font.
  ///
  /// - Throws: `FontProblem`, when the bytes are no single font.
  init(of bytes: [UInt8]) throws(FontProblem) {
    switch bytes.number(at: 0, 4) {
    case 0x0001_0000, 0x7472_7565: (format, entries) = (.ttf, try Self.openType(bytes))
    case 0x4f54_544f: (format, entries) = (.otf, try Self.openType(bytes))
    case 0x774f_4646: (format, entries) = (.woff, try Self.woff(bytes))
    case 0x774f_4632:
      let font = try WOFF2Tables(of: bytes)
      format = .woff2
      self.bytes = font.bytes
      entries = font.places.mapValues { Entry(place: $0, size: $0.count) }
      return
    case 0x7474_6366: throw .collection
    default: throw .notAFont
    }
    self.bytes = bytes
  }

  /// The bytes of a table; nil when the font has none of the name.
  ///
  /// - Throws: `FontProblem`, when they cannot be unpacked.
  func table(_ tag: String) throws(FontProblem) -> [UInt8]? {
    guard let entry = entries[tag] else { return nil }
    guard entry.place.count != entry.size else { return Array(bytes[entry.place]) }
    guard entry.size <= Self.maximumTableSize, let table = inflated(entry) else { throw .notAFont }
    return table
  }

  // MARK: Directories

  /// The directory of an OpenType font (OpenType §Organization).
  private static func openType(_ bytes: [UInt8]) throws(FontProblem) -> [String: Entry] {
    try directory(bytes, start: 12, countAt: 4, stride: 16) { start in
      guard let offset = bytes.number(at: start + 8, 4), let size = bytes.number(at: start + 12, 4)
      else { return nil }
      return (offset, size, size)
    }
  }

  /// The directory of a WOFF file (WOFF 1.0 §4, §5).
  private static func woff(_ bytes: [UInt8]) throws(FontProblem) -> [String: Entry] {
    guard bytes.number(at: 8, 4) == bytes.count else { throw .notAFont }
    return try directory(bytes, start: 44, countAt: 12, stride: 20) { start in
      guard let offset = bytes.number(at: start + 4, 4),
        let packed = bytes.number(at: start + 8, 4), let size = bytes.number(at: start + 12, 4),
        packed <= size
      else { return nil }
      return (offset, packed, size)
    }
  }

  private static func directory(
    _ bytes: [UInt8], start: Int, countAt: Int, stride: Int,
    _ read: (Int) -> (offset: Int, packed: Int, size: Int)?
  ) throws(FontProblem) -> [String: Entry] {
    guard let count = bytes.number(at: countAt, 2), count > 0 else { throw .notAFont }
    var entries: [String: Entry] = [:]
    for place in 0..<count {
      let entry = start + place * stride
      guard let (offset, packed, size) = read(entry), offset + packed <= bytes.count else {
        throw .notAFont
      }
      let tag = String(decoding: bytes[entry..<entry + 4], as: UTF8.self)
      entries[tag] = Entry(place: offset..<offset + packed, size: size)
    }
    return entries
  }

  private func inflated(_ entry: Entry) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    let table = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      var written = 0
      let result = bytes[entry.place].withUnsafeBytes {
        libdeflate_zlib_decompress(
          decompressor, $0.baseAddress, $0.count, buffer.baseAddress, entry.size, &written)
      }
      count = result == LIBDEFLATE_SUCCESS ? written : 0
    }
    return table.count == entry.size ? table : nil
  }
}
