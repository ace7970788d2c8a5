import LineBreaking
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "A text takes the columns a terminal gives it",
    arguments: [
      ("lamp", 4), ("등불", 4), ("ランプ", 6), ("ﾗﾝﾌﾟ", 4), ("ＡＢ", 4), ("灯り。", 6),
      ("e\u{301}", 1), ("क्षि", 3), ("ที่", 1), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("💻", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("⌚\u{FE0E}", 1), ("1\u{FE0F}\u{20E3}", 2),
      ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇰🇷🇯🇵", 4), ("🏴\u{E0067}\u{E0062}\u{E007F}", 2),
      ("soft\u{AD}hyphen", 10), ("zero\u{200B}width", 9), ("\u{2066}אב\u{2069}", 2), ("—…", 2),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns, "\(text)")
  }

  @Test("A cluster of many marks counts 64 scalars and no more")
  func capped() {
    let marks = String(repeating: "\u{903}", count: 10_000)
    #expect(DisplayWidth.columns(of: "क" + marks) == 64)
  }

  @Test("Bytes that are no UTF-8 count as one replacement character each")
  func invalid() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80]
    #expect(bytes.withUnsafeBufferPointer { DisplayWidth.columns(of: $0) } == 8)
  }
}
