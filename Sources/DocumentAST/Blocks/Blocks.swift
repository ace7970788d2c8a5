/// Blocks in order: a view of a stretch of a tape.
///
/// Iterating is O(1) a block. There is no subscript: for edits by index make an `Array`, change it and make `Blocks` of it again.
@frozen
public struct Blocks: Sequence, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let storage: Storage
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  @inlinable
  init(_ storage: Storage, _ lower: UInt32, _ upper: UInt32) {
    self.storage = storage
    self.lower = lower
    self.upper = upper
  }

  /// Creates blocks with a tape of their own.
  ///
  /// - Complexity: O(n) in all nodes and text of the elements.
  public init(_ elements: some Sequence<Block>) {
    var builder = DocumentBuilder(small: true)
    for block in elements { builder.append(block) }
    self = builder.finishBlocks()
  }

  /// Creates blocks written by hand.
  public init(arrayLiteral elements: Block...) { self.init(elements) }

  /// Whether there is no block.
  @inlinable public var isEmpty: Bool { lower == upper }

  /// The number of nodes of every kind in it, all levels counted.
  @inlinable public var nodeCount: Int { Int(upper &- lower) }

  /// The numbers (`NodePosition.ordinal`) of the nodes in it.
  @inlinable public var ordinals: Range<Int> { Int(lower)..<Int(upper) }

  /// Returns the blocks cut into runs: one before each block for which `isStart` holds, so that no run but the first begins
  /// with another block.
  ///
  /// - Complexity: O(n) in the blocks; the runs share the document.
  public func runs(startingWhere isStart: (Block) -> Bool) -> [Blocks] {
    var runs: [Blocks] = []
    var start = lower
    for block in self where block.position.index > start && isStart(block) {
      runs.append(Blocks(storage, start, block.position.index))
      start = block.position.index
    }
    if start < upper { runs.append(Blocks(storage, start, upper)) }
    return runs
  }

  /// The first block.
  @inlinable public var first: Block? {
    var iterator = makeIterator()
    return iterator.next()
  }

  /// The same blocks on a tape of their own, so that the rest of the document can be released.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public func copy() -> Blocks {
    var builder = DocumentBuilder(small: true)
    builder.append(self)
    return builder.finishBlocks()
  }

  /// Returns an iterator over the elements.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(storage, lower, upper) }

  /// Gives the blocks one after the other.
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline let storage: Storage
    @usableFromInline var index: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(_ storage: Storage, _ index: UInt32, _ end: UInt32) {
      self.storage = storage
      self.index = index
      self.end = end
    }

    /// Gives the next element, or nil at the end.
    @inlinable
    public mutating func next() -> Block? {
      guard index < end else { return nil }
      let position = NodePosition(storage, index)
      index = storage.end(of: index)
      return Block(position)
    }
  }
}

extension Blocks: Equatable {
  /// Whether two runs hold the same nodes, text and attributes; source ranges do not count.
  ///
  /// - Complexity: O(n), without recursion.
  public static func == (left: Blocks, right: Blocks) -> Bool {
    Stretch(storage: left.storage, lower: left.lower, upper: left.upper)
      == Stretch(storage: right.storage, lower: right.lower, upper: right.upper)
  }
}
