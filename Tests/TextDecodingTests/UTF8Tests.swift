import Testing
import TextDecoding

private func decoded(_ bytes: [UInt8]) throws -> (text: String, report: DecodingReport) {
  let decoded = try TextDecoder().decode(bytes)
  return (try #require(String(validating: decoded.bytes, as: UTF8.self)), decoded.report)
}

@Suite("Reading UTF-8")
struct UTF8Tests {
  @Test(
    "Clean text comes back as it is",
    arguments: [
      "", "a", "Grüße, 안녕 – 你好 🎬 👩‍👩‍👧\n", "tab\tline\r\nform\u{c}feed\rend",
      "\u{7ff}\u{800}\u{d7ff}\u{e000}\u{10000}",
      String(repeating: "sixteen letters!", count: 9) + "é",
    ])
  func cleanText(text: String) throws {
    let bytes = Array(text.utf8)
    let result = try TextDecoder().decode(bytes)
    #expect(result.bytes == bytes)
    #expect(result.report.encoding == .utf8)
    #expect(result.report.findings.isEmpty)
  }

  @Test("Clean text is not copied, nor is text behind a byte order mark")
  func inPlace() throws {
    let plain = Array("plain".utf8)
    let marked = [0xef, 0xbb, 0xbf] + plain
    let decoder = TextDecoder()
    #expect(
      try plain.withUnsafeBufferPointer { try decoder.decode(inPlace: $0).contents }
        == .unchanged(0..<5))
    try marked.withUnsafeBufferPointer { buffer in
      let result = try decoder.decode(inPlace: buffer)
      #expect(result.contents == .unchanged(3..<8))
      #expect(result.report.byteOrderMarkLength == 3)
      #expect(result.withBytes(of: buffer) { Array($0) } == plain)
    }
  }

  @Test("Text after a byte order mark loses the mark and nothing else")
  func byteOrderMark() throws {
    let result = try decoded([0xef, 0xbb, 0xbf] + Array("\u{feff}x".utf8))
    #expect(result.text == "\u{feff}x")
  }

  @Test("Every character comes through", arguments: 0..<17)
  func everyScalar(plane: UInt32) throws {
    var text = ""
    for value in plane << 16...plane << 16 | 0xfffd where value >= 0xa0 {
      guard let scalar = Unicode.Scalar(value), !(0xfdd0...0xfdef).contains(value) else { continue }
      text.unicodeScalars.append(scalar)
      // Some ASCII between, so that both ways of scanning take turns.
      if value % 11 == 0 { text += "twenty letters or so" }
    }
    let result = try TextDecoder().decode(Array(text.utf8))
    #expect(result.bytes == Array(text.utf8))
    #expect(result.report.findings.isEmpty)
  }

  @Test(
    "Ill-formed bytes become U+FFFD as the standard library repairs them",
    arguments: [
      [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x80, 0x80], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80],
      [0xed, 0xbf, 0xbf], [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80], [0xff], [0x80], [0xbf, 0x80], [0xe2, 0x82],
      [0xe2, 0x28, 0xa1], [0xf0, 0x9f, 0x8e], [0xf0, 0x9f], [0xf0, 0x28, 0x8c, 0xbc], [0xc3],
      [0xc3, 0xc3, 0xa9], [0xe2, 0x82, 0xe2, 0x82, 0xac], [0xf1, 0x80, 0x80, 0x41],
    ] as [[UInt8]])
  func illFormed(bad: [UInt8]) throws {
    let padding = Array(String(repeating: "Words before and after. ", count: 20).utf8)
    let bytes = padding + bad + padding
    let result = try decoded(bytes)
    #expect(result.text == String(decoding: bytes, as: UTF8.self))
    let first = try #require(result.report.findings.first)
    #expect(first.code == .invalidBytes && first.isWarning)
    #expect(first.inputOffset >= padding.count && first.inputOffset < padding.count + bad.count)
    #expect(first.message.contains("offset \(first.inputOffset)"))
    #expect(result.report.findings.count == result.text.unicodeScalars.count { $0 == "\u{fffd}" })
  }

  @Test("Ten invalid places are named, the rest is counted in one finding")
  func manyInvalidPlaces() throws {
    var bytes: [UInt8] = []
    for _ in 0..<25 { bytes += Array("한국어 문장입니다. ".utf8) + [0xff] }
    let findings = try decoded(bytes).report.findings
    #expect(findings.count == 11)
    #expect(findings.map(\.count).reduce(0, +) == 25)
    #expect(findings.last?.message == "15 further places with invalid bytes became U+FFFD")
    #expect(findings.map(\.inputOffset) == findings.map(\.inputOffset).sorted())
  }

  @Test("Random damage to a text never gives anything but well-formed text", arguments: 0..<40)
  func damage(seed: UInt64) throws {
    var bytes = Array(String(repeating: "Ein Satz über 영화 und 🎬. ", count: 30).utf8)
    var state = seed &* 2_654_435_769 &+ 1
    for _ in 0..<8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24) | 0x80
    }
    let result = try decoded(bytes)
    #expect(result.text.unicodeScalars.allSatisfy { !(0x80...0x9f).contains($0.value) })
    #expect(try decoded(Array(result.text.utf8)).text == result.text)
  }
}

@Suite("Characters that no output can hold")
struct ForbiddenCharacterTests {
  @Test("Each kind is replaced or left out, and reported once")
  func kinds() throws {
    let noncharacters = String(
      decoding: [0xef, 0xbf, 0xbe, 0xef, 0xb7, 0x90, 0xf0, 0x9f, 0xbf, 0xbf], as: UTF8.self)
    let text = "Zero \u{0}\u{0} bell \u{7}\u{1b}\u{7f} none \(noncharacters) end of it."
    let result = try decoded(Array((text + String(repeating: " more", count: 100)).utf8))
    #expect(
      result.text.hasPrefix(
        "Zero \u{fffd}\u{fffd} bell  none \u{fffd}\u{fffd}\u{fffd} end of it. more"))
    #expect(
      result.report.findings.map(\.code) == [.nullCharacter, .controlCharacter, .noncharacter])
    #expect(result.report.findings.map(\.count) == [2, 3, 3])
    #expect(result.report.findings.map(\.inputOffset) == [5, 13, 22])
  }

  @Test("Vertical tab and NEL end a line")
  func lineEnds() throws {
    #expect(try decoded(Array("one\u{b}two\u{85}three".utf8)).text == "one\ntwo\nthree")
  }

  @Test("Punctuation of Windows-1252 that was misread as Latin-1 is put right")
  func misreadPunctuation() throws {
    let result = try decoded(Array("It\u{92}s \u{93}fine\u{94}\u{85} \u{81}".utf8))
    #expect(result.text == "It’s “fine”… ")
    #expect(
      result.report.findings.map(\.code) == [.misplacedWindowsCharacter, .controlCharacter])
    #expect(result.report.findings.first?.count == 4)
  }
}
