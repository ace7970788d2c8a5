import DocumentAST
import RandomDocuments
import Testing

@Suite("What holds for every document")
struct DocumentPropertyTests {
  /// Calls `check` with some random documents of a seed.
  static func forAll(_ seed: UInt64, _ check: (Document) -> Void) {
    var documents = RandomDocuments(seed: seed)
    for _ in 0..<10 { check(documents.next()) }
  }

  /// The document in a form that shows every byte and source range.
  static func json(_ document: Document, ranges: Bool = true) -> [UInt8] {
    var output = OutputBuffer()
    _ = DocumentJSONWriter(includesSourceRanges: ranges).write(document, to: &output)
    return output.takeBytes()
  }

  @Test("Views built again give the same blocks, with their source ranges", arguments: 0..<10)
  func viewsToBuilder(seed: UInt64) {
    Self.forAll(seed) { document in
      var builder = DocumentBuilder()
      for block in document.blocks { builder.append(block) }
      let rebuilt = builder.finish(metadata: document.metadata, resources: document.resources)
      #expect(rebuilt == document)
      #expect(Self.json(rebuilt) == Self.json(document))
    }
  }

  @Test("An array of the blocks makes the same blocks", arguments: 0..<10)
  func arrays(seed: UInt64) {
    Self.forAll(seed) { document in
      #expect(Blocks(Array(document.blocks)) == document.blocks)
      #expect(document.blocks.copy() == document.blocks)
    }
  }

  @Test("Rewriting that keeps everything changes nothing", arguments: 0..<10)
  func keeping(seed: UInt64) {
    Self.forAll(seed) { document in
      let kept = document.rewriting(blocks: { _ in .keep }, inlines: { _ in .keep })
      #expect(kept == document)
      #expect(Self.json(kept) == Self.json(document))
      #expect(document.rewriting() == document)
    }
  }

  @Test("Replacing every inline by itself changes nothing", arguments: 0..<10)
  func replacing(seed: UInt64) {
    Self.forAll(seed) { document in
      let replaced = document.rewriting(inlines: { .replace($0) })
      #expect(replaced == document)
      #expect(document.rewriting(blocks: { .replace($0) }) == document)
      #expect(document.rewriting(blocks: { _ in .remove }).blocks.isEmpty)
    }
  }

  @Test("Documents of other seeds differ, also when only one text does", arguments: 0..<10)
  func inequality(seed: UInt64) {
    Self.forAll(seed) { document in
      var isFirst = true
      let changed = document.rewriting(inlines: { inline in
        guard isFirst, case .text = inline else { return .keep }
        isFirst = false
        return .replace("no such text")
      })
      #expect((changed == document) == isFirst)
    }
  }

  @Test("Equality does not look at source ranges", arguments: 0..<10)
  func rangesDoNotCount(seed: UInt64) {
    Self.forAll(seed) { document in
      let bytes = Self.json(document, ranges: false)
      let result = DocumentJSONReader().read(bytes)
      #expect(result.document == document)
      #expect(Self.json(result.document) == bytes)
    }
  }

  @Test("A walk meets every node once on the way in and once on the way out", arguments: 0..<10)
  func walking(seed: UInt64) {
    Self.forAll(seed) { document in
      var counter = DeepDocumentTests.Counter()
      document.blocks.walk(&counter)
      #expect(counter.entered == document.blocks.nodeCount)
      #expect(counter.left == document.blocks.nodeCount)
    }
  }

  @Test("Inlines put together piece by piece have no two texts side by side", arguments: 0..<10)
  func seams(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces: [Inlines] = [
      "a", "b", [], ["c", .softBreak()], [.strong("d"), "e"], [.code("f")],
    ]
    var builder = DocumentBuilder()
    let paragraph = builder.openParagraph()
    for _ in 0..<40 {
      builder.append(pieces[random.below(pieces.count)])
      if random.oneIn(4) { builder.setAttributes(Attributes(id: "p"), of: paragraph) }
      if random.oneIn(3) { builder.text("g") }
    }
    guard case .paragraph(let built)? = builder.finish().blocks.first else {
      Issue.record("no paragraph")
      return
    }
    var previousIsText = false
    for inline in built.content {
      var isText = false
      if case .text = inline { isText = true }
      #expect(!(isText && previousIsText))
      previousIsText = isText
    }
  }

  @Test("Of attributes given twice the last ones count")
  func repeatedAttributes() {
    var builder = DocumentBuilder()
    let quote = builder.openQuote()
    builder.setAttributes(Attributes(id: "one"), of: quote)
    let inner = builder.openParagraph()
    builder.setAttributes(Attributes(id: "inner"), of: inner)
    builder.close()
    builder.setAttributes(Attributes(id: "two"), of: quote)
    let document = builder.finish()
    #expect(document.blocks.first?.attributes.id == "two")
    let expected: Blocks = [
      .quote(
        Quote(
          [.paragraph(Paragraph([], attributes: Attributes(id: "inner")))],
          attributes: Attributes(id: "two")))
    ]
    #expect(document.blocks == expected)
  }

  @Test("Line breaks differ when their attributes do")
  func breakAttributes() {
    var builder = DocumentBuilder()
    builder.openParagraph()
    let token = builder.hardBreak()
    builder.setAttributes(Attributes(classes: ["wide"]), of: token)
    guard case .paragraph(let paragraph)? = builder.finish().blocks.first else { return }
    #expect(paragraph.content.first != .hardBreak())
  }
}
