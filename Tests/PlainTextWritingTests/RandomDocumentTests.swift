import DocumentAST
import LineBreaking
import PlainTextReading
import PlainTextWriting
import Testing

/// Documents made from a number, the same on every run.
struct RandomDocument {
  private var state: UInt64
  /// Whether tables, whose cells stand beside each other, are left out.
  private let isPlain: Bool

  init(seed: UInt64, isPlain: Bool = false) {
    self.isPlain = isPlain
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func number(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let words = [
    "lamp", "keeper", "well-known", "“ships”", "등대", "지기는", "灯台守は", "船を数えた。", "ประภาคาร",
    "المنارة", "💡", "👩‍👩‍👧", "in", "a", "1999.", "*", "—", "never,", "x²", "counted", "evening…",
  ]

  mutating func text() -> String {
    (0...number(14)).map { _ in Self.words[number(Self.words.count)] }.joined(separator: " ")
  }

  mutating func inlines() -> Inlines {
    var parts: [Inline] = []
    for _ in 0...number(3) {
      let content = Inlines(text: text())
      switch number(12) {
      case 0: parts.append(.emphasis(StyledInlines(content)))
      case 1: parts.append(.strong(StyledInlines(content)))
      case 2: parts.append(.link("https://example.org/\(number(9))", content))
      case 3: parts.append(.code(Code(text())))
      case 4: parts.append(.hardBreak())
      case 5: parts.append(.softBreak())
      case 6: parts.append(.note(NoteReference(label: "\(number(4))")))
      case 7: parts.append(.span(Span(.spoiler, content)))
      case 8: parts.append(.superscript(StyledInlines("2")))
      default: parts.append(.text(TextRun(text())))
      }
    }
    return Inlines(parts)
  }

  mutating func blocks(_ depth: Int) -> Blocks {
    Blocks((0...number(3)).map { _ in block(depth) })
  }

  private mutating func block(_ depth: Int) -> Block {
    let leaf = depth <= 0
    switch number(leaf ? 8 : 17) {
    case 0: return .heading(1 + number(6), inlines())
    case 1: return .codeBlock(CodeBlock("let \(text())\n\tend\n", info: "swift"))
    case 2: return .sceneBreak(number(2) == 0 ? "" : "* * *")
    case 3: return .verse([VerseLine(inlines(), indent: number(9)), VerseLine(inlines())])
    case 4: return .tagCloud([TagEntry(text(), count: number(9)), TagEntry("oil")])
    case 8: return .quote(Quote(blocks(depth - 1), attribution: number(2) == 0 ? inlines() : nil))
    case 9: return .list(List(NodeList((0...number(3)).map { _ in item(depth) })))
    case 10:
      let style = List.NumberStyle.allCases[number(8)]
      return .list(
        List(
          orderedFrom: number(60), style: style, delimiter: List.Delimiter.allCases[number(5)],
          NodeList((0...number(3)).map { _ in item(depth) }), isTight: number(2) == 0))
    case 11 where !isPlain: return table(depth)
    case 12: return .alert(Alert(.note, title: number(2) == 0 ? inlines() : nil, blocks(depth - 1)))
    case 13: return .spoiler(Spoiler(title: inlines(), blocks(depth - 1)))
    case 14: return .noteDefinition(NoteDefinition(label: "\(number(4))", blocks(depth - 1)))
    case 15: return .figure(Figure(blocks(depth - 1), caption: inlines()))
    case 16:
      let definition = Definition(blocks(depth - 1))
      return .definitionList(
        DefinitionList(
          [DefinitionItem(terms: [DefinitionTerm(inlines())], definitions: [definition])],
          isTight: number(2) == 0))
    default: return .paragraph(Paragraph(inlines()))
    }
  }

  private mutating func item(_ depth: Int) -> ListItem {
    ListItem(
      blocks(depth - 1), term: number(4) == 0 ? inlines() : nil,
      task: TaskState.allCases[number(3)])
  }

  private mutating func table(_ depth: Int) -> Block {
    let columns = 1 + number(4)
    let rows = (0...number(3)).map { _ in
      TableRow(
        NodeList(
          (0..<columns).map { _ in
            TableCell(blocks(depth - 2), columnSpan: 1 + number(2), rowSpan: 1 + number(2))
          }))
    }
    return .table(
      Table(
        alignments: (0..<columns).map { _ in ColumnAlignment.allCases[number(4)] },
        caption: number(2) == 0 ? inlines() : nil,
        [TableSection(.head, NodeList(rows.prefix(1))), TableSection(.body, NodeList(rows))]))
  }

  mutating func options() -> PlainTextOptions {
    var options = PlainTextOptions(width: 1 + number(90))
    options.wrap = PlainTextOptions.Wrap.allCases[number(2)]
    options.notes = PlainTextOptions.NotePlacement.allCases[number(3)]
    options.links = PlainTextOptions.LinkStyle.allCases[number(3)]
    options.spoilers = PlainTextOptions.SpoilerMode.allCases[number(3)]
    options.tables = PlainTextOptions.TableStyle.allCases[number(3)]
    options.headingStyle = PlainTextOptions.HeadingStyle.allCases[number(3)]
    options.quotes = PlainTextOptions.QuoteStyle.allCases[number(2)]
    options.code = PlainTextOptions.CodeStyle.allCases[number(2)]
    options.justifies = number(4) == 0
    options.isFlowed = number(6) == 0
    return options
  }
}

@Suite("Random documents")
struct RandomDocumentTests {
  @Test("Any document is written the same each time, in valid UTF-8", arguments: 0..<400)
  func deterministic(seed: Int) throws {
    var random = RandomDocument(seed: UInt64(seed + 1))
    let document = Document(random.blocks(4))
    let writer = PlainTextWriter(random.options())
    let (bytes, _) = try writer.write(document)
    #expect(try writer.write(document).bytes == bytes)
    #expect(Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes)
  }

  @Test("No word of a document is lost", arguments: 0..<400)
  func words(seed: Int) throws {
    var random = RandomDocument(seed: UInt64(seed + 9000), isPlain: true)
    let document = Document(random.blocks(4))
    var options = random.options()
    options.spoilers = .shown
    let text = String(decoding: try PlainTextWriter(options).write(document).bytes, as: UTF8.self)
    let plain = document.blocks.plainText
    for word in ["keeper", "counted", "المنارة"] {
      let kept = text.occurrences(of: word) >= plain.occurrences(of: word)
      #expect(kept, "\(word)")
    }
  }

  @Test("No line that can be broken is over the width", arguments: 0..<300)
  func width(seed: Int) throws {
    var random = RandomDocument(seed: UInt64(seed + 5000))
    var blocks: [Block] = []
    for _ in 0..<6 { blocks.append(.paragraph(Paragraph(Inlines(text: random.text())))) }
    let width = 24 + random.number(70)
    let document: Blocks = [
      .list(List([ListItem(Blocks(blocks)), ListItem([.quote(Quote(Blocks(blocks)))])]))
    ]
    for line in try plainText(document, { $0.width = width }).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
    }
  }
}

extension String {
  /// How often a word is in the string, without overlap.
  func occurrences(of word: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    var count = 0
    var index = 0
    while index + wanted.count <= bytes.count {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        count += 1
        index += wanted.count
      } else {
        index += 1
      }
    }
    return count
  }
}
