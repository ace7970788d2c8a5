import DocumentAST
import RandomDocuments

/// Random documents of the nodes that plain text carries, in a language each.
struct CarriedDocuments {
  private var numbers: SplitMix64
  private let tongue: Tongue
  private var noteCount = 0
  /// A term that is explained again looks like a speaker whose turn it is again.
  private var hasGlossary = false

  init(seed: Int) {
    numbers = SplitMix64(seed: UInt64(seed) &* 7919 &+ 17)
    tongue = Tongue.all[seed % Tongue.all.count]
  }

  /// Returns a document with a title, sections and all that stands in them.
  mutating func next() -> Blocks {
    noteCount = 0
    hasGlossary = false
    var blocks: [Block] = [
      .container(
        Container(
          .titleBlock, [.paragraph(Paragraph([.text(TextRun(tongue.title))], role: .title))]))
    ]
    blocks.append(paragraph())
    var level = 1
    for section in 0..<(2 + below(4)) {
      // A heading is at most one level below the one before, as in a table of contents.
      level = section == 0 ? 1 : 1 + below(min(level + 1, 4))
      blocks.append(.heading(level, Inlines(text: tongue.heading(section))))
      blocks.append(paragraph())
      var last = -1
      for _ in 0..<(1 + below(4)) {
        var kind = below(CarriedDocuments.kinds)
        if kind == last { kind = 0 }
        last = kind
        blocks.append(block(kind))
        blocks.append(paragraph())
      }
    }
    for number in 0..<noteCount {
      blocks.append(.noteDefinition(NoteDefinition(label: "\(number + 1)", [plainParagraph()])))
    }
    if noteCount == 0, below(3) == 0 { blocks.append(tags()) }
    return Blocks(blocks)
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }

  private static let kinds = 14

  private mutating func block(_ kind: Int) -> Block {
    switch kind {
    case 1: return .list(List(items(nested: below(2) == 0)))
    case 2: return .list(orderedList())
    case 3: return .quote(Quote([plainParagraph(), plainParagraph()]))
    case 4: return .sceneBreak("* * *")
    case 5: return .list(List(NodeList((0..<3).map { _ in task() })))
    case 6:
      return .codeBlock(CodeBlock("let lamp = open(\"lamp\")\nif lamp {\n    lamp.light()\n}"))
    case 7: return .quote(Quote([plainParagraph(), .quote(Quote([plainParagraph()]))]))
    case 8: return .list(List(NodeList((0..<(2 + below(3))).map { _ in item() })))
    case 9: return pullQuote()
    case 10: return .verse(Verse(NodeList(tongue.verse.map { VerseLine(Inlines(text: $0)) })))
    case 11: return table(longCells: below(2) == 0)
    case 12 where !hasGlossary: return definitions()
    case 13: return .list(List(NodeList((0..<2).map { _ in ListItem([itemText(), inner(2)]) })))
    default: return paragraph()
    }
  }

  private mutating func itemText() -> Block { .paragraph(Paragraph(Inlines(text: sentence()))) }

  /// A list in a list, down to a depth.
  private mutating func inner(_ depth: Int) -> Block {
    let items = (0..<2).map { _ in
      depth == 0 ? item() : ListItem([itemText(), inner(depth - 1)])
    }
    return .list(List(NodeList(items)))
  }

  private mutating func orderedList() -> List {
    let styles: [List.NumberStyle] = [.decimal, .decimal, .lowerAlpha, .upperRoman, .circled]
    let style = styles[below(styles.count)]
    return List(
      orderedFrom: 1, style: style, delimiter: style == .circled ? .none : .period,
      NodeList((0..<(3 + below(3))).map { _ in item() }))
  }

  /// A quotation set apart, with who said it.
  private mutating func pullQuote() -> Block {
    .quote(
      Quote(
        kind: .pull, [.paragraph(Paragraph(Inlines(text: tongue.quoted)))],
        attribution: Inlines(text: tongue.name)))
  }

  private mutating func table(longCells: Bool) -> Block {
    let head = tongue.headings.prefix(3).map {
      TableCell([.paragraph(Paragraph(Inlines(text: $0)))], isHeader: true)
    }
    let rows = (0..<(2 + below(3))).map { row in
      TableRow([
        cell("\(row + 1)"), cell(longCells ? sentence() : tongue.word), cell(tongue.word),
      ])
    }
    return .table(
      Table(
        alignments: [.none, .none, .none],
        [
          TableSection(.head, [TableRow(NodeList(head))]), TableSection(.body, NodeList(rows)),
        ]))
  }

  private func cell(_ text: String) -> TableCell {
    TableCell([.paragraph(Paragraph(Inlines(text: text)))])
  }

  private mutating func definitions() -> Block {
    hasGlossary = true
    let items = tongue.terms.map { term in
      DefinitionItem(
        terms: [DefinitionTerm(Inlines(text: term))], definitions: [Definition([itemText()])])
    }
    return .definitionList(DefinitionList(NodeList(items)))
  }

  private mutating func tags() -> Block {
    .tagCloud(TagCloud(NodeList(tongue.terms.map { TagEntry($0, count: 2 + below(30)) })))
  }

  private mutating func sentence() -> String { tongue.sentences[below(tongue.sentences.count)] }

  private mutating func plainParagraph() -> Block {
    let text = (0...(1 + below(4))).map { _ in sentence() }.joined(separator: tongue.space)
    return .paragraph(Paragraph(Inlines(text: text)))
  }

  /// A paragraph, perhaps with emphasis, an address or a note.
  private mutating func paragraph() -> Block {
    var parts: [Inline] = [.text(TextRun(sentence() + tongue.space + sentence() + " "))]
    switch below(5) {
    case 0: parts.append(.emphasis(StyledInlines(Inlines(text: tongue.word))))
    case 1: parts.append(.strong(StyledInlines(Inlines(text: tongue.word))))
    case 2: parts.append(.link("https://example.org/lamp", "https://example.org/lamp"))
    case 3:
      noteCount += 1
      parts[0] = .text(TextRun(sentence() + tongue.space + tongue.word))
      parts.append(.note(NoteReference(label: "\(noteCount)")))
    default: return plainParagraph()
    }
    parts.append(.text(TextRun(" " + sentence())))
    return .paragraph(Paragraph(Inlines(parts)))
  }

  private mutating func items(nested: Bool) -> NodeList<ListItem> {
    NodeList(
      (0..<(2 + below(4))).map { place in
        guard nested, place == 1 else { return item() }
        return ListItem([
          .paragraph(Paragraph(Inlines(text: sentence()))),
          .list(List(NodeList((0..<2).map { _ in item() }))),
        ])
      })
  }

  private mutating func item() -> ListItem {
    ListItem([.paragraph(Paragraph(Inlines(text: sentence())))])
  }

  private mutating func task() -> ListItem {
    ListItem(
      [.paragraph(Paragraph(Inlines(text: sentence())))], task: below(2) == 0 ? .open : .done)
  }
}
