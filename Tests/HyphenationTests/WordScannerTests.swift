import Hyphenation
import Testing

@Suite("Words to divide")
struct WordScannerTests {
  /// Divides after every second letter.
  private static let everywhere = Hyphenator { word in Array(stride(from: 2, to: word.count, by: 2))
  }

  private func divided(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { WordScanner().divided($0, by: Self.everywhere) }
    return String(decoding: bytes, as: UTF8.self).replacing("\u{AD}", with: "|")
  }

  @Test("Two letters stay before a division and three behind it")
  func margins() {
    #expect(divided("lantern, “Größen” and a ship") == "la|nt|ern, “Gr|ößen” and a ship")
  }

  @Test(
    "Names in capitals, numbers, addresses, code and compounds stay whole",
    arguments: [
      "HARBOUR", "lantern4", "lantern@example.org", "https://example.org/lantern", "north-western",
      "`lantern`", "`let lantern harbour`", "lan\u{AD}tern", "example.org", "some_lantern_name",
    ])
  func whole(_ text: String) {
    #expect(divided(text) == text.replacing("\u{AD}", with: "|"))
  }

  @Test("The dictionary of the system divides an English word", .enabled(if: hasEnglish))
  func system() throws {
    let hyphenator = try Hyphenator.ofSystem(for: "en-US").get()
    #expect(hyphenator.places(in: Array("Hyphenation".unicodeScalars)) == [2, 6])
  }

  @Test("A language without a dictionary is named in the error")
  func missing() {
    guard case .failure(let error) = Hyphenator.ofSystem(for: "xx-none") else {
      Issue.record("There is a dictionary for a language that does not exist")
      return
    }
    #expect([.libraryMissing, .dictionaryMissing("xx-none")].contains(error))
    #expect(error.sentence.contains("not divided"))
  }

  private static var hasEnglish: Bool {
    if case .success = Hyphenator.ofSystem(for: "en-US") { return true }
    return false
  }
}
