import Foundation
import Testing
import TextDecoding

@Suite("Older encodings")
struct LegacyDetectionTests {
  @Test("Each text is read rightly in each of its encodings", arguments: LegacySample.all)
  func samples(sample: LegacySample) throws {
    for encoding in sample.encodings {
      let bytes = try #require(sample.bytes(in: encoding), "\(encoding)")
      #expect(bytes.count >= 200)
      let result = try TextDecoder().decode(bytes)
      let text = String(decoding: result.bytes, as: UTF8.self)
      #expect(text == sample.text, "\(encoding) was taken for \(result.report.encoding)")
      #expect(result.report.findings.map(\.code) == [.guessedEncoding])
    }
  }

  @Test("Each text in UTF-8 is read as UTF-8", arguments: LegacySample.all)
  func unicode(sample: LegacySample) throws {
    let result = try TextDecoder().decode(Array(sample.text.utf8))
    #expect(result.report.encoding == .utf8)
    #expect(result.report.findings.isEmpty)
  }

  @Test("UTF-8 with a few damaged bytes stays UTF-8", arguments: LegacySample.all)
  func damagedUnicode(sample: LegacySample) throws {
    var bytes = Array(sample.text.utf8)
    for place in [bytes.count / 3, bytes.count / 2] { bytes[place] = 0xff }
    let result = try TextDecoder().decode(bytes)
    #expect(result.report.encoding == .utf8)
    #expect(result.report.findings.first?.code == .invalidBytes)
  }

  @Test("A third of each text is enough", arguments: LegacySample.all)
  func shorter(sample: LegacySample) throws {
    let encoding = try #require(sample.encodings.first)
    let short = LegacySample(
      language: sample.language, encodings: [],
      text: String(sample.text.prefix(sample.text.count / 3)))
    let bytes = try #require(short.bytes(in: encoding))
    let result = try TextDecoder().decode(bytes)
    #expect(String(decoding: result.bytes, as: UTF8.self) == short.text)
  }

  @Test("What a text says about its own encoding counts, unless it is valid UTF-8")
  func declared() throws {
    let header = "Character set encoding: ISO-8859-5\n\n"
    let bytes = Array(header.utf8) + [0xbf, 0xe0, 0xd8]
    let result = try TextDecoder().decode(bytes)
    #expect(String(decoding: result.bytes, as: UTF8.self) == header + "При")
    #expect(result.report.findings.map(\.code) == [.declaredEncoding])
    let unicode = try TextDecoder().decode(Array((header + "При").utf8))
    #expect(unicode.report.encoding == .utf8)
    let wrong = try TextDecoder().decode(Array("charset=\"utf-8\" caf".utf8) + [0xe9])
    #expect(String(decoding: wrong.bytes, as: UTF8.self) == "charset=\"utf-8\" café")
  }

  @Test("Typographic signs of Windows-1252 alone are read")
  func punctuation() throws {
    let text = "He said \u{201c}no\u{201d} \u{2013} and it\u{2019}s the end\u{2026} of the affair."
    let sample = LegacySample(language: "English", encodings: [], text: text)
    let bytes = try #require(sample.bytes(in: "CP1252"))
    let result = try TextDecoder().decode(bytes)
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.report.encoding == .windows1252)
  }

  @Test(
    "A few bytes beyond ASCII are read as Windows-1252 where they make sense in their place",
    arguments: [
      "A caf\u{e9} in town.", "It\u{2019}s late.", "na\u{ef}ve \u{2014} she said",
      "3\u{bd} of 4 stars",
      "\u{c9}mile wrote it.", "It cost \u{a3}5.", "20\u{b0} outside",
    ])
  func fewBytes(text: String) throws {
    let sample = LegacySample(language: "English", encodings: [], text: text)
    let result = try TextDecoder().decode(try #require(sample.bytes(in: "CP1252")))
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.report.findings.map(\.code) == [.guessedEncoding])
  }

  @Test(
    "A few bytes that make no sense in their place become U+FFFD",
    arguments: [
      [0xff], [0x41, 0xe9, 0x81], [0xa3], [0x61, 0xc9, 0x61], [0x20, 0xe4, 0x20, 0xe4],
    ] as [[UInt8]])
  func senselessBytes(bytes: [UInt8]) throws {
    let result = try TextDecoder().decode(Array("Some words ".utf8) + bytes + Array(" follow".utf8))
    #expect(result.report.encoding == .utf8)
    #expect(result.report.findings.allSatisfy { $0.code == .invalidBytes })
  }

  @Test(
    "The last letter is not lost where accents are bytes of their own",
    arguments: [
      ("CP1258", "ti\u{1ebf}ng Vi\u{1ec7}t"), ("CP1255", "\u{5e9}\u{5dc}\u{5d5}\u{5dd}"),
    ])
  func heldBackLetter(encoding: String, text: String) throws {
    let sample = LegacySample(language: "", encodings: [], text: text)
    let bytes = try #require(sample.bytes(in: encoding))
    let decoder = TextDecoder(encoding: TextEncoding(label: encoding))
    #expect(String(decoding: try decoder.decode(bytes).bytes, as: UTF8.self) == text)
  }

  @Test("Bytes that mean nothing in any encoding are refused, with the place of the first")
  func undecodable() {
    let bytes = Array("abc ".utf8) + (0..<300).map { UInt8(0x80 + $0 * 67 % 96) }
    #expect(throws: TextDecodingError.undecodable(offset: 4)) { try TextDecoder().decode(bytes) }
  }
}
