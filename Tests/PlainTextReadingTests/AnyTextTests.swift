import DocumentAST
import PlainTextReading
import Testing

/// A generator with a seed, so that a failing text can be made again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any text")
struct AnyTextTests {
  static let lines = [
    "A plain sentence that goes on for a while, as sentences do.", "CAPITALS", "Chapter 1", "第三章 雪",
    "- item", "  * nested item",
    "1. first", "2. second", "> quoted", ">> deeper", "***", "---", "=====", "Key: value",
    "Tags: one, two", "#a #b", "tea (3) milk (4) rye (9)",
    "[1] a note", "a word[1] and *emphasis* and _more_", "    $ code --flag | sort > out",
    "| a | b |", "col   other   third",
    "★★★☆☆", "4/5", "2020-01-02", "by Ann Lee", "“Quoted whole.”", "— Ann Lee", "👍🏽 👨‍👩‍👧 🇰🇷",
    "http://a.example/(x)", "mail me@b.example now",
    "*** START OF THIS EBOOK X ***", "*** END OF THIS EBOOK X ***", "-- ", "```", "\tx\ty",
    "　全角の段落です。", "ไทยไม่มีวรรค", "עברית כאן.", "x", ".", "(",
    "CONTENTS", "I.", "hyphen-", "ated word",
  ]

  static func text(_ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(state: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      text += String(
        repeating: " ", count: [0, 0, 0, 1, 4, 20].randomElement(using: &generator) ?? 0)
      text += lines.randomElement(using: &generator) ?? ""
      text += ["\n", "\n", "\n\n", "\r\n", "\n\n\n"].randomElement(using: &generator) ?? "\n"
    }
    return Array(text.utf8)
  }

  @Test("Every line that is not blank is in exactly one block", arguments: UInt64(0)..<150)
  func coverage(seed: UInt64) {
    let bytes = AnyTextTests.text(seed)
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    var covered: [Int: Int] = [:]
    for block in outline(of: bytes).blocks {
      for line in block.start...block.end { covered[line, default: 0] += 1 }
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      #expect(covered[index + 1] == 1, "line \(index + 1): \(line)")
    }
  }

  @Test("The letters of the text are in the document", arguments: UInt64(0)..<150)
  func letters(seed: UInt64) {
    let bytes = AnyTextTests.text(seed)
    let document = PlainTextReader().read(bytes).document
    // Marks of items and notes become structure; everything from two letters on is text.
    let plain = Set(words(document.blocks.plainText) + words(attributeText(of: document)))
    for word in words(String(decoding: bytes, as: UTF8.self)) where !plain.contains(word) {
      Issue.record("lost: \(word)")
    }
  }

  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: { !$0.isLetter }).map(String.init).filter {
      $0.count >= 3 && $0 != "hyphen" && $0 != "ated" && $0 != "hyphenated"
    }
  }

  /// What is kept beside the text: labels of tag lines and titles, destinations of links.
  private func attributeText(of document: Document) -> String {
    "Tags Title http mailto " + document.metadata.tags.map(\.label).joined(separator: " ")
  }

  @Test("Random bytes give a document", arguments: UInt64(0)..<60)
  func bytes(seed: UInt64) {
    var generator = SeededGenerator(state: seed &+ 1000)
    let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator) & (seed % 2 == 0 ? 0xFF : 0x7F)
    }
    _ = PlainTextReader().read(bytes)
    _ = outline(of: bytes)
  }
}
