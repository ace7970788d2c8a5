extension DocumentBuilder {
  /// The node opened last that is still open, to give it attributes; nil when none is open.
  public var current: Token? {
    open.count > 0 ? Token(index: open.base[open.count - 1]) : nil
  }

  /// Gives a node its attributes, at any time before `finish()`; given again, the last ones count.
  public mutating func setAttributes(_ attributes: Attributes, of token: Token) {
    guard !attributes.isEmpty else { return }
    AttributeCoding.encode(attributes).withUnsafeBufferPointer {
      addAttributes($0, to: token.index)
    }
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

  mutating func addAttributes(_ encoded: UnsafeBufferPointer<UInt8>, to index: UInt32) {
    let offset = attributeBytes.count
    guard let base = encoded.baseAddress, offset &+ encoded.count < Int(UInt32.max) else {
      hasDroppedText = true
      return
    }
    if attributeEntries.count > 0,
      attributeEntries.base[attributeEntries.count - 1].record >= index
    {
      hasUnsortedAttributes = true
    }
    records.base[Int(index)].flags |= Record.hasAttributes
    attributeBytes.append(base, count: encoded.count)
    let range = TextRange(
      offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: encoded.count))
    attributeEntries.append(AttributeEntry(record: index, text: range))
  }

  /// Puts the entries into the order of the records, and keeps the last of several for one record.
  mutating func sortAttributes() {
    guard hasUnsortedAttributes else { return }
    let base = attributeEntries.base
    var entries = UnsafeMutableBufferPointer(start: base, count: attributeEntries.count)
    entries.sort { ($0.record, $0.text.offset) < ($1.record, $1.text.offset) }
    var kept = 0
    for entry in entries {
      if kept > 0, base[kept - 1].record == entry.record { kept -= 1 }
      base[kept] = entry
      kept += 1
    }
    attributeEntries.count = kept
    hasUnsortedAttributes = false
  }
}
