internal import LibraryLoading

/// The unpacked tables of a WOFF 2 font, all in one run (WOFF 2.0 §4, §5).
struct WOFF2Tables {
  let bytes: [UInt8]
  let places: [String: Range<Int>]

  /// Fonts of more bytes than this are no fonts for books.
  private static let maximumSize = 1 << 27

  /// - Throws: `FontProblem`, when the bytes are broken or libbrotlidec is not installed.
  init(of file: [UInt8]) throws(FontProblem) {
    guard file.number(at: 8, 4) == file.count, let count = file.number(at: 12, 2), count > 0,
      let packedSize = file.number(at: 20, 4)
    else { throw .notAFont }
    // A collection has its own signature behind that of the file.
    guard file.number(at: 4, 4) != 0x7474_6366 else { throw .collection }
    var directory = Directory(file)
    var places: [String: Range<Int>] = [:]
    var end = 0
    for _ in 0..<count {
      guard let (tag, size) = directory.next(), end + size <= Self.maximumSize else {
        throw .notAFont
      }
      places[tag] = end..<end + size
      end += size
    }
    guard directory.offset + packedSize <= file.count else { throw .notAFont }
    guard let brotli = Brotli.find() else { throw .needsBrotli }
    let packed = Array(file[directory.offset..<directory.offset + packedSize])
    guard let bytes = brotli.unpacked(packed, size: end) else { throw .notAFont }
    self.bytes = bytes
    self.places = places
  }

  /// Goes through the entries of the table directory (WOFF 2.0 §4.1).
  private struct Directory {
    let file: [UInt8]
    private(set) var offset = 48

    init(_ file: [UInt8]) { self.file = file }

    /// The name of the next table and its bytes in the unpacked run.
    mutating func next() -> (tag: String, size: Int)? {
      guard let flags = file.number(at: offset, 1) else { return nil }
      offset += 1
      guard let tag = tag(flags & 0x3f), let size = length() else { return nil }
      // Outlines are packed in a form of their own unless the version is 3; other tables only when it is not 0.
      let version = flags >> 6
      let isTransformed = tag == "glyf" || tag == "loca" ? version != 3 : version != 0
      guard isTransformed else { return (tag, size) }
      return length().map { (tag, $0) }
    }

    private mutating func tag(_ number: Int) -> String? {
      guard number == 63 else {
        return WOFF2Tables.knownTags[number]
      }
      guard offset + 4 <= file.count else { return nil }
      defer { offset += 4 }
      return String(decoding: file[offset..<offset + 4], as: UTF8.self)
    }

    /// A number in groups of seven bits (WOFF 2.0 §4.1, UIntBase128).
    private mutating func length() -> Int? {
      var value = 0
      for _ in 0..<5 {
        guard let byte = file.number(at: offset, 1) else { return nil }
        offset += 1
        value = value << 7 | byte & 0x7f
        if byte & 0x80 == 0 { return value }
      }
      return nil
    }
  }

  /// The tables that have a number (WOFF 2.0 §4.1).
  private static let knownTags =
    ("cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern "
    + "LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar "
    + "bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat "
    + "Gloc Feat Sill").split(separator: " ").map(String.init)
}

/// Unpacks Brotli by libbrotlidec, which is looked for when the first WOFF 2 font comes.
private struct Brotli {
  private typealias Decompress =
    @convention(c) (
      Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>?
    ) -> Int32

  private let decompress: Decompress

  static func find() -> Brotli? {
    DynamicLibrary.first(of: ["libbrotlidec.so.1", "libbrotlidec.1.dylib"]) { library in
      library.function("BrotliDecoderDecompress", Decompress.self).map(Brotli.init)
    }
  }

  /// Returns the bytes unpacked; nil unless they are exactly `size`.
  func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? {
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var written = size
      let status = packed.withUnsafeBufferPointer {
        decompress($0.count, $0.baseAddress, &written, buffer.baseAddress)
      }
      count = status == 1 ? written : 0
    }
    return result.count == size ? result : nil
  }
}
