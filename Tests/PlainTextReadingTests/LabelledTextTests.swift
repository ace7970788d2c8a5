import PlainTextReading
import Testing

@Suite("Labelled texts")
struct LabelledTextTests {
  private func total(_ texts: [LabelledText], only kind: String? = nil) -> OutlineScore {
    texts.map {
      OutlineScore(outline(of: $0.bytes), expected: $0.expected, name: $0.name, only: kind)
    }
    .reduce(OutlineScore(), +)
  }

  @Test(
    "The development set reads at 96 strict F1 and better",
    .enabled(if: !LabelledText.shared.isEmpty))
  func developmentSet() {
    let score = total(LabelledText.shared)
    #expect(score.f1 >= 96, "\(score.complaints)")
    #expect(total(LabelledText.shared, only: "heading").f1 >= 92)
  }

  @Test("Texts of our own, of other shapes, read at 96 strict F1 and better")
  func ownTexts() {
    let score = total(LabelledText.own)
    #expect(LabelledText.own.count >= 12)
    #expect(score.f1 >= 96, "\(score.complaints)")
  }

  @Test("The first text of all reads without a fault", .enabled(if: !LabelledText.shared.isEmpty))
  func firstText() throws {
    let text = try #require(LabelledText.shared.first { $0.name == "her" })
    let outline = outline(of: text.bytes)
    #expect(OutlineScore(outline, expected: text.expected, name: text.name).f1 == 100)
    #expect(outline.tags.count == 20)
    #expect(outline.tags.compactMap(\.count).reduce(0, +) == 178)
    #expect(outline.language == "en")
  }
}
