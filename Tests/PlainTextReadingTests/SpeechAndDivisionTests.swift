import PlainTextReading
import Testing

/// What only the whole text tells: who speaks, what a hyphen opens, which divisions hold which.
@Suite("Speech and divisions of a text")
struct SpeechAndDivisionTests {
  private func blocks(_ text: String) -> [String] {
    outline(of: Array(text.utf8)).blocks.map { "\($0.kind.name)\($0.level.map(String.init) ?? "")" }
  }

  /// A film of four scenes in which two people speak in turn, and a third once.
  private static let film = (1...4).map { scene in
    """
              INT. KITCHEN NUMBER \(scene) - NIGHT

              The kettle has been boiling for some time, and nobody has
              thought of taking it off the stove until now.

                              MARTHA
                      You said you would only be an hour,
                      and it is past ten.

                              OTTO
                      The bridge was closed.

                              \(scene == 2 ? "A VOICE" : "MARTHA")
                      There is no bridge on that road, and
                      there never was one.


    """
  }.joined()

  @Test("Names above speeches are no headings, those of scenes are, and a speech is one block")
  func cues() {
    let kinds = blocks(SpeechAndDivisionTests.film)
    #expect(kinds.filter { $0.hasPrefix("heading") || $0 == "title" }.count == 4)
    #expect(kinds.filter { $0 == "paragraph" }.count == 16)
  }

  @Test("Headings in capitals that come again above text are headings while nobody speaks")
  func repeatedHeadings() {
    let text = (1...4).map { number in
      """
      Soup number \(number)

      INGREDIENTS
      - two leeks and a carrot
      - a litre of water

      METHOD

      Wash the leeks, cut them, and let them simmer until they fall apart, then serve.


      """
    }.joined()
    #expect(blocks(text).filter { $0.hasPrefix("heading") }.count >= 8)
  }

  @Test("Hyphens open speech where the speech is interrupted to say who speaks")
  func hyphenSpeech() {
    let speech = """
      The ferry had left without them, and the next one would come in the morning.

      - I told you so, said Irma. - You never look at the clock.
      - There is no clock here, he said.
      - There is one in your pocket. Do you know how late it is?

      He looked at the water and said nothing for a while.

      - We could walk, Irma said. - It is not far along the shore.
      - In these shoes?
      - Take them off, she said. - Nobody is looking.

      """
    #expect(!blocks(speech).contains { $0.hasPrefix("bullet") })
    let questions = """
      Questions for the meeting on Tuesday, to be answered before we leave:

      - Who brings the boat?
      - Who pays for the boat?
      - Where do we sleep if it rains?
      - Who has the keys of the shed?
      - Is the shed dry?
      - Who else is coming?

      """
    #expect(blocks(questions).filter { $0 == "bullet-item1" }.count == 6)
  }

  private static let prose =
    "Whoever keeps a boat on the upper lake pays for it once a year, in spring, and at the mill."

  private func law(_ outer: String, _ inner: String) -> String {
    "The Law of the Upper Lake\n\n\n"
      + (1...3).map { part in
        "\(outer) \(part).\n\n"
          + (1...3).map { "\(inner) \($0).\n\n\(SpeechAndDivisionTests.prose)\n\n" }.joined()
      }.joined()
  }

  @Test(
    "Of two division words of one rank the one that counts anew stands below the other",
    arguments: [("Article", "Section"), ("Section", "Article")])
  func sameRank(outer: String, inner: String) {
    let levels = blocks(law(outer, inner)).filter { $0.hasPrefix("heading") }
    #expect(
      levels == (1...3).flatMap { _ in ["heading1"] + Array(repeating: "heading2", count: 3) })
  }

  @Test("A lone line in capitals before the first chapter does not push the chapters down")
  func chaptersOutrank() {
    let chapters = (1...4).map {
      "CHAPTER \($0). About The Mill\n\n\(SpeechAndDivisionTests.prose)\n\n\n\n"
    }
    let text = "The Upper Lake\n\nby Irma Sand\n\n\nTHE SECOND EDITION\n\n\n\n" + chapters.joined()
    let levels = outline(of: Array(text.utf8)).blocks.filter { $0.kind == .heading && $0.start > 6 }
    #expect(levels.filter { $0.level == 1 }.count >= 4)
  }
}
