extension Blocks {
  /// Whether there is a note or a reference to one at any level.
  ///
  /// - Complexity: O(n), a look at each record: far less than a walk.
  public var hasNotes: Bool {
    storage.hasKind(in: lower..<upper) { $0 == .note || $0 == .noteDefinition }
  }
}

extension Blocks {
  /// Whether there is a contents marker at any level.
  ///
  /// - Complexity: O(n), a look at each record.
  public var hasContentsMarker: Bool {
    storage.hasKind(in: lower..<upper) { $0 == .contents }
  }
}

extension Blocks {
  /// Whether there is raw markup of a format at any level.
  ///
  /// - Complexity: O(n), a look at each record.
  public func hasRawMarkup(of format: String) -> Bool {
    (lower..<upper).contains { index in
      let record = storage.records[Int(index)]
      guard record.kind == .rawBlock || record.kind == .rawInline else { return false }
      return storage.bytes(storage.payloads[Int(record.first)].first).elementsEqual(format.utf8)
    }
  }
}

extension Blocks {
  /// The images at any level, in the order of the text.
  ///
  /// - Complexity: O(n), a look at each record: far less than a walk.
  public var images: [Image] {
    (lower..<upper).lazy.filter { storage.records[Int($0)].kind == .image }
      .map { Image(position: NodePosition(storage, $0)) }
  }
}

extension Storage {
  /// Whether any record of a stretch is of a kind.
  func hasKind(in stretch: Range<UInt32>, where isWanted: (Kind) -> Bool) -> Bool {
    stretch.contains { isWanted(records[Int($0)].kind) }
  }
}

extension Block {
  /// The block alone as blocks, a view of the same document.
  @inlinable
  public var asBlocks: Blocks {
    Blocks(position.storage, position.index, position.storage.end(of: position.index))
  }
}
