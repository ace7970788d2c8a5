import DocumentAST

/// Documents that between them have every kind of node and every odd shape a book may get.
enum SampleDocuments {
  static let all: [(name: String, document: Document)] =
    [
      ("kinds", everyKind), ("empty", Document([])), ("words", Document(["Only some words."])),
      ("headings", onlyHeadings(12)), ("untitled", untitled), ("skips", skippedLevels),
      ("links", links), ("notes", notes), ("pages", pages), ("images", images),
      ("hostile", hostile), ("titleblock", titleBlock), ("decorated", decorated),
      ("boilerplate", onlyBoilerplate), ("leading", leadingTitle), ("deep", deep),
    ] + languages

  static let everyKind: Document = {
    var document = Document(
      [
        .heading(1, ["The ", .emphasis("first"), " chapter 🎬"]),
        [
          "Words with ", .emphasis("emphasis"), ", ", .strong("strong words"), ", ",
          .strikethrough("struck words"), ", H", .subscript("2"), "O, x", .superscript("2"), ", ",
          .highlight("marked"), ", ", .inserted("inserted"), ", ", .smallCaps("small capitals"),
          ", ", .code(Code("let a = 1 < 2")), ", ", .math(Math("a^2")), " and a ",
          .link("https://example.org/?a=1&b=2", "link"), ".", .hardBreak(), "A new line,",
          .softBreak(), "and more", .note(NoteReference(label: "n")), ".",
        ],
        .quote(Quote(kind: .plain, ["A plain quotation."], attribution: "Somebody")),
        .quote(Quote(kind: .pull, ["A sentence set apart."])),
        .quote(Quote(kind: .epigraph, ["A motto."], attribution: "Somebody else")),
        .list(["one", "two", [["three"], .list(["a", "b"])]]),
        .list(List(orderedFrom: 3, style: .lowerRoman, ["three", "four"], isTight: false)),
        .list(List([ListItem(["done"], task: .done), ListItem(["to do"], task: .open)])),
        .list(List([ListItem(["what it means"], term: "Term")])),
        .definitionList(
          DefinitionList([
            DefinitionItem(
              terms: [DefinitionTerm("word")], definitions: [Definition(["its meaning"])])
          ])),
        .codeBlock(
          CodeBlock("let long = \"\(String(repeating: "word ", count: 40))\"\n", info: "swift")),
        .heading(2, "Set apart"),
        .verse(["The first line", VerseLine("the second", indent: 4), "the third"]),
        .table(table),
        .figure(Figure([["Something in a frame."]], caption: "A caption")),
        .sceneBreak("* * *"), .sceneBreak(),
        .mathBlock(MathBlock("\\frac{a}{b} < c")),
        .alert(Alert(.warning, ["Mind the gap."])),
        .alert(Alert(.note, title: "A title", fold: .closed, ["Folded away."])),
        .spoiler(Spoiler(title: "The end", ["They part."])),
        .container(Container(.verdict, ["A verdict."])),
        .container(Container(.takeaways, [.list(["remember this"])])),
        .contents(ContentsMarker()),
        .tagCloud([TagEntry("love", count: 12), TagEntry("인공지능", count: 3), TagEntry("حب")]),
        .rawBlock(RawBlock(format: "html", "<p onclick='x()'>raw <b>text</p>")),
        [
          .span(Span(.ruby, "漢字", attributes: Attributes(pairs: [.init("ruby", "かんじ")]))), " and ",
          .span(
            Span(.abbreviation, "AI", attributes: Attributes(pairs: [.init("title", "a mind")]))),
          " and ", .span(Span(.key, "Esc")), " and ", .span(Span(.spoiler, "hidden")), " and ",
          .span(Span(.quotation, "quoted")), " and ", .span(Span(.emoji, "❤️")), " and ",
          .rawInline(RawInline(format: "html", "<blink>raw</blink>")),
        ],
        .noteDefinition(NoteDefinition(label: "n", ["A note with ", ["two paragraphs."]])),
        .heading(1, "The second chapter"), ["More words."],
      ], title: "Every kind of node")
    document.metadata.creators = [
      Creator("Ana Núñez", fileAs: "Núñez, Ana"), Creator("T. Ranslator", role: .translator),
      Creator("Unknown"),
    ]
    document.metadata.subtitle = "A sample"
    document.metadata.language = "en-GB"
    document.metadata.date = DocumentDate(iso: "2014-02-28")
    document.metadata.series = Series("Samples", position: "2")
    document.metadata.rating = Rating(value: 4.5, best: 5, text: "4.5/5")
    document.metadata.reviewedWork = ReviewedWork("A film", type: "Movie")
    document.metadata.subjects = ["Film", "Film"]
    document.metadata.tags = [Tag("love", count: 12, provenance: .cloud)]
    document.metadata.rights = "Public domain"
    document.metadata.publisher = "A press"
    document.metadata.description = "What it is about."
    document.metadata.identifiers = [Identifier("978-0-306-40615-7", scheme: "isbn")]
    return document
  }()

