/// A stretch of sibling subtrees on a tape.
struct Stretch {
  let storage: Storage
  let lower: UInt32
  let upper: UInt32

  var count: Int { Int(upper &- lower) }
}

extension Stretch {
  /// Whether two stretches hold the same nodes with the same text and attributes; source ranges do not count.
  ///
  /// - Complexity: O(n) in the size of the smaller stretch, without recursion.
  static func == (left: Stretch, right: Stretch) -> Bool {
    guard left.count == right.count else { return false }
    if left.storage === right.storage, left.lower == right.lower { return true }
    for position in 0..<left.count where !left.hasEqualRecord(at: position, in: right) {
      return false
    }
    return left.hasEqualAttributes(to: right)
  }

  private func hasEqualRecord(at position: Int, in other: Stretch) -> Bool {
    let mine = storage.records[Int(lower) + position]
    let theirs = other.storage.records[Int(other.lower) + position]
    guard mine.kind == theirs.kind, mine.flags == theirs.flags, mine.detail == theirs.detail,
      mine.size == theirs.size
    else { return false }
    switch mine.kind.layout {
    case .numbers:
      return mine.first == theirs.first && mine.second == theirs.second
    case .text:
      return hasEqualBytes(mine.text, theirs.text, in: other)
    case .payload:
      let payload = storage.payloads[Int(mine.first)]
      let otherPayload = other.storage.payloads[Int(theirs.first)]
      return mine.second == theirs.second
        && hasEqualBytes(payload.first, otherPayload.first, in: other)
        && hasEqualBytes(payload.second, otherPayload.second, in: other)
    }
  }

  private func hasEqualBytes(_ mine: TextRange, _ theirs: TextRange, in other: Stretch) -> Bool {
    haveEqualBytes(storage.bytes(mine), other.storage.bytes(theirs))
  }

  private func hasEqualAttributes(to other: Stretch) -> Bool {
    var mine = storage.firstAttribute(from: lower)
    var theirs = other.storage.firstAttribute(from: other.lower)
    while mine < storage.attributeCount, storage.attributes[mine].record < upper {
      guard theirs < other.storage.attributeCount,
        haveEqualBytes(
          storage.attributeBytes(at: mine), other.storage.attributeBytes(at: theirs))
      else { return false }
      mine += 1
      theirs += 1
    }
    return true
  }
}
