import DocumentAST

/// A document with every kind of block and inline.
enum AllBlocks {
  static let paragraph: Block = .paragraph([
    "The lamp in the hall ", .emphasis("never"), " went out, ", .strong("not once"),
    ", though nobody trimmed it", .note(NoteReference(label: "lamp")), ". See ",
    .link("https://example.org/lamp", "the lamp page"), " and H", .subscript("2"), "O, x",
    .superscript("2"), ", ", .code("let oil = 3"), ".", .hardBreak(), "A second line.",
  ])

  static let list: Block = .list(
    List([
      ListItem([.paragraph("A plain item that is long enough to need a second line below it.")]),
      ListItem(
        [
          .paragraph("with a term"),
          .list(List(orderedFrom: 9, ["nine", "ten"])),
        ], term: "Item"),
      ListItem([.paragraph("done")], task: .done),
    ]))

  static let table: Block = .table(
    Table(
      alignments: [.left, .right], caption: "Prices",
      [
        TableSection(.head, [["Dish", "Price"]]),
        TableSection(.body, [["국밥", "9,000"], ["Soup of the day with bread", "12"]]),
      ]))

  static let document = Document(
    [
      .heading(1, "The Lamp"), paragraph, .heading(2, "What was seen"), list, table,
      .quote(Quote([.paragraph("It burned all night.")], attribution: "The porter")),
      .quote(Quote(kind: .pull, [.paragraph("“It burned all night.”")], attribution: "The porter")),
      .verse(["No oil, no wick,", VerseLine("and yet a flame", indent: 2)]),
      .codeBlock(CodeBlock("if lamp {\n\tlight()\n}\n", info: "swift")),
      .definitionList(
        DefinitionList([
          DefinitionItem(
            terms: ["Oil"], definitions: [[.paragraph("What lamps drink, mostly, in the evening.")]]
          )
        ])),
      .figure(
        Figure([.paragraph([.image("lamp.png", "A brass lamp")])], caption: "The lamp itself")),
      .sceneBreak(), .mathBlock("E = mc^2"),
      .alert(Alert(.warning, [.paragraph("Hot.")])),
      .spoiler(Spoiler(title: "the end", [.paragraph("It was electric.")])),
      .container(Container(.verdict, [.paragraph("Worth a visit.")])),
      .noteDefinition(NoteDefinition(label: "lamp", [.paragraph("Made in 1902.")])),
      .tagCloud([TagEntry("lamps", count: 3), TagEntry("여행", count: 17), TagEntry("oil", count: 2)]
      ),
      .contents(ContentsMarker()), .pageBreak(PageBreak(label: "12")),
      .rawBlock(RawBlock(format: "html", "<hr>")),
    ], title: "The Lamp")
}
