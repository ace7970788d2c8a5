/// Cuts text into pieces of about a size, behind a separator where there is one near, and never within a scalar.
struct TextPieces: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let size: Int
  private let separator: UInt8
  private var index = 0

  /// - Parameter size: About the bytes of a piece, at least 8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, size: Int, separator: UInt8) {
    self.bytes = bytes
    self.size = Swift.max(size, 8)
    self.separator = separator
  }

  /// Returns the place of the next piece.
  mutating func next() -> Range<Int>? {
    guard index < bytes.count else { return nil }
    let start = index
    index = end(from: start)
    return start..<index
  }

  private func end(from start: Int) -> Int {
    let limit = start + size
    guard limit < bytes.count else { return bytes.count }
    var place = limit
    while place > limit - size / 2 {
      if bytes[place - 1] == separator { return place }
      place -= 1
    }
    // Text of East Asia has no spaces: between any two scalars then.
    place = limit
    while place > start + 1, bytes[place] & 0xc0 == 0x80 { place -= 1 }
    return place
  }
}
