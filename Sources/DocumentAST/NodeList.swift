/// The parts of a node in order, all of one type: items, rows, lines, tags.
@frozen
public struct NodeList<Element: DocumentNode>: Sequence, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let storage: Storage
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  @inlinable
  init(_ storage: Storage, _ lower: UInt32, _ upper: UInt32) {
    self.storage = storage
    self.lower = lower
    self.upper = upper
  }

  /// Creates a list with a tape of its own.
  ///
  /// - Complexity: O(n) in all nodes and text of the elements.
  public init(_ elements: some Sequence<Element>) {
    var builder = DocumentBuilder(small: true)
    for element in elements { builder.splice(Stretch(element.position)) }
    let storage = builder.freeze()
    self.init(storage, 0, UInt32(storage.recordCount))
  }

  /// Creates a list written by hand.
  public init(arrayLiteral elements: Element...) { self.init(elements) }

  /// Whether there is no element.
  @inlinable public var isEmpty: Bool { lower == upper }

  /// The first element.
  @inlinable public var first: Element? {
    var iterator = makeIterator()
    return iterator.next()
  }

  /// The number of elements.
  ///
  /// - Complexity: O(n) in the elements.
  @inlinable public var count: Int {
    var index = lower
    var number = 0
    while index < upper {
      index = storage.end(of: index)
      number += 1
    }
    return number
  }

  /// Returns an iterator over the elements.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(storage, lower, upper) }

  /// Gives the elements one after the other.
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
    public mutating func next() -> Element? {
      guard index < end else { return nil }
      let position = NodePosition(storage, index)
      index = storage.end(of: index)
      return Element(position: position)
    }
  }
}

extension NodeList: Equatable {
  /// Whether two lists hold the same nodes, text and attributes; source ranges do not count.
  ///
  /// - Complexity: O(n), without recursion.
  public static func == (left: NodeList, right: NodeList) -> Bool {
    Stretch(storage: left.storage, lower: left.lower, upper: left.upper)
      == Stretch(storage: right.storage, lower: right.lower, upper: right.upper)
  }
}

extension DocumentBuilder {
  /// Adds parts (items, rows, lines, tags) of another document to the node that is open.
  public mutating func append<Element: DocumentNode>(_ parts: NodeList<Element>) {
    splice(Stretch(storage: parts.storage, lower: parts.lower, upper: parts.upper))
  }

  /// Adds one part with all below it to the node that is open.
  @discardableResult
  public mutating func append(part: some DocumentNode) -> Token {
    let token = Token(index: UInt32(truncatingIfNeeded: records.count))
    splice(Stretch(part.position))
    return token
  }
}

extension NodePosition {
  /// The parts of one kind that come first or alone below the node.
  @inlinable
  func parts<Element: DocumentNode>(of type: Element.Type = Element.self) -> NodeList<Element> {
    NodeList(storage, index &+ 1, storage.end(of: index))
  }

  /// The inlines of a leading part, such as a caption; nil when the node has none.
  @inlinable
  func leadingPart(_ kind: Kind) -> NodePosition? {
    let first = index &+ 1
    guard first < storage.end(of: index), storage.records[Int(first)].kind == kind else {
      return nil
    }
    return NodePosition(storage, first)
  }

  /// The index after a leading part, or of the first child when there is none.
  @inlinable
  func start(after kind: Kind) -> UInt32 {
    guard let part = leadingPart(kind) else { return index &+ 1 }
    return storage.end(of: part.index)
  }

  /// The blocks after a leading part.
  @inlinable
  func blocks(after kind: Kind) -> Blocks {
    Blocks(storage, start(after: kind), storage.end(of: index))
  }

  /// Builds a node by hand; its attributes belong to the first node that is opened.
  static func making(
    _ attributes: Attributes = Attributes(), _ build: (inout DocumentBuilder) -> Void
  ) -> NodePosition {
    var builder = DocumentBuilder(small: true)
    build(&builder)
    builder.setAttributes(attributes, of: DocumentBuilder.Token(index: 0))
    return NodePosition(builder.freeze(), 0)
  }
}
