/// One node of a document: 16 bytes, in preorder.
///
/// `size` counts the record and all its descendants. It is relative, so a subtree is moved by copying its records.
@frozen
@usableFromInline
struct Record: Sendable, BitwiseCopyable {
  @usableFromInline var kind: Kind
  /// Kind-specific in the low seven bits; the top bit says that the node has attributes.
  @usableFromInline var flags: UInt8
  /// Kind-specific.
  @usableFromInline var detail: UInt16
  @usableFromInline var size: UInt32 = 1
  /// See `RecordLayout`.
  @usableFromInline var first: UInt32
  @usableFromInline var second: UInt32

  @inlinable static var hasAttributes: UInt8 { 0x80 }

  @inlinable
  init(
    _ kind: Kind, flags: UInt8 = 0, detail: UInt16 = 0, first: UInt32 = 0, second: UInt32 = 0
  ) {
    self.kind = kind
    self.flags = flags
    self.detail = detail
    self.first = first
    self.second = second
  }

  @inlinable var text: TextRange { TextRange(offset: first, count: second) }

  /// The kind-specific bits.
  @inlinable var value: UInt8 { flags & ~0x80 }
}

/// A run of UTF-8 bytes in a tape's text.
@frozen
@usableFromInline
struct TextRange: Sendable, BitwiseCopyable {
  @usableFromInline var offset: UInt32
  @usableFromInline var count: UInt32

  @inlinable
  init(offset: UInt32 = 0, count: UInt32 = 0) {
    self.offset = offset
    self.count = count
  }
}

/// Two runs of text, for nodes that need more than a record holds.
@frozen
@usableFromInline
struct Payload: Sendable, BitwiseCopyable {
  @usableFromInline var first: TextRange
  @usableFromInline var second: TextRange

  @inlinable
  init(_ first: TextRange, _ second: TextRange) {
    self.first = first
    self.second = second
  }
}

/// Says where the attributes of one record are; the table is sorted by `record`.
@frozen
@usableFromInline
struct AttributeEntry: Sendable, BitwiseCopyable {
  @usableFromInline var record: UInt32
  @usableFromInline var text: TextRange

  @inlinable
  init(record: UInt32, text: TextRange) {
    self.record = record
    self.text = text
  }
}
