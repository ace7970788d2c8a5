/// Whether a space belongs where two lines of a paragraph are put together again.
public enum LineJoining {
  /// Returns `false` between letters of scripts that put no spaces between words: Chinese, Japanese,
  /// Thai, Lao, Khmer; `true` everywhere else, Korean included.
  public static func needsSpace(
    before: UnsafeBufferPointer<UInt8>, after: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let last = before.last, let first = after.first, last >= 0x80, first >= 0x80 else {
      return true  // no ASCII letter is one of those
    }
    guard let left = lastTraits(before), let right = firstTraits(after) else { return true }
    if left.contains(.complex) && right.contains(.complex) { return false }
    let isWide = left.contains(.wide) && right.contains(.wide)
    return !isWide || left.contains(.hangul) || right.contains(.hangul)
  }

  private static func firstTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> LineTraits? {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    return traits(base, at: 0, end: bytes.count)
  }

  /// Of the last scalar that is not a mark; marks beyond the sixteenth are not looked past.
  private static func lastTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> LineTraits? {
    guard let base = bytes.baseAddress else { return nil }
    var end = bytes.count
    for _ in 0..<16 {
      guard end > 0 else { return nil }
      var start = end - 1
      while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let found = traits(base, at: start, end: end)
      if !found.contains(.mark) { return found }
      end = start
    }
    return nil
  }

  private static func traits(_ base: UnsafePointer<UInt8>, at: Int, end: Int) -> LineTraits {
    let data = UnicodeData()
    let scalar = UTF8Scalar(base, at: at, end: end)
    return data.traits(ofColumn: data.lineColumn(data.kind(of: scalar.code)))
  }
}
