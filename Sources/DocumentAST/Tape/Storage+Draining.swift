extension Blocks {
  /// Walks through all blocks, parts and inlines as `walk` does, and leaves no blocks behind.
  ///
  /// When nothing else refers to the document, the memory of what the walk is through with is given back on the way: a document
  /// that is rewritten need not be in memory twice.
  ///
  /// - Complexity: O(n) in the nodes visited; memory O(depth).
  public mutating func drain(_ visitor: inout some DocumentVisitor & ~Copyable) {
    var storage = self.storage
    let (start, stop) = (lower, upper)
    self = []
    let isOwned = isKnownUniquelyReferenced(&storage)
    var drained = start
    var index = start
    while index < stop {
      let end = storage.end(of: index)
      storage.walk(index, end, &visitor)
      index = end
      guard isOwned, index - drained >= Storage.drainedAtOnce else { continue }
      storage.discard(drained..<index)
      drained = index
    }
  }
}

extension Storage {
  /// So many records are 64 KB: less is not worth a system call.
  static let drainedAtOnce: UInt32 = 4096

  /// Gives back the memory of records, their ranges and their text, none of which may be read any more.
  ///
  /// The builder appends text in the order of the records, so all text before that of a later record belongs to earlier ones.
  func discard(_ stretch: Range<UInt32>) {
    let lower = Int(stretch.lowerBound)
    let upper = Int(stretch.upperBound)
    SystemMemory.discard(records + lower, count: upper - lower)
    SystemMemory.discard(ranges + lower, count: upper - lower)
    if let end = textOffset(atOrAfter: upper), let start = textOffset(atOrAfter: lower) {
      SystemMemory.discard(text + start, count: end - start)
    }
  }

  /// Where the text of the next record with text begins; nil when there is none nearby.
  private func textOffset(atOrAfter index: Int) -> Int? {
    for record in index..<Swift.min(index + 64, recordCount) {
      switch records[record].kind.layout {
      case .numbers: continue
      case .text: return Int(records[record].first)
      case .payload: return Int(payloads[Int(records[record].first)].first.offset)
      }
    }
    return nil
  }
}
