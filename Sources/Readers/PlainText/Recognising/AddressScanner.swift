/// Finds web and mail addresses.
struct AddressScanner {
  let source: Source

  /// Whether the whole range is one address.
  func matchesWhole(_ range: Range<Int>) -> Bool {
    guard let end = end(at: range.lowerBound, range) else { return false }
    var rest = end
    while rest < range.upperBound {
      let class_ = ScalarClass.of(source.scalar(at: rest).value)
      guard class_ == .terminal || class_ == .comma || source[rest] == 0x3E || source[rest] == 0x2F
      else { return false }
      rest += source.scalar(at: rest).length
    }
    return true
  }

  /// Returns the end of the address that begins at `start`, without trailing punctuation and
  /// unbalanced brackets; nil where none begins.
  func end(at start: Int, _ range: Range<Int>) -> Int? {
    if let scheme = schemeEnd(start, range) { return tail(scheme, start, range) }
    if has("www.", at: start), ScalarClass.of(source.scalar(at: start + 4).value).isWord {
      return tail(start + 4, start, range)
    }
    return mailEnd(start, range)
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      for (index, byte) in wanted.enumerated() where source[start + index] | 0x20 != byte | 0x20 {
        return false
      }
      return true
    }
  }

  private func schemeEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    for scheme in ["https://", "http://", "ftp://", "mailto:", "doi:"] as [StaticString]
    where has(scheme, at: start) {
      let end = start + scheme.utf8CodeUnitCount
      return end < range.upperBound && source[end] > 0x20 ? end : nil
    }
    return nil
  }

  private func tail(_ from: Int, _ start: Int, _ range: Range<Int>) -> Int? {
    var end = from
    var depth = 0
    while end < range.upperBound {
      let byte = source[end]
      if byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x60 { break }
      if byte >= 0x80 {
        let next = source.scalar(at: end)
        let class_ = ScalarClass.of(next.value)
        // Ideographic text and punctuation end an address.
        guard class_.isWord || class_ == .mark, !Scalars.isWide(next.value) else { break }
        end += next.length
        continue
      }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    while end > from,
      [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D, 0x2A, 0x5F].contains(source[end - 1])
    { end -= 1 }
    return end > from ? end : nil
  }

  private func mailEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    var offset = start
    while offset < range.upperBound, offset - start < 64, isMailByte(source[offset]) { offset += 1 }
    guard offset > start, source[offset] == 0x40 else { return nil }
    offset += 1
    let host = offset
    var dots = 0
    while offset < range.upperBound, offset - host < 128, isMailByte(source[offset]) {
      if source[offset] == 0x2E { dots += 1 }
      offset += 1
    }
    while offset > host, source[offset - 1] == 0x2E { offset -= 1; dots -= 1 }
    return dots > 0 && offset - host > 3 ? offset : nil
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2B, 0x25: return true
    default: return false
    }
  }
}

/// The marks that enclose the text proper in files of public-domain libraries.
enum GutenbergMark {
  case start, end

  /// `*** START OF …` and `*** END OF …`, whatever follows.
  static func kind(_ source: Source, _ range: Range<Int>) -> GutenbergMark? {
    var offset = range.lowerBound
    while offset < range.upperBound, source[offset] == 0x2A || source[offset] == 0x20 {
      offset += 1
    }
    guard offset - range.lowerBound >= 3 else { return nil }
    let words = source.string(offset..<min(offset + 9, range.upperBound)).uppercased()
    if words.hasPrefix("START OF ") || words.hasPrefix("START: ") { return .start }
    if words.hasPrefix("END OF ") || words.hasPrefix("END: ") { return .end }
    return nil
  }
}
