/// The table of a font with its names (OpenType, table name).
struct NameTable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The name of the family: the one under which all weights are gathered, else the one for four faces.
  var family: String? { name(16) ?? name(1) }

  private struct Record {
    let platform: Int
    let language: Int
    let text: Range<Int>
  }

  /// The name with a number; rather that in English for Windows than another.
  private func name(_ identifier: Int) -> String? {
    let records = records(of: identifier)
    let best =
      records.first { $0.platform == 3 && $0.language == 0x0409 }
      ?? records.first { $0.platform == 3 || $0.platform == 0 } ?? records.first
    guard let best else { return nil }
    let words = best.platform == 1 ? macintosh(best.text) : utf16(best.text)
    return words.isEmpty ? nil : words
  }

  private func records(of identifier: Int) -> [Record] {
    guard let count = bytes.number(at: 2, 2), let storage = bytes.number(at: 4, 2) else {
      return []
    }
    var records: [Record] = []
    for place in 0..<count {
      let start = 6 + place * 12
      guard let platform = bytes.number(at: start, 2),
        let language = bytes.number(at: start + 4, 2), let number = bytes.number(at: start + 6, 2),
        let length = bytes.number(at: start + 8, 2), let offset = bytes.number(at: start + 10, 2)
      else { break }
      let lower = storage + offset
      guard number == identifier, lower + length <= bytes.count else { continue }
      records.append(
        Record(platform: platform, language: language, text: lower..<lower + length))
    }
    return records
  }

  private func utf16(_ range: Range<Int>) -> String {
    let units = stride(from: range.lowerBound, to: range.upperBound - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Families in the old encoding of the Macintosh are nearly always ASCII; the few other letters are left out.
  private func macintosh(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].filter { (0x20..<0x7f).contains($0) }, as: UTF8.self)
  }
}
