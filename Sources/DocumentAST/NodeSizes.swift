extension DocumentNode {
  /// The number of nodes of every kind, this one and all below it.
  @inlinable public var nodeCount: Int { Int(position.record.size) }

  /// The bytes of text that the node and all below it hold: words, code, formulas, addresses, labels; not attributes.
  ///
  /// - Complexity: O(n) in the nodes, whatever the length of the text.
  public var textByteCount: Int {
    let storage = position.storage
    var total = 0
    for index in position.index..<storage.end(of: position.index) {
      let record = storage.records[Int(index)]
      switch record.kind.layout {
      case .numbers: break
      case .text: total += Int(record.second)
      case .payload:
        let payload = storage.payloads[Int(record.first)]
        total += Int(payload.first.count) + Int(payload.second.count)
      }
    }
    return total
  }
}

extension Block {
  /// The number of nodes of every kind, this one and all below it.
  @inlinable public var nodeCount: Int { AnyNode(position: position).nodeCount }

  /// The bytes of text that the block and all below it hold: words, code, formulas, addresses, labels; not attributes.
  ///
  /// - Complexity: O(n) in the nodes, whatever the length of the text.
  public var textByteCount: Int { AnyNode(position: position).textByteCount }
}
