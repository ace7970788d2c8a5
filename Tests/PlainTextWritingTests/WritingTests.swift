import DocumentAST
import LineBreaking
import PlainTextWriting
import Testing

@Suite("Writing plain text")
struct WritingTests {
  @Test("A title stands above chapters of the first level, and not twice above its own heading")
  func titleAndChapters() throws {
    let chapters: Blocks = [
      .heading(Heading(level: 1, ["One"])), .paragraph("It was dark."),
      .heading(Heading(level: 1, ["Two"])), .paragraph("It was light."),
    ]
    let titled = try plainText(Document(chapters, title: "The Lamp"))
    #expect(titled.hasPrefix("The Lamp\n========\n"))
    #expect(titled.contains("\nOne\n---\n"))
    let own = try plainText(Document(chapters, title: "One"))
    #expect(own.hasPrefix("One\n===\n\nIt was dark."))
  }

  @Test("Every node has a form")
  func everyNode() throws {
    let text = try plainText(AllBlocks.document) { $0.tables = .box }
    #expect(
      text == """
        The Lamp
        ========

        The lamp in the hall _never_ went
        out, **not once**, though nobody
        trimmed it[1]. See the lamp page
        <https://example.org/lamp> and H₂O, x²,
        `let oil = 3`.
        A second line.


        What was seen
        -------------

        • A plain item that is long enough to
          need a second line below it.
        • Item: with a term
          9.  nine
          10. ten
        • [x] done

        ┌────────────────────────────┬───────┐
        │ Dish                       │ Price │
        ╞════════════════════════════╪═══════╡
        │ 국밥                       │ 9,000 │
        ├────────────────────────────┼───────┤
        │ Soup of the day with bread │    12 │
        └────────────────────────────┴───────┘
        Prices

        > It burned all night.
        > — The porter

        “It burned all night.”
        — The porter

          No oil, no wick,
            and yet a flame

            if lamp {
                    light()
            }

        Oil: What lamps drink, mostly, in the
            evening.

        [A brass lamp]
        The lamp itself

        * * *

            E = mc^2

        │ Warning
        │ Hot.

        [Spoiler 1: the end]

        Worth a visit.

        lamps (3) 여행 (17) oil (2)

        The Lamp
          What was seen


        [Spoiler 1]

        It was electric.

        [1] Made in 1902.

        """)
  }

  @Test("What cannot be said is reported, each sort once")
  func losses() throws {
    let codes = try PlainTextWriter().write(AllBlocks.document).diagnostics.map(\.code)
    #expect(
      codes == [
        "plain-text-writer.code", "plain-text-writer.math", "plain-text-writer.image",
        "plain-text-writer.raw-markup", "plain-text-writer.page", "plain-text-writer.role",
      ])
  }

  @Test(
    "No line of the document with every node is over the width", arguments: [20, 30, 40, 60, 72])
  func width(width: Int) throws {
    for style in [PlainTextOptions.TableStyle.box, .ascii] {
      let text = try plainText(AllBlocks.document) {
        $0.width = width
        $0.tables = style
        $0.links = .text
      }
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
      }
    }
  }
}
