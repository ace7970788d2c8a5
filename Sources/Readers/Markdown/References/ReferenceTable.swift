/// Link definitions, notes or abbreviations, found by their label.
///
/// Open addressing over Swift's seeded hash, so that no input can choose its collisions; text lies in one pool. Nothing ever
/// iterates in hash order.
struct ReferenceTable: ~Copyable {
  struct Entry: BitwiseCopyable {
    var hash: Int
    var label: LineSpan
    var destination: LineSpan
    var title: LineSpan
    /// Where it is defined.
    var source: LineSpan
    var isUsed = false
  }

  private(set) var entries = Buffer<Entry>(capacity: 8)
  private var pool = Buffer<UInt8>(capacity: 256)
  private var slots = Buffer<Int32>(capacity: 16)
  private var key = Buffer<UInt8>(capacity: 64)

  var isEmpty: Bool { entries.isEmpty }

  func bytes(_ span: LineSpan) -> Bytes {
    Bytes(start: pool.base + Int(span.lower), count: span.count)
  }

  mutating func markUsed(_ index: Int) { entries[index].isUsed = true }

  /// Adds an entry; returns the one of the same label that is there already, if any, and nil otherwise.
  mutating func add(_ label: Bytes, destination: Bytes, title: Bytes, at source: LineSpan) -> Int? {
    let hash = makeKey(label)
    if let found = place(hash) { return found }
    let labelSpan = LineSpan(pool.count, pool.count + key.count)
    pool.append(key.elements)
    let destinationSpan = store(destination)
    let titleSpan = store(title)
    entries.append(
      Entry(
        hash: hash, label: labelSpan, destination: destinationSpan, title: titleSpan,
        source: source))
    if entries.count * 2 > slots.count { rebuild() } else { insert(entries.count - 1) }
    return nil
  }

  private mutating func store(_ text: Bytes) -> LineSpan {
    let start = pool.count
    pool.appendResolved(text)
    return LineSpan(start, pool.count)
  }

  /// The entry of a label, compared as CommonMark does: case folded, white space collapsed.
  mutating func find(_ label: Bytes) -> Int? {
    guard !entries.isEmpty, label.count <= LinkScanner.longestLabel else { return nil }
    return place(makeKey(label))
  }

  private func place(_ hash: Int) -> Int? {
    guard slots.count > 0 else { return nil }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, bytes(entries[index].label).elementsEqual(key.elements) {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ index: Int) {
    var slot = entries[index].hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private mutating func rebuild() {
    let enlarged = max(16, slots.count * 2)
    slots.removeAll()
    for _ in 0..<enlarged { slots.append(-1) }
    for index in 0..<entries.count { insert(index) }
  }

  private mutating func makeKey(_ label: Bytes) -> Int {
    LabelFolding.fold(label, into: &key)
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key.elements))
    return hasher.finalize()
  }
}

/// Makes labels comparable (CommonMark 0.31.2 §6.3, "matches").
enum LabelFolding {
  static func fold(_ label: Bytes, into key: inout Buffer<UInt8>) {
    key.removeAll()
    var isPending = false
    var index = 0
    while index < label.count {
      let byte = label[index]
      if byte.isBlank {
        isPending = !key.isEmpty
        index += 1
        continue
      }
      if isPending { key.append(.space) }
      isPending = false
      if byte.isASCII {
        key.append(byte.lowercased)
        index += 1
      } else {
        index += foldScalar(label, index, into: &key)
      }
    }
  }

  /// Lower, upper and lower case again: that equals full case folding for all that labels contain (ẞ, ß and SS meet).
  private static func foldScalar(
    _ label: Bytes, _ index: Int, into key: inout Buffer<UInt8>
  ) -> Int {
    var end = index + 1
    while end < label.count, end < index + 4, label[end] & 0xC0 == 0x80 { end += 1 }
    guard let base = label.baseAddress else { return 1 }
    let scalar = NeighbourClassifier.decode(base + index, count: end - index)
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        key.append(upper.properties.lowercaseMapping)
      }
    }
    return end - index
  }
}

extension ReferenceTable {
  /// Gives the table away and leaves an empty one.
  mutating func taken() -> ReferenceTable {
    var other = ReferenceTable()
    swap(&self, &other)
    return other
  }
}
