import FontInspecting
import Testing

@Suite("What fonts say about themselves")
struct FontInformationTests {
  @Test(
    "Format, family and look come from the bytes, whatever the tables are packed with",
    arguments: [
      (SampleFonts.trueType, FontFormat.ttf), (SampleFonts.woff, .woff),
      (SampleFonts.woff2, .woff2),
    ])
  func wrappings(bytes: [UInt8], format: FontFormat) throws {
    let font: FontInformation
    do {
      font = try FontInformation(of: bytes)
    } catch .needsBrotli {
      return  // Where libbrotlidec is not installed, that is what is said.
    }
    #expect(font.format == format)
    #expect(font.family == "Square Book")
    #expect(font.weight == 600)
    #expect(font.isItalic)
    #expect(!font.isMonospaced)
    #expect(font.embedding == .editable)
  }

  @Test(
    "The rights of the maker are read, and of several the most generous counts",
    arguments: [
      (UInt16(0), FontInformation.Embedding.installable), (2, .restricted), (4, .previewAndPrint),
      (6, .previewAndPrint), (8, .editable), (0x0100, .installable), (0x0200, .bitmapsOnly),
      (0x0104, .previewAndPrint),
    ])
  func rights(bits: UInt16, embedding: FontInformation.Embedding) throws {
    let font = try FontInformation(of: SampleFonts.trueType(embeddingBits: bits))
    #expect(font.embedding == embedding)
    #expect(font.embedding.isAllowed == ![.restricted, .bitmapsOnly].contains(embedding))
  }

  @Test("A font cut off before its last table ends is none")
  func cutOff() {
    for sample in [SampleFonts.trueType, SampleFonts.woff, SampleFonts.woff2] {
      // Up to three bytes at the end may be padding.
      for length in 0..<sample.count - 3 {
        let problem = #expect(throws: FontProblem.self) {
          try FontInformation(of: Array(sample.prefix(length)))
        }
        #expect(problem == .notAFont)
      }
    }
  }

  @Test("A font with any byte changed is read or refused, without a trap")
  func changed() {
    for sample in [SampleFonts.trueType, SampleFonts.woff, SampleFonts.woff2] {
      for place in sample.indices {
        for value in [UInt8(0), 0x7f, 0xff] {
          var bytes = sample
          bytes[place] = value
          let font = try? FontInformation(of: bytes)
          #expect(font.map { (100...900).contains($0.weight) } ?? true)
        }
      }
    }
  }

  @Test("Collections and other files are refused")
  func others() {
    #expect(throws: FontProblem.collection) {
      try FontInformation(of: Array("ttcf".utf8) + [UInt8](repeating: 0, count: 40))
    }
    #expect(throws: FontProblem.notAFont) { try FontInformation(of: Array("<svg/>".utf8)) }
  }
}
