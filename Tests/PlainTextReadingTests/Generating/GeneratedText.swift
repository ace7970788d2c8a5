import PlainTextReading

/// A text that was made from known blocks, with what it should read as.
struct GeneratedText {
  let seed: UInt64
  let language: String
  let style: TextStyle
  let bytes: [UInt8]
  let blocks: [Outline.Block]
  let tagCount: Int

  init(seed: UInt64) {
    var generator = SeededGenerator(state: seed &* 7919 &+ 13)
    let phrases = Phrases.all[Int(seed) % Phrases.all.count]
    let style = TextStyle(using: &generator, wraps: !phrases.isSpaceless)
    var printer = TextPrinter(style: style, phrases: phrases)
    var headings = phrases.headings.shuffled(using: &generator)[...]
    printer.title(headings.popFirst() ?? "")
    let name = phrases.names.randomElement(using: &generator) ?? ""
    if Bool.random(using: &generator) { printer.byline("\(phrases.by) \(name)") }
    printer.paragraph(GeneratedText.prose(phrases, &generator))
    while let heading = headings.popFirst() {
      printer.heading(heading)
      GeneratedText.addSection(&printer, phrases, &generator)
    }
    let tags = Bool.random(using: &generator) ? phrases.items : []
    if !tags.isEmpty { printer.tags(tags) }
    self.seed = seed
    self.style = style
    language = phrases.language
    bytes = printer.bytes
    blocks = printer.blocks
    tagCount = tags.count
  }

  private static func addSection(
    _ printer: inout TextPrinter, _ phrases: Phrases, _ generator: inout SeededGenerator
  ) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      printer.paragraph(prose(phrases, &generator))
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: printer.items(phrases.items.shuffled(using: &generator), isNumbered: false)
    case 1: printer.items(phrases.items.shuffled(using: &generator), isNumbered: true)
    case 2: printer.quote(phrases.sentences[0], by: phrases.names[1])
    case 3:
      printer.sceneBreak()
      printer.paragraph(prose(phrases, &generator))
    default: break
    }
  }

  private static func prose(_ phrases: Phrases, _ generator: inout SeededGenerator) -> String {
    phrases.sentences.shuffled(using: &generator).prefix(Int.random(in: 2...5, using: &generator))
      .joined(separator: phrases.isSpaceless ? "" : " ")
  }

  /// The bytes without a byte order mark, as a decoder hands them to the reader.
  var decoded: [UInt8] { style.hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes }
}
