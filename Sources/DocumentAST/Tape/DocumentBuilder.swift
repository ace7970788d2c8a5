/// Builds a document from front to back: open a node, put its content in, close it.
///
/// Made for readers: every call appends to flat buffers, nothing is moved or looked up again. Nodes are opened and closed like
/// brackets; what is still open at `finish()` is closed there. Parts (an item's term, a quotation's attribution, a title, a
/// caption) come before the other content of their node.
///
///     var builder = DocumentBuilder()
///     builder.openHeading(level: 1)
///     builder.text("Her")
///     builder.close()
///     let document = builder.finish()
///
/// Offsets are 32 bits: text over 4 GiB is dropped and `isOverfull` says so, hence readers refuse such input beforehand.
@frozen
public struct DocumentBuilder: ~Copyable {
  @usableFromInline var records: GrowingBuffer<Record>
  @usableFromInline var ranges: GrowingBuffer<SourceRange>
  @usableFromInline var bytes: GrowingBuffer<UInt8>
  @usableFromInline var payloads: GrowingBuffer<Payload>
  @usableFromInline var attributeEntries: GrowingBuffer<AttributeEntry>
  /// Apart from the text, so that attributes set in between do not tear a text or literal in two.
  @usableFromInline var attributeBytes: GrowingBuffer<UInt8>
  @usableFromInline var open: GrowingBuffer<UInt32>
  @usableFromInline var hasUnsortedAttributes = false
  /// The last record, when it is a text that the next text may join; else -1.
  @usableFromInline var mergeable = -1

  /// Whether text was dropped because the document would have had more than 4 GiB of it.
  public var isOverfull: Bool { hasDroppedText }
  @usableFromInline var hasDroppedText = false

  /// Names a node that was opened or added, to give it attributes later.
  @frozen
  public struct Token: Sendable {
    @usableFromInline let index: UInt32

    @inlinable
    init(index: UInt32) { self.index = index }
  }

  /// Creates an empty builder with room for the document of a source of `sourceBytes` bytes.
  @inlinable
  public init(sourceBytes: Int = 4096) {
    records = GrowingBuffer(capacity: sourceBytes / 32 + 16)
    ranges = GrowingBuffer(capacity: sourceBytes / 32 + 16)
    bytes = GrowingBuffer(capacity: sourceBytes + 64)
    payloads = GrowingBuffer(capacity: 64)
    attributeEntries = GrowingBuffer(capacity: 16)
    attributeBytes = GrowingBuffer(capacity: 64)
    open = GrowingBuffer(capacity: 64)
  }

  @inlinable
  init(small: Bool) {
    records = GrowingBuffer(capacity: 8)
    ranges = GrowingBuffer(capacity: 8)
    bytes = GrowingBuffer(capacity: 32)
    payloads = GrowingBuffer(capacity: 1)
    attributeEntries = GrowingBuffer(capacity: 1)
    attributeBytes = GrowingBuffer(capacity: 1)
    open = GrowingBuffer(capacity: 8)
  }

  deinit {
    records.base.freeBuffer()
    ranges.base.freeBuffer()
    bytes.base.freeBuffer()
    payloads.base.freeBuffer()
    attributeEntries.base.freeBuffer()
    attributeBytes.base.freeBuffer()
    open.base.freeBuffer()
  }

  /// Closes what is open and gives back the blocks as a document.
  public consuming func finish(
    metadata: Metadata = Metadata(), resources: Resources = Resources()
  ) -> Document {
    Document(metadata: metadata, blocks: finishBlocks(), resources: resources)
  }

  consuming func finishBlocks() -> Blocks {
    let storage = freeze()
    return Blocks(storage, 0, UInt32(storage.recordCount))
  }

  /// Makes the tape; the builder is used up.
  consuming func freeze() -> Storage {
    while open.count > 0 { close() }
    sortAttributes()
    let storage = Storage(
      records: records, ranges: ranges, text: bytes, payloads: payloads,
      attributes: attributeEntries, attributeBytes: attributeBytes)
    open.base.freeBuffer()
    discard self
    return storage
  }

  // MARK: Records

  /// The number of nodes that are open.
  @inlinable public var depth: Int { open.count }

  /// Closes the node opened last.
  @inlinable
  public mutating func close() {
    guard open.count > 0 else { return }
    let index = Int(open.removeLast())
    records.base[index].size = UInt32(truncatingIfNeeded: records.count &- index)
    mergeable = -1
  }

  /// Closes the node opened last and ends its source range.
  @inlinable
  public mutating func close(endingAt upper: UInt32) {
    guard open.count > 0 else { return }
    ranges.base[Int(open.base[open.count &- 1])].upper = upper
    close()
  }

  @inlinable
  @discardableResult
  mutating func begin(_ record: Record, at range: SourceRange) -> Token {
    let index = UInt32(truncatingIfNeeded: records.count)
    open.append(index)
    records.append(record)
    ranges.append(range)
    mergeable = -1
    return Token(index: index)
  }

  @inlinable
  @discardableResult
  mutating func add(_ record: Record, at range: SourceRange) -> Token {
    let index = UInt32(truncatingIfNeeded: records.count)
    records.append(record)
    ranges.append(range)
    mergeable = -1
    return Token(index: index)
  }

  @inlinable
  mutating func addPayload(_ first: TextRange, _ second: TextRange) -> UInt32 {
    payloads.append(Payload(first, second))
    return UInt32(truncatingIfNeeded: payloads.count &- 1)
  }

  // MARK: Text

  @inlinable
  mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> TextRange {
    let offset = bytes.count
    guard let base = text.baseAddress, text.count > 0 else {
      return TextRange(offset: UInt32(truncatingIfNeeded: offset), count: 0)
    }
    guard offset &+ text.count < Int(UInt32.max) else {
      hasDroppedText = true
      return TextRange(offset: UInt32(truncatingIfNeeded: offset), count: 0)
    }
    bytes.append(base, count: text.count)
    return TextRange(
      offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: text.count))
  }

  mutating func store(_ string: String) -> TextRange {
    var string = string
    return string.withUTF8 { store($0) }
  }

  mutating func store(_ text: Text) -> TextRange { text.withBytes { store($0) } }
}
