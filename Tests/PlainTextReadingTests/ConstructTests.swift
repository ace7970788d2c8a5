import DocumentAST
import PlainTextReading
import Testing

/// What the outline does not show: spoilers, takeaways, notes and marks in the document.
@Suite("Constructs of the document")
struct ConstructTests {
  private func blocks(_ text: String) -> Blocks {
    PlainTextReader().read(Array(text.utf8)).document.blocks
  }

  private static let long =
    "The lamp was lit at six and nobody in the house could later say by whom it had been done."

  @Test("A spoiler warning hides what follows up to the next heading, and is its title")
  func spoiler() {
    let text = """
      A Film About Rain

      \(ConstructTests.long)

      SPOILER WARNING

      \(ConstructTests.long)


      The Cast

      \(ConstructTests.long)
      """
    let spoilers = blocks(text).compactMap { block -> Spoiler? in
      if case .spoiler(let node) = block { node } else { nil }
    }
    let outside = blocks(text).contains { block in
      if case .heading(let node) = block {
        node.content.plainText == "SPOILER WARNING"
      } else {
        false
      }
    }
    #expect(spoilers.count == 1)
    #expect(spoilers.first.map { Array($0.content).count } == 1)
    #expect(spoilers.first?.title?.plainText == "SPOILER WARNING" || outside)
  }

  @Test("A wall of emoji is text beyond its first thousand, and none is lost")
  func emojiWall() {
    let wall = String(repeating: "\u{1F327}", count: 1500)
    let found = blocks("\(ConstructTests.long) \(wall)")
    let text = found.reduce(into: "") { text, block in
      if case .paragraph(let node) = block { text += node.content.plainText }
    }
    var spans = 0
    for block in found {
      guard case .paragraph(let node) = block else { continue }
      for inline in node.content { if case .span = inline { spans += 1 } }
    }
    #expect(text.unicodeScalars.count { $0 == "\u{1F327}" } == 1500)
    #expect(spans == 1000)
  }

  @Test("Emoji that turned over to a second line stay in their heading, above its rule")
  func emojiLine() {
    let text = """
      A Film About Rain
      =================

      \(ConstructTests.long)


      What the Harbour Looks Like in the Rain
      💻❤️
      ---------------------------------------

      \(ConstructTests.long)
      """
    let headings = blocks(text).compactMap { block -> String? in
      if case .heading(let node) = block { node.content.plainText } else { nil }
    }
    #expect(headings == ["What the Harbour Looks Like in the Rain 💻❤️"])
  }

  @Test(
    "Scripts of one language name it, whatever marks they share",
    arguments: [
      ("আমি আজ সকালে বাজারে গিয়েছিলাম। সেখানে অনেক মানুষ ছিল।", "bn"),
      ("நான் இன்று கடைக்குச் சென்றேன்.", "ta"), ("დღეს ბაზარში წავედი.", "ka"),
      ("मैं आज बाज़ार गया।", "hi"), ("Այսօր գնացի շուկա։", "hy"), ("วันนี้ฉันไปตลาด", "th"),
    ])
  func languages(text: String, language: String) {
    let document = PlainTextReader().read(Array((text + "\n").utf8)).document
    #expect(document.metadata.language == language)
  }

  @Test(
    "Words between the signs of forums are hidden, and no others",
    arguments: [
      ("The butler ||was the lamp|| all along.", ["was the lamp"]),
      (">!He drowns!< and *she* >!sails *on*!<, they say.", ["He drowns", "sails on"]),
      ("Either a || b || c holds, or a||b||c, or ||nothing.", []),
      ("Stop! >! no spoiler !< and x>!y!<z and >!open", []),
    ])
  func hiddenWords(text: String, hidden: [String]) {
    let paragraph = blocks("A Film\n\n\(ConstructTests.long)\n\n\(text)\n").compactMap {
      block -> Paragraph? in
      if case .paragraph(let node) = block { node } else { nil }
    }.last
    let found = (paragraph.map { Array($0.content) } ?? []).compactMap { inline -> String? in
      if case .span(let span) = inline, span.role == .spoiler {
        span.content.plainText
      } else {
        nil
      }
    }
    #expect(found == hidden)
  }

  @Test("A lead-in of takeaways and its list are one container")
  func takeaways() {
    let text = """
      A Film About Rain

      \(ConstructTests.long)

      Key takeaways:

      - bring a coat
      - bring a second coat

      \(ConstructTests.long)
      """
    let containers = blocks(text).compactMap { block -> Container? in
      if case .container(let node) = block, node.role == .takeaways { node } else { nil }
    }
    #expect(containers.count == 1)
    #expect(containers.first.map { Array($0.content).count } == 2)
  }

  @Test("A star that comes again means the next note below it")
  func stars() {
    let text = """
      One Street and Another

      \(ConstructTests.long)* It was a Tuesday.

      * The street has been renamed since.

      \(ConstructTests.long)* It was a Friday.

      * So has the other one.
      """
    let notes = blocks(text).notes
    #expect(notes.definitions.map(\.label.description) == ["*", "*~2"])
    #expect(notes.references.map(\.label.description) == ["*", "*~2"])
  }

  @Test("Numbered notes below their heading belong to the figures in brackets")
  func numberedNotes() {
    let text = """
      One Street and Another

      \(ConstructTests.long)[1] It was a Tuesday.[2]

      Notes

      1. The street has been renamed since.
      2. Or a Wednesday.
      """
    let notes = blocks(text).notes
    #expect(notes.definitions.map(\.label.description) == ["1", "2"])
    #expect(notes.references.map(\.label.description) == ["1", "2"])
  }

  @Test("A list whose numbers leap goes on as another list, so that each number is said")
  func leapingNumbers() {
    let text = """
      Rules of the House

      1. Knock before you come in.
      2. Leave the door as it was.
      5. Feed the cat.
      """
    let starts = blocks(text).compactMap { block -> [Int]? in
      if case .list(let list) = block { [list.start, Array(list.items).count] } else { nil }
    }
    #expect(starts == [[1, 2], [5, 1]])
  }

  @Test("A step keeps its word as a label")
  func steps() {
    let text = """
      How to Boil an Egg

      \(ConstructTests.long)

      Step 1: Find an egg.
      Step 2: Find some water.
      """
    let labels = blocks(text).flatMap { block -> [String] in
      guard case .list(let list) = block else { return [] }
      return list.items.compactMap { $0.attributes["label"] }
    }
    #expect(labels == ["Step 1:", "Step 2:"])
  }
}
