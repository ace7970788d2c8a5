import LineBreaking
import Testing

@Suite("Any bytes")
struct AnyBytesTests {
  static func bytes(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(state: seed)
    let alphabet: [[UInt8]] = [
      [0x20], [0x0A], [0x61], [0x2D], [0xE2, 0x80, 0x99], [0xE4], [0xB8], [0xE4, 0xB8, 0xAD],
      [0xEA, 0xB0, 0x80], [0xE3, 0x80, 0x8C], [0xE3, 0x80, 0x8D], [0xF0, 0x9F, 0x92, 0xBB], [0xFF],
      [0xE2, 0x80, 0x9C], [0x31], [0x2E], [0xCC, 0x81], [0xEF, 0xB8, 0x8F], [0xE0, 0xB9, 0x80],
      [0xE0, 0xB8, 0x81], [0xC2, 0xAD], [0xED, 0xA0, 0x80], [0xE2, 0x80, 0x94], [0x00], [0x7F],
    ]
    return (0..<200).flatMap { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)] }
  }

  @Test(
    "Lines are in order, do not overlap and leave out only spaces and line feeds",
    arguments: 0..<300)
  func cover(seed: Int) {
    let bytes = Self.bytes(UInt64(seed))
    for fit in LineBreakerTests.fits {
      for kinds in [BreakKinds.prose, .all, []] {
        let lines = brokenLines(bytes, .init(width: 1 + seed % 30, fit: fit, kinds: kinds))
        var end = 0
        for (_, line) in lines {
          #expect(line.start >= end && line.end >= line.start)
          #expect(bytes[end..<line.start].allSatisfy { $0 <= 0x20 })
          end = line.end
        }
        #expect(bytes[end...].allSatisfy { $0 <= 0x20 })
      }
    }
  }

  @Test("Greedy lines are those the general rules give", arguments: 0..<300)
  func quickPaths(seed: Int) {
    // Merging words and ideographs must not change a line: with one column of room nothing merges,
    // so every segment ends a line, and these ends are all the ends there are.
    let bytes = Self.bytes(UInt64(seed))
    let single = Set(
      brokenLines(bytes, .init(width: 1, fit: .optimal, wideWordKinds: .prose)).map(\.line.end))
    let greedy = brokenLines(
      bytes, .init(width: 17, fit: .greedy, wideWordKinds: .prose)
    ).map(\.line.end)
    #expect(greedy.allSatisfy { single.contains($0) })
  }

  static let words = [
    "lamp", "keeper,", "“ships”", "‘one’", "(oil)", "[glass]", "—", "1999.", "a)", "-", "pre-",
    "3,000",
    "“", "”", "…", "etc.", "«marée»", "straße", "ночью", "été", "المنارة،", "등대지기는", "배를", "세었다.",
    "灯台守は", "船を、", "「数」", "えた。", "（油）", "ガラス", "ー", "!", "?", "灯、ランプ", "Git을", "码头",
    "é", "©", "⌛", "e\u{301}", "１２", "　", "w/o", "$5", "10%", "漢x字", "〜", "々",
  ]

  @Test("Whole lines are those that segments give", arguments: 0..<600)
  func quickLines(seed: Int) {
    var numbers = SeededNumbers(state: UInt64(seed))
    let glues = seed % 3 == 0 ? [" ", ""] : [" "]
    var text = ""
    for _ in 0..<60 {
      text += Self.words[Int.random(in: 0..<Self.words.count, using: &numbers)]
      text += glues[Int.random(in: 0..<glues.count, using: &numbers)]
    }
    let kinds: BreakKinds = seed % 2 == 0 ? .prose : BreakKinds.prose.subtracting(.hangul)
    var options = LineBreaker.Options(
      width: 60 + seed % 40, fit: .greedy, kinds: kinds, avoidsMarkers: seed % 5 != 0,
      ambiguousSpaces: seed % 4 == 0 ? .broken : .held)
    let quick = brokenLines(text, options).map(\.line)
    options.kinds.insert(.cluster)  // adds no break to such texts, but rules whole lines out
    #expect(quick == brokenLines(text, options).map(\.line), "\(text)")
  }

  @Test("Clusters cover the text in order", arguments: 0..<100)
  func clusters(seed: Int) {
    let bytes = Self.bytes(UInt64(seed))
    bytes.withUnsafeBufferPointer { buffer in
      var end = 0
      for range in GraphemeClusters(buffer) {
        #expect(range.lowerBound == end && range.upperBound > end)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
