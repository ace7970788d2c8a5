import DocumentAST
import Hyphenation
import LineBreaking
import PlainTextReading
import PlainTextWriting
import Testing

@Suite("Options of plain text")
struct OptionTests {
  static let prose: Blocks = [
    .paragraph("The keeper “counted” the ships — all of them… and wrote the number down, naïvely.")
  ]

  @Test("ASCII output keeps letters and transliterates punctuation")
  func ascii() throws {
    let text = try plainText(Self.prose) {
      $0.isASCII = true
      $0.wrap = .none
    }
    #expect(
      text
        == "The keeper \"counted\" the ships -- all of them... and wrote the number down, naïvely.\n"
    )
  }

  /// Divides after the second and every further second letter.
  private static let pairs: @Sendable (String) -> Result<Hyphenator, HyphenationError> = { _ in
    .success(Hyphenator { Array(stride(from: 2, to: $0.count, by: 2)) })
  }

  private static let lanterns = Document(
    metadata: Metadata(language: "en"),
    blocks: [
      .paragraph(
        """
        Lanterns were lighted everywhere along the harbour before midnight, and the lighthouse \
        answered them faithfully whenever the watchman remembered his instructions.
        """)
    ])

  @Test(
    "Divided words fit the width and read back whole", arguments: PlainTextOptions.Wrap.allCases)
  func divided(wrap: PlainTextOptions.Wrap) throws {
    let text = try plainText(Self.lanterns) {
      $0.width = 30
      $0.wrap = wrap
      $0.hyphenators = Self.pairs
    }
    #expect(text.contains("-\n") == (wrap != .none))
    #expect(!text.contains("\u{AD}"))
    guard wrap != .none else { return }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 30 })
    let back = PlainTextReader().read(text).document
    #expect(back.blocks.plainText == Self.lanterns.blocks.plainText)
  }

  @Test("Where words cannot be divided the text stays whole and the report says why")
  func notDivided() throws {
    var options = PlainTextOptions(width: 30)
    options.hyphenators = { .failure(.dictionaryMissing($0)) }
    let written = try PlainTextWriter(options).write(Self.lanterns)
    let whole = try plainText(Self.lanterns) { $0.width = 30 }
    #expect(String(decoding: written.bytes, as: UTF8.self) == whole)
    #expect(written.diagnostics.map(\.code) == ["plain-text-writer.hyphenation"])
  }

  @Test("Soft hyphens of the text are used, and nothing else in their words")
  func softHyphens() throws {
    let text = try plainText(
      Document(
        metadata: Metadata(language: "en"),
        blocks: [.paragraph("The light\u{AD}house answered")])
    ) {
      $0.width = 12
      $0.wrap = .greedy
      $0.hyphenators = { _ in .success(Hyphenator { _ in [] }) }
    }
    #expect(text == "The light-\nhouse\nanswered\n")
  }

  @Test("Lines end as asked")
  func lineEnds() throws {
    let text = try plainText(Self.prose) { $0.lineEnd = .carriageReturnLineFeed }
    let ends = text.utf8.count { $0 == 0x0A }
    #expect(ends > 1)
    #expect(text.utf8.count { $0 == 0x0D } == ends)
  }

  @Test("Justified lines reach the width")
  func justified() throws {
    let text = try plainText(Self.prose) { $0.justifies = true }
    for line in text.split(separator: "\n").dropLast() {
      #expect(DisplayWidth.columns(of: String(line)) == 40)
    }
  }

  @Test("Flowed text joins to the paragraph again by RFC 3676 with DelSp")
  func flowed() throws {
    let blocks: Blocks = [
      .paragraph(
        "From here on the text is flowed, so that any window can show it at its own width."),
      .paragraph("灯台守は毎晩、通り過ぎる船を数えていたが、その数を誰かに話したことは一度もなかった。"),
      .quote([.paragraph("A quotation long enough to be flowed over two lines at the least.")]),
    ]
    let text = try plainText(blocks) { $0.isFlowed = true }
    var joined: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var content = line.hasPrefix(">") ? line.dropFirst() : line[...]
      if content.hasPrefix(" ") { content = content.dropFirst() }
      let flows = content.hasSuffix(" ")
      if flows { content = content.dropLast() }
      if isOpen { joined[joined.count - 1] += content } else { joined.append(String(content)) }
      isOpen = flows
    }
    #expect(
      joined.filter { !$0.isEmpty } == blocks.plainText.split(separator: "\n").map(String.init))
  }

  @Test("Flowed text stuffs lines that are set in, behind quotation marks too")
  func stuffed() throws {
    let blocks: Blocks = [
      .codeBlock(CodeBlock("wick")), .quote([.codeBlock(CodeBlock("oil"))]),
    ]
    let text = try plainText(blocks) { $0.isFlowed = true }
    #expect(text == "     wick\n\n>     oil\n")
  }

  @Test("Notes stand at the end, before the next heading or in their place")
  func notes() throws {
    let blocks: Blocks = [
      .heading(1, "One"), .paragraph(["Lamp", .note(NoteReference(label: "a"))]),
      .heading(1, "Two"), .paragraph("End"),
      .noteDefinition(NoteDefinition(label: "a", [.paragraph("Of brass.")])),
    ]
    let plain: (PlainTextOptions.NotePlacement) throws -> String = { placement in
      try plainText(blocks) {
        $0.notes = placement
        $0.headingStyle = .plain
      }
    }
    #expect(try plain(.document) == "One\n\nLamp[1]\n\n\nTwo\n\nEnd\n\n[1] Of brass.\n")
    #expect(try plain(.section) == "One\n\nLamp[1]\n\n[1] Of brass.\n\n\nTwo\n\nEnd\n")
    #expect(try plain(.inline) == "One\n\nLamp [Of brass.]\n\n\nTwo\n\nEnd\n")
  }

  @Test("Notes of one label are all written")
  func doubledNotes() throws {
    let text = try plainText([
      .paragraph(["Lamp", .note(NoteReference(label: "*")), .note(NoteReference(label: "1"))]),
      .noteDefinition(NoteDefinition(label: "1", [.paragraph("First.")])),
      .noteDefinition(NoteDefinition(label: "1", [.paragraph("Second.")])),
      .noteDefinition(NoteDefinition(label: "*", [.paragraph("Star.")])),
    ])
    #expect(text == "Lamp[*][1]\n\n[*] Star.\n\n[1] First.\n\n[2] Second.\n")
  }

  @Test("Spoilers are folded away, turned or shown")
  func spoilers() throws {
    let blocks: Blocks = [.spoiler(Spoiler([.paragraph("He did it.")])), .paragraph("Else.")]
    #expect(
      try plainText(blocks) == "[Spoiler 1]\n\nElse.\n\n\n[Spoiler 1]\n\nHe did it.\n")
    #expect(try plainText(blocks) { $0.spoilers = .rot13 } == "Ur qvq vg.\n\nElse.\n")
    #expect(try plainText(blocks) { $0.spoilers = .shown } == "He did it.\n\nElse.\n")
  }

  @Test("Sections are numbered on request")
  func numbered() throws {
    let text = try plainText([
      .heading(2, "Oil"), .heading(3, "Wick"), .heading(3, "Glass"), .heading(2, "Light"),
    ]) { $0.headingStyle = .numbered }
    #expect(text == "1. Oil\n\n1.1 Wick\n\n1.2 Glass\n\n\n2. Light\n")
  }

  @Test("A table too narrow for its words becomes a list of its cells")
  func stacked() throws {
    let table = Table(
      alignments: [.none, .none],
      [
        TableSection(.head, [["Instrument", "Manufacturer"]]),
        TableSection(.body, [["Barometer", "Lighthouseworks"]]),
      ])
    let text = try plainText([.table(table)]) { $0.width = 24 }
    #expect(text == "Instrument: Barometer\nManufacturer:\n    Lighthouseworks\n")
  }

  @Test("Ordered lists count in their style and hang by their widest marker")
  func orderedLists() throws {
    let styles: [(List.NumberStyle, String)] = [
      (.decimal, "9.  a\n10. b\n"), (.lowerAlpha, "i. a\nj. b\n"), (.upperRoman, "IX. a\nX.  b\n"),
      (.circled, "⑨. a\n⑩. b\n"), (.cjk, "九. a\n十. b\n"), (.hangul, "자. a\n차. b\n"),
    ]
    for (style, expected) in styles {
      let list = List(orderedFrom: 9, style: style, ["a", "b"])
      #expect(try plainText([.list(list)]) == expected)
    }
  }

  @Test("Nesting a thousand deep is flattened with one warning and within the width")
  func deep() throws {
    var builder = DocumentBuilder()
    for _ in 0..<1000 { builder.openQuote() }
    builder.openParagraph()
    builder.text("deep down")
    builder.close()
    for _ in 0..<1000 { builder.close() }
    let (bytes, diagnostics) = try PlainTextWriter().write(builder.finish())
    #expect(String(decoding: bytes, as: UTF8.self).contains("deep down"))
    #expect(diagnostics.map(\.code) == ["plain-text-writer.depth"])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      #expect(line.count <= 72)
    }
  }
}
