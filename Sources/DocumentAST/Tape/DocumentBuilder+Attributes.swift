extension DocumentBuilder {
  /// The node opened last that is still open, to give it attributes; nil when none is open.
  public var current: Token? {
    open.count > 0 ? Token(index: open.base[open.count - 1]) : nil
  }

  /// Gives a node its attributes; call it once for a node, at any time before `finish()`.
  public mutating func setAttributes(_ attributes: Attributes, of token: Token) {
    guard !attributes.isEmpty else { return }
    let encoded = AttributeCoding.encode(attributes)
    let range = encoded.withUnsafeBufferPointer { store($0) }
    addAttributes(range, to: token.index)
    mergeable = -1
  }

  /// Sets where in the source a node comes from.
  @inlinable
  public mutating func setSourceRange(_ range: SourceRange, of token: Token) {
    ranges.base[Int(token.index)] = range
  }

  /// Says afterwards whether a list is tight; a reader often learns it at the end of the list.
  @inlinable
  public mutating func setTight(_ isTight: Bool, of list: Token) {
    let bits = ListBits(records.base[Int(list.index)].value, isTight: isTight)
    let kept = records.base[Int(list.index)].flags & Record.hasAttributes
    records.base[Int(list.index)].flags = bits.rawValue | kept
  }

  mutating func addAttributes(_ range: TextRange, to index: UInt32) {
    if attributeEntries.count > 0,
      attributeEntries.base[attributeEntries.count - 1].record > index
    {
      hasUnsortedAttributes = true
    }
    records.base[Int(index)].flags |= Record.hasAttributes
    attributeEntries.append(AttributeEntry(record: index, text: range))
  }

  mutating func sortAttributes() {
    guard hasUnsortedAttributes else { return }
    var entries = UnsafeMutableBufferPointer(
      start: attributeEntries.base, count: attributeEntries.count)
    entries.sort { $0.record < $1.record }
    hasUnsortedAttributes = false
  }
}
