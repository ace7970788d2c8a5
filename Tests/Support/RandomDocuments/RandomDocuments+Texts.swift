extension RandomDocuments {
  private static let words = [
    "a", "the", "Her", "voice", "window,", "tea", "—", "…", "\"quoted\"", "it's", "back\\slash",
    "<b>", "&amp;", "]]>", "# no heading", "- no item", "1. no item", "| a | b |", "\t", "  ",
    "\n", "\r\n", "\u{1}", "\u{8}", "\u{C}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
    "\u{2028}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
    "e\u{301}", "\u{E9}", "Z\u{351}\u{36B}\u{343}", "👩‍👩‍👧", "🇰🇷", "👍🏽", "1️⃣", "漢字", "かな", "각",
    "ひと。", "שלום", "مرحبا", "नमस्ते", "ไทย", "\u{10FFFF}", "𝒜", "ﬁ", "İ", "ß",
  ]

  /// A text: often a few words, sometimes empty, sometimes of thousands of words; never NUL, which readers replace.
  public mutating func text() -> String {
    switch random.below(40) {
    case 0: return ""
    case 1: return String(repeating: pick(Self.words), count: 2_000)
    case 2: return scalars(count: random.below(30))
    default: break
    }
    var text = ""
    for _ in 0...random.below(6) {
      text += pick(Self.words)
      if random.oneIn(2) { text += " " }
    }
    return text
  }

  private mutating func scalars(count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(UInt32(random.below(0x10_FFFF) + 1)) { text.append(scalar) }
    }
    return String(text)
  }
}
