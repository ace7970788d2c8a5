/// A node of whatever kind, as an enumeration of the three sorts.
@frozen
public enum DocumentItem: Sendable {
  case block(Block)
  case part(Part)
  case inline(Inline)
}

/// What changes in a node whose place and content stay: see `Blocks.adjusting`. What is nil stays as it is.
public struct NodeAdjustment: Sendable {
  /// The new identifier, classes and pairs.
  public var attributes: Attributes?
  /// The new text of a plain text, code span or formula, or the new label of a note, its reference or a page.
  public var text: String?
  /// The new destination of a link or source of an image.
  public var address: String?
  /// The new level of a heading; brought into 1 to 6.
  public var level: Int?

  /// Creates an adjustment.
  public init(
    attributes: Attributes? = nil, text: String? = nil, address: String? = nil, level: Int? = nil
  ) {
    self.attributes = attributes
    self.text = text
    self.address = address
    self.level = level
  }
}

extension Blocks {
  /// Returns the blocks with names, texts, addresses and levels changed node by node; the structure and the source ranges stay.
  ///
  /// `adjust` sees every node in the order of the text and returns what changes, or nil for nothing.
  ///
  /// - Complexity: O(n) in the nodes and text, plus the calls; without recursion.
  public func adjusting(_ adjust: (DocumentItem) -> NodeAdjustment?) -> Blocks {
    var builder = DocumentBuilder(sourceBytes: nodeCount * 32)
    for index in lower..<upper {
      let position = NodePosition(storage, index)
      builder.appendCopy(of: position, adjusted: position.item.flatMap(adjust))
    }
    return builder.finishBlocks()
  }
}

extension NodePosition {
  fileprivate var item: DocumentItem? {
    if let inline = Inline(self) { return .inline(inline) }
    if let block = Block(self) { return .block(block) }
    return Part(self).map { .part($0) }
  }
}

extension DocumentBuilder {
  fileprivate mutating func appendCopy(
    of position: NodePosition, adjusted adjustment: NodeAdjustment?
  ) {
    let size = position.record.size
    let token = openCopy(of: position, attributes: adjustment?.attributes)
    _ = open.removeLast()  // the copied size says where the node ends
    records.base[Int(token.index)].size = size
    guard let adjustment else { return }
    let record = records.base[Int(token.index)]
    if let level = adjustment.level, record.kind == .heading {
      let kept = record.flags & Record.hasAttributes
      records.base[Int(token.index)].flags = UInt8(Swift.min(Swift.max(level, 1), 6)) | kept
    }
    if let text = adjustment.text, record.kind.hasAdjustableText {
      let stored = store(text)
      records.base[Int(token.index)].first = stored.offset
      records.base[Int(token.index)].second = stored.count
    }
    if let address = adjustment.address, record.kind == .link || record.kind == .image {
      payloads.base[Int(record.first)].first = store(address)
    }
  }
}

extension Kind {
  /// Whether the text of the record itself is for people or names a note or page.
  fileprivate var hasAdjustableText: Bool {
    switch self {
    case .text, .code, .math, .mathBlock, .note, .noteDefinition, .pageBreak: true
    default: false
    }
  }
}
