import DocumentAST
import Testing

@Suite("Deep and large documents")
struct DeepDocumentTests {
  /// Counts what a walk meets.
  struct Counter: DocumentVisitor {
    var entered = 0
    var left = 0

    mutating func enter(_ block: Block) -> Descent { count() }
    mutating func leave(_ block: Block) { left += 1 }
    mutating func enter(_ part: Part) -> Descent { count() }
    mutating func leave(_ part: Part) { left += 1 }
    mutating func enter(_ inline: Inline) -> Descent { count() }
    mutating func leave(_ inline: Inline) { left += 1 }

    private mutating func count() -> Descent {
      entered += 1
      return .inside
    }
  }

  static func deepBlocks(_ depth: Int) -> Document {
    var builder = DocumentBuilder()
    for level in 0..<depth {
      if level % 2 == 0 { builder.openQuote() } else { builder.openContainer(.division) }
    }
    builder.openParagraph()
    for _ in 0..<depth { builder.open(.emphasis) }
    builder.text("x")
    return builder.finish()
  }

  @Test("A hundred thousand levels of blocks and of inlines fit a stack of 256 KB")
  func smallStack() {
    onSmallStack {
      let document = Self.deepBlocks(100_000)
      #expect(document.blocks.nodeCount == 200_002)
      #expect(document == Self.deepBlocks(100_000))

      var counter = Counter()
      document.blocks.walk(&counter)
      #expect(counter.entered == 200_002 && counter.left == 200_002)
      #expect(document.rewriting() == document)
      #expect(document.blocks.copy() == document.blocks)
      #expect(Blocks(Array(document.blocks)) == document.blocks)
      #expect(document.blocks.plainText == "x")

      var json = OutputBuffer()
      _ = DocumentJSONWriter(isPretty: true).write(document, to: &json)
      let bytes = json.takeBytes()
      #expect(bytes.count < 200_002 * 200)
      let result = DocumentJSONReader().read(bytes)
      #expect(result.document == document)
      #expect(result.diagnostics.isEmpty)

      var dump = OutputBuffer()
      _ = TreeDump().write(document, to: &dump)
      #expect(dump.count < 200_002 * 200)
    }
  }

  @Test("Ten million nodes are built, walked and released on a stack of 256 KB")
  func tenMillionNodes() {
    onSmallStack {
      var builder = DocumentBuilder()
      let word: [UInt8] = Array("word".utf8)
      word.withUnsafeBufferPointer { word in
        for _ in 0..<2_500_000 {
          builder.openParagraph()
          builder.text(word)
          builder.open(.strong)
          builder.text(word)
          builder.close()
          builder.close()
        }
      }
      let document = builder.finish()
      #expect(document.blocks.nodeCount == 10_000_000)
      var counter = Counter()
      document.blocks.walk(&counter)
      #expect(counter.entered == 10_000_000 && counter.left == 10_000_000)
    }
  }
}
