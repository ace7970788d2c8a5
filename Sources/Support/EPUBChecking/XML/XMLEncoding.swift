/// The encodings that the files of a book may have: UTF-8 and, deprecated, UTF-16 (EPUB 3.3 §3.9).
enum XMLEncoding {
  /// Returns a document in UTF-8 without a byte order mark.
  ///
  /// - Throws: `XMLProblem`, when it is in another encoding, or says that it is.
  static func decoded(_ bytes: [UInt8]) throws(XMLProblem) -> [UInt8] {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
    if isUTF16(bytes) { return fromUTF16(bytes) }
    if let declared = declaredEncoding(of: bytes), declared.lowercased() != "utf-8",
      declared.lowercased() != "us-ascii"
    {
      throw XMLProblem(
        kind: .encoding, place: TextPlace(line: 1, column: 1),
        message: "the encoding is \(declared), not UTF-8")
    }
    return bytes
  }

  /// Whether a document begins with the byte order mark of UTF-16.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
  }

  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xff
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What the XML declaration calls the encoding; nil when it says nothing.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let declaration = String(
      decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let pieces = declaration.split(whereSeparator: { $0 == "\"" || $0 == "'" })
    guard let place = pieces.firstIndex(where: { $0.contains("encoding") }) else { return nil }
    return place + 1 < pieces.count ? String(pieces[place + 1]) : nil
  }
}
