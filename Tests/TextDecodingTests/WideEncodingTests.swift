import Testing
import TextDecoding

private let sentences = [
  "Her is a film about talking to someone who is not there.\r\nIt ends on a roof. 🎬",
  "사만다는 목소리만 있다.\n그래도 그는 사랑한다. 끝.",
  "彼女は声だけの存在だ。\n\u{3000}それでも彼は恋をする。",
]

private func units16(_ text: String, littleEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
    return littleEndian ? pair : pair.reversed()
  }
}

private func units32(_ text: String, littleEndian: Bool) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar in
    let quad = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (UInt32($0) * 8)) }
    return littleEndian ? quad : quad.reversed()
  }
}

@Suite("Reading UTF-16 and UTF-32")
struct WideEncodingTests {
  @Test("A byte order mark decides", arguments: sentences, [true, false])
  func marked(text: String, littleEndian: Bool) throws {
    let pairs = try TextDecoder().decode(units16("\u{feff}" + text, littleEndian: littleEndian))
    let quads = try TextDecoder().decode(units32("\u{feff}" + text, littleEndian: littleEndian))
    #expect(pairs.bytes == Array(text.utf8))
    #expect(quads.bytes == Array(text.utf8))
    #expect(pairs.report.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(quads.report.encoding == (littleEndian ? .utf32LittleEndian : .utf32BigEndian))
    #expect(pairs.report.byteOrderMarkLength == 2 && quads.report.byteOrderMarkLength == 4)
    #expect(pairs.report.findings.isEmpty && quads.report.findings.isEmpty)
  }

  @Test("Without a mark the places of zero bytes decide", arguments: sentences, [true, false])
  func unmarked(text: String, littleEndian: Bool) throws {
    let pairs = try TextDecoder().decode(units16(text, littleEndian: littleEndian))
    let quads = try TextDecoder().decode(units32(text, littleEndian: littleEndian))
    #expect(pairs.bytes == Array(text.utf8))
    #expect(quads.bytes == Array(text.utf8))
    #expect(pairs.report.findings.map(\.code) == [.guessedEncoding])
  }

  @Test("Columns separated by zero bytes are not taken for UTF-16")
  func zeroSeparatedColumns() {
    let bytes = Array(String(repeating: "abc\u{0}", count: 200).utf8)
    #expect(throws: TextDecodingError.binary(kind: nil)) { try TextDecoder().decode(bytes) }
  }

  @Test("Lone surrogates and an odd byte at the end become U+FFFD with their offsets")
  func brokenUnits() throws {
    let bytes: [UInt8] = [0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0, 0x00, 0xdc, 0x43, 0, 0x44]
    let result = try TextDecoder().decode(bytes)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "A\u{fffd}B\u{fffd}C\u{fffd}")
    #expect(result.report.findings.map(\.inputOffset) == [4, 8, 12])
    #expect(result.report.findings.map(\.textOffset) == [1, 5, 9])
  }

  @Test("A code point beyond Unicode in UTF-32 becomes U+FFFD")
  func beyondUnicode() throws {
    let bytes: [UInt8] = [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0, 0x42, 0, 0, 0, 0x43]
    let result = try TextDecoder().decode(bytes)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "A\u{fffd}B\u{fffd}")
  }
}
