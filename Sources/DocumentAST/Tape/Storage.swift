/// An immutable tape: the records of a document, its text, and the tables beside them.
///
/// A class, because fragments share it; `@unchecked Sendable`, because every member is a `let` and no byte changes after the
/// builder has finished (`discard` is for the only owner, at the end). Releasing it frees six buffers, however deep the document is.
@usableFromInline
final class Storage: @unchecked Sendable {
  @usableFromInline let records: UnsafeMutablePointer<Record>
  @usableFromInline let recordCount: Int
  /// One per record; `SourceRange.unknown` where the reader gave none.
  @usableFromInline let ranges: UnsafeMutablePointer<SourceRange>
  @usableFromInline let text: UnsafeMutablePointer<UInt8>
  @usableFromInline let textCount: Int
  @usableFromInline let payloads: UnsafeMutablePointer<Payload>
  @usableFromInline let payloadCount: Int
  @usableFromInline let attributes: UnsafeMutablePointer<AttributeEntry>
  @usableFromInline let attributeCount: Int
  @usableFromInline let attributeBytes: UnsafeMutablePointer<UInt8>

  init(
    records: GrowingBuffer<Record>, ranges: GrowingBuffer<SourceRange>, text: GrowingBuffer<UInt8>,
    payloads: GrowingBuffer<Payload>, attributes: GrowingBuffer<AttributeEntry>,
    attributeBytes: GrowingBuffer<UInt8>
  ) {
    self.records = records.base
    recordCount = records.count
    self.ranges = ranges.base
    self.text = text.base
    textCount = text.count
    self.payloads = payloads.base
    payloadCount = payloads.count
    self.attributes = attributes.base
    attributeCount = attributes.count
    self.attributeBytes = attributeBytes.base
  }

  deinit {
    records.freeBuffer()
    ranges.freeBuffer()
    text.freeBuffer()
    payloads.freeBuffer()
    attributes.freeBuffer()
    attributeBytes.freeBuffer()
  }

  /// The index after the subtree that begins at `index`.
  @inlinable
  func end(of index: UInt32) -> UInt32 { index &+ records[Int(index)].size }

  @inlinable
  func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text + Int(range.offset), count: Int(range.count))
  }

  /// The encoded attributes of an entry of the attribute table.
  func attributeBytes(at place: Int) -> UnsafeBufferPointer<UInt8> {
    let range = attributes[place].text
    return UnsafeBufferPointer(
      start: attributeBytes + Int(range.offset), count: Int(range.count))
  }

  /// The encoded attributes of a record, or nil when it has none.
  ///
  /// - Complexity: O(log n) in the number of nodes with attributes.
  func encodedAttributes(of index: UInt32) -> UnsafeBufferPointer<UInt8>? {
    guard records[Int(index)].flags & Record.hasAttributes != 0 else { return nil }
    let position = firstAttribute(from: index)
    guard position < attributeCount, attributes[position].record == index else { return nil }
    return attributeBytes(at: position)
  }

  /// The place in the attribute table of the first entry at or after a record.
  func firstAttribute(from index: UInt32) -> Int {
    var low = 0
    var high = attributeCount
    while low < high {
      let middle = (low + high) / 2
      if attributes[middle].record < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
