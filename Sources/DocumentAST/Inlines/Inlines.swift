/// Inlines in order: a view of a stretch of a tape.
///
/// Iterating is O(1) an inline. For edits by index make an `Array`, change it and make `Inlines` of it again.
@frozen
public struct Inlines: Sequence, Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  @usableFromInline let storage: Storage
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  @inlinable
  init(_ storage: Storage, _ lower: UInt32, _ upper: UInt32) {
    self.storage = storage
    self.lower = lower
    self.upper = upper
  }

  /// Creates inlines with a tape of their own; adjacent texts become one.
  ///
  /// - Complexity: O(n) in all nodes and text of the elements.
  public init(_ elements: some Sequence<Inline>) {
    var builder = DocumentBuilder(small: true)
    for inline in elements { builder.append(inline) }
    self = builder.finishInlines()
  }

  /// Creates inlines that are one text.
  public init(text: String) {
    var builder = DocumentBuilder(small: true)
    builder.text(text)
    self = builder.finishInlines()
  }

  /// Creates inlines written by hand.
  public init(arrayLiteral elements: Inline...) { self.init(elements) }

  /// Creates inlines that are one text.
  public init(stringLiteral value: String) { self.init(text: value) }

  /// Whether there is no inline.
  @inlinable public var isEmpty: Bool { lower == upper }

  /// The first inline.
  @inlinable public var first: Inline? {
    var iterator = makeIterator()
    return iterator.next()
  }

  /// The same inlines on a tape of their own, so that the rest of the document can be released.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public func copy() -> Inlines {
    var builder = DocumentBuilder(small: true)
    builder.append(self)
    return builder.finishInlines()
  }

  /// Returns an iterator over the elements.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(storage, lower, upper) }

  /// Gives the inlines one after the other.
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
    public mutating func next() -> Inline? {
      guard index < end else { return nil }
      let position = NodePosition(storage, index)
      index = storage.end(of: index)
      return Inline(position)
    }
  }
}

extension Inlines: Equatable {
  /// Whether two runs hold the same nodes, text and attributes; source ranges do not count.
  ///
  /// - Complexity: O(n), without recursion.
  public static func == (left: Inlines, right: Inlines) -> Bool {
    Stretch(storage: left.storage, lower: left.lower, upper: left.upper)
      == Stretch(storage: right.storage, lower: right.lower, upper: right.upper)
  }
}

extension DocumentBuilder {
  consuming func finishInlines() -> Inlines {
    let storage = freeze()
    return Inlines(storage, 0, UInt32(storage.recordCount))
  }
}
