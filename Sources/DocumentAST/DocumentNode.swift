/// Where a node is: a document and a place in it.
@frozen
public struct NodePosition: Sendable {
  @usableFromInline let storage: Storage
  @usableFromInline let index: UInt32

  @inlinable
  init(_ storage: Storage, _ index: UInt32) {
    self.storage = storage
    self.index = index
  }

  /// The number of the node in its document, in the order of the text: a key for what is known about nodes.
  ///
  /// Numbers are unique and ascend within one document; they mean nothing in another.
  @inlinable public var ordinal: Int { Int(index) }

  @inlinable var record: Record { storage.records[Int(index)] }

  @inlinable var children: Range<UInt32> { index &+ 1..<storage.end(of: index) }

  @inlinable var text: Text { Text(storage, record.text) }

  @inlinable var payload: Payload { storage.payloads[Int(record.first)] }

  @inlinable var blocks: Blocks { Blocks(storage, index &+ 1, storage.end(of: index)) }

  @inlinable var inlines: Inlines { Inlines(storage, index &+ 1, storage.end(of: index)) }
}

/// A view of one node of a document: cheap to make and to pass on, and keeps its document alive.
public protocol DocumentNode: Sendable, Equatable {
  /// The place of the node.
  var position: NodePosition { get }

  /// Creates the view of a node of the right kind.
  init(position: NodePosition)
}

extension DocumentNode {
  /// The identifier, classes and pairs of the node.
  ///
  /// - Complexity: O(1) for nodes without attributes, else O(log n) and a copy.
  public var attributes: Attributes {
    guard let encoded = position.storage.encodedAttributes(of: position.index) else {
      return Attributes()
    }
    return AttributeCoding.decode(encoded)
  }

  /// Whether the node has an identifier, class or pair.
  @inlinable
  public var hasAttributes: Bool { position.record.flags & Record.hasAttributes != 0 }

  /// The bytes of the source the node was read from; nil for nodes made by hand.
  @inlinable
  public var sourceRange: SourceRange? {
    let range = position.storage.ranges[Int(position.index)]
    return range.isKnown ? range : nil
  }

  /// Whether two nodes and all below them are the same, but for their source ranges.
  ///
  /// - Complexity: O(n) in the nodes below.
  public static func == (left: Self, right: Self) -> Bool {
    Stretch(left.position) == Stretch(right.position)
  }
}

extension Stretch {
  init(_ position: NodePosition) {
    self.init(
      storage: position.storage, lower: position.index,
      upper: position.storage.end(of: position.index))
  }
}
