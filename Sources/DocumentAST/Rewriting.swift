/// What becomes of a node in `Document.rewriting`.
public enum Rewrite<Node> {
  /// It stays; the rewriting goes on below it.
  case keep
  /// It becomes others, which stay as they are.
  case replace([Node])
  /// It goes, with all below it.
  case remove

  /// It becomes another, which stays as it is.
  public static func replace(_ node: Node) -> Rewrite { .replace([node]) }
}

extension Document {
  /// Returns the document with each block and inline kept, replaced or removed, from the outside in.
  ///
  ///     let calm = document.rewriting(inlines: { inline in
  ///       if case .highlight(let marked) = inline { .replace(Array(marked.content)) } else { .keep }
  ///     })
  ///
  /// - Complexity: O(n) in the nodes and text, plus the calls; without recursion.
  public func rewriting(
    blocks rewriteBlock: ((Block) -> Rewrite<Block>)? = nil,
    inlines rewriteInline: ((Inline) -> Rewrite<Inline>)? = nil
  ) -> Document {
    var changed = self
    changed.blocks = blocks.rewriting(blocks: rewriteBlock, inlines: rewriteInline)
    return changed
  }
}

extension Blocks {
  /// Returns the blocks with each block and inline kept, replaced or removed, from the outside in.
  ///
  /// - Complexity: O(n) in the nodes and text, plus the calls; without recursion.
  public func rewriting(
    blocks rewriteBlock: ((Block) -> Rewrite<Block>)? = nil,
    inlines rewriteInline: ((Inline) -> Rewrite<Inline>)? = nil
  ) -> Blocks {
    var builder = DocumentBuilder(sourceBytes: nodeCount * 32)
    var ends: [UInt32] = []
    var index = lower
    while index < upper || !ends.isEmpty {
      if let end = ends.last, index >= end {
        ends.removeLast()
        builder.close()
        continue
      }
      let end = storage.end(of: index)
      let isKept = builder.rewrite(
        NodePosition(storage, index), blocks: rewriteBlock, inlines: rewriteInline)
      if isKept {
        builder.openCopy(of: NodePosition(storage, index))
        ends.append(end)
        index += 1
      } else {
        index = end
      }
    }
    return builder.finishBlocks()
  }
}

extension DocumentBuilder {
  /// Puts in what takes the place of a node; says whether the node is kept instead.
  fileprivate mutating func rewrite(
    _ position: NodePosition, blocks rewriteBlock: ((Block) -> Rewrite<Block>)?,
    inlines rewriteInline: ((Inline) -> Rewrite<Inline>)?
  ) -> Bool {
    if let rewriteBlock, let block = Block(position) {
      switch rewriteBlock(block) {
      case .keep: return true
      case .replace(let others): for other in others { append(other) }
      case .remove: break
      }
      return false
    }
    if let inline = Inline(position) {
      switch rewriteInline?(inline) ?? .keep {
      case .keep:
        guard case .text = inline else { return true }
        append(inline)
      case .replace(let others): for other in others { append(other) }
      case .remove: break
      }
      return false
    }
    return true
  }

  /// Opens a node like another, with its text and range and with its attributes or others, but with nothing in it yet. Parts are
  /// opened like blocks and inlines; leaves are closed at once by the caller.
  @discardableResult
  public mutating func openCopy(
    of position: NodePosition, attributes replacement: Attributes? = nil
  ) -> Token {
    let source = position.storage
    var record = position.record
    record.size = 1
    switch record.kind.layout {
    case .numbers: break
    case .text: record.first = store(source.bytes(record.text)).offset
    case .payload:
      let payload = source.payloads[Int(record.first)]
      record.first = addPayload(
        store(source.bytes(payload.first)), store(source.bytes(payload.second)))
    }
    record.flags &= ~Record.hasAttributes
    let token = begin(record, at: source.ranges[Int(position.index)])
    if let replacement {
      setAttributes(replacement, of: token)
    } else if let attributes = source.encodedAttributes(of: position.index) {
      addAttributes(attributes, to: token.index)
    }
    return token
  }
}
