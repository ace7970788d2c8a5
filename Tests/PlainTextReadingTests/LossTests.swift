import DocumentAST
import PlainTextReading
import Testing

/// The reader may misjudge a text; it may not lose a letter of it.
@Suite("Nothing is lost")
struct LossTests {
  private func expectAllLetters(_ bytes: [UInt8], _ name: String) {
    let source = LetterCount(bytes)
    let document = LetterCount(PlainTextReader().read(bytes).document, source: bytes)
    if source != document {
      Issue.record("\(name): \(LetterCount.difference(source, document))")
    }
  }

  @Test("Every letter and digit of a labelled text is in its document")
  func labelledTexts() {
    for text in LabelledText.own + LabelledText.shared {
      expectAllLetters(text.bytes, text.name)
    }
  }

  @Test("Every letter and digit of a text of random lines is in its document")
  func randomLines() {
    for seed in UInt64(0)..<300 { expectAllLetters(AnyTextTests.text(seed), "seed \(seed)") }
  }

  @Test("Every letter and digit of shuffled lines of labelled texts is in the document")
  func shuffledLines() {
    let lines = LabelledText.own.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(state: seed)
      var text = ""
      for _ in 0..<Int.random(in: 2...60, using: &generator) {
        text += (lines.randomElement(using: &generator) ?? "") + "\n"
      }
      expectAllLetters(Array(text.utf8), "seed \(seed)")
    }
  }
}
