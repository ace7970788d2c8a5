public import DocumentAST

/// An endless row of random documents with every kind of node, odd texts, attributes, source ranges, metadata and resources.
///
/// For property tests: what holds for these holds for what readers make.
public struct RandomDocuments {
  var random: SplitMix64
  /// The number of nodes that the document at hand may still get.
  var budget = 0
  /// How deep blocks and inlines go, each.
  public var maximumDepth = 4

  /// Creates the row of a seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Returns the next document, of up to about so many nodes.
  public mutating func next(nodes: Int = 200) -> Document {
    budget = random.below(nodes) + 1
    var builder = DocumentBuilder()
    while budget > 0 { appendBlock(to: &builder, depth: 0) }
    return builder.finish(metadata: metadata(), resources: resources())
  }

  mutating func spend() { budget -= 1 }

  /// A source range: often none, sometimes empty, always ascending.
  mutating func range() -> SourceRange {
    if random.oneIn(2) { return .unknown }
    let lower = UInt32(random.below(100_000))
    return SourceRange(lower, lower + UInt32(random.below(500)))
  }

  /// Gives a node attributes now and then.
  mutating func decorate(_ builder: inout DocumentBuilder, _ token: DocumentBuilder.Token) {
    guard random.oneIn(5) else { return }
    var attributes = Attributes()
    if random.oneIn(2) { attributes.id = text() }
    for _ in 0..<random.below(3) { attributes.classes.append(text()) }
    for _ in 0..<random.below(3) {
      attributes.pairs.append(Attributes.Pair(pick(["lang", "title", text()]), text()))
    }
    builder.setAttributes(attributes, of: token)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  /// Calls `body` with the bytes of a random text.
  mutating func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(text().utf8).withUnsafeBufferPointer(body)
  }
}
