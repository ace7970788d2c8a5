import DocumentAST
import PlainTextReading
import Testing

@Suite("Front matter in plain text")
struct FrontMatterInTextTests {
  private static let text = """
    ---
    title: The Long Rain
    author: [Ann Bell, Bo Chen]
    tags: [weather, 비]
    mood: grey
    ---
    THE RAIN
    by Somebody Else

    It rained for nine days, and on the tenth the ferry came.

    Tags: weather, islands
    """

  private func read(_ text: String) -> ReadingResult {
    var text = text
    return text.withUTF8 { PlainTextReader().read(utf8: $0) }
  }

  @Test("What it says goes before what the text seems to say; tags come together")
  func metadata() {
    let metadata = read(Self.text).document.metadata
    #expect(metadata.title == "The Long Rain")
    #expect(metadata.creators.map(\.name) == ["Ann Bell", "Bo Chen"])
    #expect(metadata.tags.map(\.label) == ["weather", "비", "islands"])
    #expect(metadata.other.map(\.key) == ["mood"])
    #expect(metadata.language == "en")
  }

  @Test("Its lines are no blocks, and the places of the others stay true")
  func places() throws {
    let blocks = read(Self.text).document.blocks
    #expect(!blocks.plainText.contains("mood"))
    let range = try #require(blocks.compactMap(\.sourceRange).first)
    #expect(Array(Self.text.utf8)[Int(range.lower)...].starts(with: "THE RAIN".utf8))
  }

  @Test("A rule at the top of a text is none")
  func rule() {
    let blocks = read("---\n\nIt rained.\n\n---\n\nIt stopped.\n").document.blocks
    #expect(blocks.plainText.contains("It rained."))
  }
}
