/// Sees every node of a document once on the way in and once on the way out, in the order of the text.
///
/// The walk keeps a stack of its own: no input, however deep, can overflow the thread's. This is how writers go through a
/// document; `enter` says whether the walk goes below the node. `leave` is called for every node that was entered, also for
/// leaves and for nodes whose inside was skipped. A visitor may own resources: it need not be copyable.
public protocol DocumentVisitor: ~Copyable {
  mutating func enter(_ block: Block) -> Descent
  mutating func leave(_ block: Block)
  mutating func enter(_ part: Part) -> Descent
  mutating func leave(_ part: Part)
  mutating func enter(_ inline: Inline) -> Descent
  mutating func leave(_ inline: Inline)

  /// Takes the commonest inlines as their bytes alone; says whether it did: if not, `enter` and `leave` follow.
  ///
  /// Two of three nodes of prose are of these kinds, and a view of a node costs a retain and a release, each as much as
  /// escaping sixty bytes. Only nodes without attributes come here.
  mutating func take(_ leaf: PlainLeaf, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
}

extension DocumentVisitor where Self: ~Copyable {
  /// Leaves all to `enter` and `leave`.
  @inlinable
  @inline(__always)
  public mutating func take(_ leaf: PlainLeaf, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    false
  }
}

/// An inline that holds nothing but its text, without attributes.
@frozen
public enum PlainLeaf: Sendable {
  /// Plain text.
  case text
  /// A code span.
  case code
  /// A line end of the source without meaning; it has no bytes.
  case softBreak

  @inlinable
  @inline(__always)
  init?(_ record: Record) {
    guard record.flags & Record.hasAttributes == 0 else { return nil }
    switch record.kind {
    case .text: self = .text
    case .code: self = .code
    case .softBreak: self = .softBreak
    default: return nil
    }
  }
}

/// Whether a walk goes below a node.
@frozen
public enum Descent: Sendable {
  case inside
  case skip
}

extension Blocks {
  /// Walks through all blocks, parts and inlines.
  ///
  /// - Complexity: O(n) in the nodes visited; memory O(depth).
  @inlinable
  public func walk(_ visitor: inout some DocumentVisitor & ~Copyable) {
    storage.walk(lower, upper, &visitor)
  }
}

extension Inlines {
  /// Walks through all inlines.
  ///
  /// - Complexity: O(n) in the nodes visited; memory O(depth).
  @inlinable
  public func walk(_ visitor: inout some DocumentVisitor & ~Copyable) {
    storage.walk(lower, upper, &visitor)
  }
}

extension Storage {
  @inlinable
  func walk(
    _ lower: UInt32, _ upper: UInt32, _ visitor: inout some DocumentVisitor & ~Copyable
  ) {
    var open: [UInt32] = []
    var index = lower
    /// The end of the node opened last.
    var stop = upper
    while true {
      guard index < stop else {
        guard let last = open.popLast() else { return }
        leave(last, &visitor)
        stop = open.last.map(end(of:)) ?? upper
        continue
      }
      let record = records[Int(index)]
      if let leaf = PlainLeaf(record), visitor.take(leaf, bytes(record.text)) {
        index &+= 1
        continue
      }
      let descent = enter(index, &visitor)
      let end = index &+ record.size
      if record.size > 1, descent == .inside {
        open.append(index)
        stop = end
        index &+= 1
      } else {
        leave(index, &visitor)
        index = end
      }
    }
  }

  @inlinable
  @inline(__always)
  func enter(_ index: UInt32, _ visitor: inout some DocumentVisitor & ~Copyable) -> Descent {
    let position = NodePosition(self, index)
    if let inline = Inline(position) { return visitor.enter(inline) }
    if let block = Block(position) { return visitor.enter(block) }
    if let part = Part(position) { return visitor.enter(part) }
    return .skip
  }

  @inlinable
  @inline(__always)
  func leave(_ index: UInt32, _ visitor: inout some DocumentVisitor & ~Copyable) {
    let position = NodePosition(self, index)
    if let inline = Inline(position) {
      visitor.leave(inline)
    } else if let block = Block(position) {
      visitor.leave(block)
    } else if let part = Part(position) {
      visitor.leave(part)
    }
  }
}
