import DocumentAST
import PlainTextReading
import Testing

/// Texts whose labels are known because they were printed from blocks, in styles at random.
@Suite("Generated texts")
struct GeneratedTextTests {
  private func score(_ text: GeneratedText) -> OutlineScore {
    var score = OutlineScore()
    var left = outline(of: text.decoded).blocks
    for block in text.blocks {
      if let index = left.firstIndex(of: block) {
        left.remove(at: index)
        score.hits += 1
      } else {
        score.missed += 1
        let line = String(decoding: text.decoded, as: UTF8.self)
          .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[block.start - 1]
        let found = left.first { $0.start <= block.end && $0.end >= block.start }
        let reading = found.map { "\($0.kind.name) \($0.start)-\($0.end)" } ?? "?"
        score.complaints.append(
          "\(text.seed) \(text.language) \(text.style): wanted \(block.kind.name) \(block.start)-\(block.end) got \(reading): \(line.prefix(60))"
        )
      }
    }
    score.extra = left.count
    return score
  }

  @Test("Printed in 270 ways, known documents read at 99 strict F1 and better")
  func styles() {
    let total = (UInt64(0)..<270).map { score(GeneratedText(seed: $0)) }.reduce(.init(), +)
    #expect(total.f1 >= 99, "\(total.f1): \(total.complaints.joined(separator: "\n"))")
  }

  @Test("Headings of every style read at 95 F1 and better", arguments: TextStyle.Headings.allCases)
  func headings(style: TextStyle.Headings) {
    let texts = (UInt64(1000)..<1270).map { GeneratedText(seed: $0) }
      .filter { $0.style.headings == style }
    let total = texts.map { score($0) }.reduce(.init(), +)
    #expect(total.f1 >= 95, "\(total.f1): \(total.complaints.joined(separator: "\n"))")
  }

  @Test("The language of a generated text is found")
  func languages() {
    for seed in UInt64(0)..<45 {
      let text = GeneratedText(seed: seed)
      #expect(outline(of: text.decoded).language == text.language)
    }
  }

  @Test("No letter of a generated text is lost")
  func letters() {
    for seed in UInt64(0)..<120 {
      let text = GeneratedText(seed: seed)
      let document = PlainTextReader().read(text.decoded).document
      let source = LetterCount(text.decoded)
      let found = LetterCount(document, source: text.decoded)
      if source != found { Issue.record("\(seed): \(LetterCount.difference(source, found))") }
    }
  }
}
