import DocumentAST

/// The pieces that a synthetic document is made of: both trees are built from the same calls in the same order.
protocol DocumentSink: ~Copyable {
  mutating func heading(_ text: UnsafeBufferPointer<UInt8>)
  mutating func openParagraph()
  mutating func openList()
  mutating func openItem()
  mutating func openQuote()
  mutating func openEmphasis()
  mutating func openLink(_ destination: UnsafeBufferPointer<UInt8>)
  mutating func text(_ text: UnsafeBufferPointer<UInt8>)
  mutating func code(_ text: UnsafeBufferPointer<UInt8>)
  mutating func softBreak()
  mutating func close()
}

/// Sections of a heading, three paragraphs, a list and a quotation: 65 nodes each.
struct SyntheticDocument {
  let sections: Int

  private let sentence = Array(
    "It was in the spring that she first heard the voice, and she did not know whose it was. "
      .utf8)
  private let word = Array("listening".utf8)
  private let address = Array("https://example.org/review/her".utf8)

  init(nodes: Int) { sections = nodes / 65 + 1 }

  @inline(__always)
  func emit<Sink: DocumentSink & ~Copyable>(to sink: inout Sink) {
    sentence.withUnsafeBufferPointer { sentence in
      word.withUnsafeBufferPointer { word in
        address.withUnsafeBufferPointer { address in
          for _ in 0..<sections { emitSection(sentence, word, address, to: &sink) }
        }
      }
    }
  }

  @inline(__always)
  private func emitSection<Sink: DocumentSink & ~Copyable>(
    _ sentence: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>,
    _ address: UnsafeBufferPointer<UInt8>, to sink: inout Sink
  ) {
    sink.heading(word)
    for _ in 0..<3 { emitParagraph(sentence, word, address, to: &sink) }
    sink.openList()
    for _ in 0..<3 {
      sink.openItem()
      sink.openParagraph()
      sink.text(sentence)
      sink.close()
      sink.close()
    }
    sink.close()
    sink.openQuote()
    emitParagraph(sentence, word, address, to: &sink)
    sink.close()
  }

  @inline(__always)
  private func emitParagraph<Sink: DocumentSink & ~Copyable>(
    _ sentence: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>,
    _ address: UnsafeBufferPointer<UInt8>, to sink: inout Sink
  ) {
    sink.openParagraph()
    sink.text(sentence)
    sink.openEmphasis()
    sink.text(word)
    sink.close()
    sink.softBreak()
    sink.text(sentence)
    sink.openLink(address)
    sink.text(word)
    sink.close()
    sink.softBreak()
    sink.code(word)
    sink.text(sentence)
    sink.close()
  }
}

/// Builds the tape.
struct TapeSink: DocumentSink, ~Copyable {
  var builder = DocumentBuilder()

  mutating func heading(_ text: UnsafeBufferPointer<UInt8>) {
    builder.openHeading(level: 2)
    builder.text(text)
    builder.close()
  }
  mutating func openParagraph() { builder.openParagraph() }
  mutating func openList() { builder.openBulletList() }
  mutating func openItem() { builder.openItem() }
  mutating func openQuote() { builder.openQuote() }
  mutating func openEmphasis() { builder.open(.emphasis) }
  mutating func openLink(_ destination: UnsafeBufferPointer<UInt8>) {
    builder.openLink(
      destination: destination, title: UnsafeBufferPointer(start: nil, count: 0))
  }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { builder.text(text) }
  mutating func code(_ text: UnsafeBufferPointer<UInt8>) { builder.code(text) }
  mutating func softBreak() { builder.softBreak() }
  mutating func close() { builder.close() }

  consuming func finish() -> Document { builder.finish() }
}
