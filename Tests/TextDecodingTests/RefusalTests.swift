import Testing
import TextDecoding

@Suite("Input that is not text")
struct RefusalTests {
  @Test(
    "A file that is known by its beginning is refused by name",
    arguments: [
      ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], "a PNG image"),
      ([0xff, 0xd8, 0xff, 0xe0], "a JPEG image"),
      ([0x1f, 0x8b, 0x08], "a gzip file"),
      (Array("%PDF-1.7\n".utf8), "a PDF document"),
      (Array("{\\rtf1\\ansi Text}".utf8), "an RTF document"),
      ([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], "a program"),
      (
        [0x50, 0x4b, 3, 4, 10, 0, 0, 0],
        "a ZIP archive (or an office document, which is one)"
      ),
    ] as [([UInt8], String)])
  func signatures(bytes: [UInt8], kind: String) {
    #expect(throws: TextDecodingError.binary(kind: kind)) { try TextDecoder().decode(bytes) }
    #expect(TextDecodingError.binary(kind: kind).description == "This is \(kind), not text")
  }

  @Test("Bytes with many zeros or control characters are refused")
  func randomBytes() {
    var state: UInt64 = 7
    let bytes = (0..<5_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(throws: TextDecodingError.binary(kind: nil)) { try TextDecoder().decode(bytes) }
  }

  @Test("A text with a stray zero byte is still a text")
  func strayNull() throws {
    let result = try TextDecoder().decode(Array("a\u{0}b".utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == "a\u{fffd}b")
  }

  @Test("A text that only begins like the name of a format is a text")
  func innocentBeginnings() throws {
    for text in ["OTTO and BZh and ID3", "GIF89a was a format.", "%PDFs are documents", "MZ"] {
      #expect(try TextDecoder().decode(Array(text.utf8)).bytes == Array(text.utf8))
    }
  }

  @Test("Only the encoding that is asked for is used")
  func explicitEncoding() throws {
    let koi8 = try #require(TextEncoding(label: "koi8-r"))
    let text = try TextDecoder(encoding: koi8).decode([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Привет")
    #expect(text.report.findings.isEmpty && text.report.encoding.name == "KOI8-R")
    let latin = try TextDecoder(encoding: .windows1252).decode(Array("é".utf8))
    #expect(String(decoding: latin.bytes, as: UTF8.self) == "Ã©")
  }

  @Test("Bytes that an encoding does not have become U+FFFD with their offsets")
  func invalidInOtherEncoding() throws {
    let result = try TextDecoder(encoding: .shiftJIS).decode([0x83, 0x5c, 0x41, 0xff, 0x42, 0x83])
    #expect(String(decoding: result.bytes, as: UTF8.self) == "ソA\u{fffd}B\u{fffd}")
    #expect(result.report.findings.map(\.inputOffset) == [3, 5])
    #expect(result.report.findings.first?.message.contains("Shift_JIS") == true)
  }

  @Test("A long text of another encoding is converted piece by piece without a seam")
  func longConversion() throws {
    let bytes = [UInt8](repeating: 0xe9, count: 100_001)
    let result = try TextDecoder(encoding: .windows1252).decode(bytes)
    #expect(result.bytes.count == 200_002)
    #expect(String(decoding: result.bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0 == "é" })
  }
}

@Suite("Names of encodings")
struct TextEncodingTests {
  @Test(
    "Common names find their encoding",
    arguments: [
      ("utf8", "UTF-8"), ("UTF-8", "UTF-8"), ("latin1", "windows-1252"),
      ("ISO-8859-1", "windows-1252"), ("iso-8859-15", "ISO-8859-15"), ("CP1251", "windows-1251"),
      ("Windows 1250", "windows-1250"), ("SJIS", "Shift_JIS"), ("Shift_JIS", "Shift_JIS"),
      ("cp949", "EUC-KR"), ("gb2312", "GB18030"), ("big5", "Big5"), ("tis-620", "windows-874"),
      ("utf16be", "UTF-16BE"), ("CP437", "CP437"),
    ])
  func labels(label: String, name: String) {
    #expect(TextEncoding(label: label)?.name == name)
  }

  @Test("Other names find none", arguments: ["", "klingon", "utf-8//TRANSLIT", "../x", "a b;c"])
  func unknown(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }
}
