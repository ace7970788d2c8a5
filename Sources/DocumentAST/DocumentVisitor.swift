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
    while index < upper || !open.isEmpty {
      if let last = open.last, index >= end(of: last) {
        open.removeLast()
        leave(last, &visitor)
        continue
      }
      let descent = enter(index, &visitor)
      if records[Int(index)].size > 1, descent == .inside {
        open.append(index)
        index &+= 1
      } else {
        let next = end(of: index)
        leave(index, &visitor)
        index = next
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