  private static let table = Table(
    alignments: [.left, .right, .center], caption: "Some figures",
    [
      TableSection(.head, [["Name", "Number", "Sign"]]),
      TableSection(
        .body,
        [
          ["one", "1", "a"],
          TableRow([TableCell([["wide"]], columnSpan: 2), TableCell([["b"]], rowSpan: 2)]),
          TableRow([TableCell([["head"]], isHeader: true), "3"]),
        ]),
      TableSection(.foot, [["sum", "4", ""]]),
    ])

  static func onlyHeadings(_ count: Int) -> Document {
    Document(
      Blocks((0..<count).map { Block.heading($0 % 3 + 1, Inlines(text: "Heading \($0)")) }),
      title: "Only headings")
  }

  static let untitled = Document([
    ["Words before any heading."], .heading(3, "A deep heading"), ["Words."],
    .heading(3, "Another"), ["More words."],
  ])

  static let skippedLevels = Document(
    [
      .heading(2, "Two"), ["a"], .heading(5, "Five"), ["b"], .heading(6, "Six"), ["c"],
      .heading(1, "One"), ["d"], .heading(4, "Four"), ["e"], .heading(1, ""), ["f"],
      .heading(1, "One"), ["g"], .quote([.heading(3, "In a quotation"), ["h"]]),
    ], title: "Skipped levels")

  static let links = Document(
    [
      .heading(1, "First"),
      [
        .link("#second", "down"), " ", .link("#nowhere", "nowhere"), " ",
        .link("other.md", "another file"), " ", .link("http://[", "broken"), " ",
        .link("javascript:alert(1)", "unsafe"), " ", .link("", "empty"), " ",
        .link("mailto:a@example.org", "mail"), " ", .link("https://example.org/a b|c", "odd"), " ",
        .link("https://한국.example/경로?질문=답", "international"), " ",
        .link("#twice", "twice"), " ", .link("foo:bar", "foo"), " ",
        .link("file:///etc/passwd", "file"), " ", .link("http://", "no host"), " ",
        .link("https://example.org:99999999/", "port"), " ",
        .link("http://user:pw@example.org/", "user"), " ", .link("https://exa mple.org/", "space"),
        " ", .link("tel:+1 555", "call"), " ", .link("?query", "query"), " ",
        .link("https://example.org/%zz", "escape"), " ", .link("//example.org", "scheme"), " ",
        .link("https://example.org/\u{0}\u{202e}", "control"), " ",
      ],
      .heading(1, "Second"), [.link("#first", "up")],
      .paragraph(Paragraph("a", attributes: Attributes(id: "twice"))),
      .paragraph(Paragraph("b", attributes: Attributes(id: "twice"))),
      .paragraph(Paragraph("c", attributes: Attributes(id: "1 odd <id>"))),
    ], title: "Links")

  static let notes = Document(
    [
      .heading(1, ["One", .note(NoteReference(label: "a"))]),
      ["Twice", .note(NoteReference(label: "a")), " and", .note(NoteReference(label: "b"))],
      .heading(1, "Two"),
      ["Again", .note(NoteReference(label: "a")), " missing", .note(NoteReference(label: "x"))],
      .noteDefinition(NoteDefinition(label: "a", ["The note."])),
      .noteDefinition(
        NoteDefinition(
          label: "b", [["It cites", .note(NoteReference(label: "c"))], .list(["a list"])])),
      .noteDefinition(NoteDefinition(label: "c", ["Cited by a note."])),
      .noteDefinition(NoteDefinition(label: "never", ["Cited by nobody."])),
      .noteDefinition(NoteDefinition(label: "a", ["The same label."])),
      .noteDefinition(NoteDefinition(label: "empty", [])),
    ], title: "Notes")

