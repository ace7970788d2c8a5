import DocumentAST
import RandomDocuments

/// Random documents of the nodes that plain text carries, in a language each.
struct CarriedDocuments {
  private var numbers: SplitMix64
  private let tongue: Tongue
  private var noteCount = 0

  init(seed: Int) {
    numbers = SplitMix64(seed: UInt64(seed) &* 7919 &+ 17)
    tongue = Tongue.all[seed % Tongue.all.count]
  }

  /// Returns a document with a title, sections and all that stands in them.
  mutating func next() -> Blocks {
    noteCount = 0
    var blocks: [Block] = [
      .container(
        Container(
          .titleBlock, [.paragraph(Paragraph([.text(TextRun(tongue.title))], role: .title))]))
    ]
    blocks.append(paragraph())
    for section in 0..<(2 + below(3)) {
      blocks.append(.heading(1, Inlines(text: tongue.heading(section))))
      blocks.append(paragraph())
      var last = -1
      for _ in 0..<(1 + below(4)) {
        var kind = below(9)
        if kind == last { kind = 8 }
        last = kind
        blocks.append(block(kind))
        blocks.append(paragraph())
      }
    }
    for number in 0..<noteCount {
      blocks.append(.noteDefinition(NoteDefinition(label: "\(number + 1)", [plainParagraph()])))
    }
    return Blocks(blocks)
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }

  private mutating func block(_ kind: Int) -> Block {
    switch kind {
    case 0: return .list(List(items(nested: below(2) == 0)))
    case 1: return .list(List(orderedFrom: 1, items(nested: false)))
    case 2: return .quote(Quote([plainParagraph(), plainParagraph()]))
    case 3: return .sceneBreak("* * *")
    case 4: return .list(List(NodeList((0..<3).map { _ in task() })))
    case 5:
      return .codeBlock(CodeBlock("let lamp = open(\"lamp\")\nif lamp {\n    lamp.light()\n}"))
    case 6: return .quote(Quote([plainParagraph(), .quote(Quote([plainParagraph()]))]))
    case 7: return .list(List(NodeList((0..<(2 + below(3))).map { _ in item() })))
    default: return paragraph()
    }
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

/// Sentences of a language, written for these tests.
struct Tongue {
  let title: String
  let headings: [String]
  let sentences: [String]
  let word: String
  var space = " "

  func heading(_ place: Int) -> String { headings[place % headings.count] }

  static let all = [english, korean, japanese, arabic]

  static let english = Tongue(
    title: "The Keeper of the Lamp",
    headings: [
      "The First Winter on the Island", "What the Ships Carried", "A Visitor", "Oil and Glass",
      "The Long Way Down to the Harbour and Back",
    ],
    sentences: [
      "The keeper counted the ships every evening, as his mother had taught him.",
      "He wrote the number down in pencil before he climbed the stairs.",
      "Nobody had asked him to, and nobody ever thanked him for it.",
      "The lamp wanted oil twice a night when the wind came from the north-west.",
      "On clear days one could see the church tower of the town across the water.",
      "It was said that the old glass had come from Murano, packed in straw.",
    ], word: "never")

  static let korean = Tongue(
    title: "등대지기의 겨울",
    headings: ["섬에서 보낸 첫 겨울", "배들이 실어 온 것", "찾아온 손님", "기름과 유리"],
    sentences: [
      "등대지기는 저녁마다 지나가는 배를 세었다.",
      "그는 계단을 올라가기 전에 연필로 그 숫자를 공책에 적었다.",
      "아무도 그에게 부탁하지 않았고 아무도 고맙다고 하지 않았다.",
      "북서풍이 부는 밤이면 등불에 기름을 두 번이나 채워야 했다.",
      "맑은 날에는 바다 건너 마을의 교회 종탑이 또렷하게 보였다.",
    ], word: "결코")

  static let japanese = Tongue(
    title: "灯台守の冬",
    headings: ["島で過ごした最初の冬", "船が運んできたもの", "訪ねてきた人", "油とガラス"],
    sentences: [
      "灯台守は毎晩、通り過ぎる船を数えていた。",
      "階段を上る前に、彼は鉛筆でその数を帳面に書きとめた。",
      "誰に頼まれたわけでもなく、誰に礼を言われたこともなかった。",
      "北西の風が吹く夜には、ランプの油を二度も足さなければならなかった。",
      "晴れた日には、海の向こうの町の教会の塔がはっきりと見えた。",
    ], word: "決して", space: "")

  static let arabic = Tongue(
    title: "شتاء حارس المنارة",
    headings: ["الشتاء الأول في الجزيرة", "ما حملته السفن", "زائر من البعيد", "الزيت والزجاج"],
    sentences: [
      "كان حارس المنارة يعدّ السفن كل مساء كما علّمته أمه.",
      "وكان يكتب العدد بقلم الرصاص قبل أن يصعد الدرج إلى المصباح.",
      "لم يطلب منه أحد ذلك، ولم يشكره عليه أحد قط.",
      "وفي الليالي التي تهب فيها الريح كان المصباح يحتاج إلى الزيت مرتين.",
      "وفي الأيام الصافية كان برج المدينة يُرى واضحا من بعيد.",
    ], word: "أبدا")
}