  static let pages = Document(
    [
      .pageBreak(PageBreak(label: "i")), .heading(1, "One"), ["Words."],
      .pageBreak(PageBreak(label: "ii")), ["Words."], .heading(1, "Two"),
      .pageBreak(PageBreak(label: "1")), ["Words."], .pageBreak(PageBreak(label: "")), ["Words."],
      .pageBreak(PageBreak(label: "1")), ["Words."],
    ], title: "Pages")

  static let images: Document = {
    var document = Document(
      [
        .heading(1, "Pictures"),
        [.image("a.png", "A red field"), " in a line, ", .image("b.jpg", "The same in JPEG")],
        [.image("again.png", "")], [.image("c.gif", "A dot")], [.image("d.webp", "Another dot")],
        .figure(Figure([[.image("a.png", "A red field")]], caption: "With a caption")),
        [.image("missing.png", "What is missing")], [.image("broken.png", "What is broken")],
        [.image("https://example.org/far.png", "Far away")], [.image("e.svg", "A drawing")],
      ], title: "Pictures")
    let resources: [(String, [UInt8])] = [
      ("a.png", SampleImages.png), ("again.png", SampleImages.png), ("b.jpg", SampleImages.jpeg),
      ("c.gif", SampleImages.gif), ("d.webp", SampleImages.webp), ("broken.png", [1, 2, 3]),
      ("e.svg", Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)),
    ]
    document.resources = Resources(
      resources.map { Resource(id: $0.0, mediaType: "image/png", content: .bytes($0.1)) })
    document.metadata.cover = "b.jpg"
    return document
  }()

  static let hostile: Document = {
    var document = Document([.heading(1, "a \u{202e}b & <c> ]]> \u{1}\u{fffe}"), ["x \u{0} y"]])
    document.metadata.title =
      "  A < B & \"C\" \u{1}\u{202e}gnp.exe\u{2066} ❤️‍🔥 " + String(repeating: "long ", count: 1000)
    document.metadata.creators = [Creator("<b>&amp;</b> \u{7}"), Creator("  "), Creator("none")]
    document.metadata.language = "C"
    document.metadata.date = DocumentDate(iso: "2014-99-99")
    document.metadata.identifiers = [Identifier("not one"), Identifier("123", scheme: "isbn")]
    document.metadata.subjects = ["a < b", "\u{2}"]
    document.metadata.tags = [Tag("<>", provenance: .hashtag)]
    document.metadata.series = Series("<", position: "x")
    document.metadata.rating = Rating(value: .nan, best: .infinity, text: "")
    document.metadata.description = "line\nline\u{2029}\"]]>"
    document.metadata.cover = "nothing"
    document.metadata.rights = "\u{0}"
    return document
  }()

  static let titleBlock = Document([
    .container(Container(.boilerplate, ["Licence."])),
    .container(
      Container(
        .titleBlock,
        [
          .paragraph(Paragraph(["Her: ", .emphasis("A Love Story"), " 💻"], role: .title)),
          .paragraph(Paragraph("Between man and machine", role: .subtitle)),
          .paragraph(
            Paragraph(["By A. Writer", .note(NoteReference(label: "who"))], role: .byline)),
          .paragraph(Paragraph("18 December 2013", role: .date)),
          .paragraph(Paragraph("★★★★½", role: .rating)),
          .paragraph(Paragraph("Reading time: 5 min", role: .detail)),
        ])),
    ["An opening without a heading."],
    .heading(2, "A section"), ["Words."], .heading(2, "Another section"), ["More words."],
    .noteDefinition(NoteDefinition(label: "who", ["A person."])),
  ])

  static let decorated = Document(
    [.heading(1, "One"), ["Words ", .image("x.png", "")], .sceneBreak("❦"), ["More."]],
    title: "No pictures")

  static let onlyBoilerplate = Document([.container(Container(.boilerplate, ["Licence."]))])

  static let leadingTitle = Document([
    .heading(Heading(level: 1, "A Book", attributes: Attributes(id: "top"))),
    ["An introduction."], .heading(2, "One"), [.link("#top", "to the title")],
    .heading(3, "One A"), ["a"], .heading(2, "Two"), ["b"],
  ])

  /// Quotations in lists in quotations, far deeper than markup may nest.
  static let deep: Document = {
    var builder = DocumentBuilder()
    for _ in 0..<300 {
      builder.openQuote()
      builder.openBulletList()
      builder.openItem()
    }
    builder.openParagraph()
    for _ in 0..<300 { builder.open(.emphasis) }
    builder.text("deep")
    return builder.finish()
  }()
}
