/// The order in which people expect file names: numbers by value, letters without regard to case.
enum NaturalOrder {
  /// Whether a path comes before another; folders and files are ordered part by part.
  ///
  /// - Complexity: O(n) in the bytes.
  static func precedes(_ first: String, _ second: String) -> Bool {
    var (first, second) = (first, second)
    return first.withUTF8 { left in second.withUTF8 { right in precedes(left, right) } }
  }

  private static func precedes(_ left: Letters, _ right: Letters) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let (number, other) = (run(in: left, from: i), run(in: right, from: j))
        if let before = compare(left[number], right[other]) { return before }
        (i, j) = (number.upperBound, other.upperBound)
        continue
      }
      let (one, two) = (rank(left[i]), rank(right[j]))
      if one != two { return one < two }
      (i, j) = (i + 1, j + 1)
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    // "A" and "a", "01" and "1": some order, always the same.
    return left.lexicographicallyPrecedes(right)
  }

  private typealias Letters = UnsafeBufferPointer<UInt8>

  /// The digits of a number without leading zeros.
  private static func run(in bytes: Letters, from start: Int) -> Range<Int> {
    var lower = start
    while lower < bytes.count, bytes[lower] == UInt8(ascii: "0") { lower += 1 }
    var upper = lower
    while upper < bytes.count, isDigit(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  private static func compare(_ first: Slice<Letters>, _ second: Slice<Letters>) -> Bool? {
    if first.count != second.count { return first.count < second.count }
    return first.elementsEqual(second) ? nil : first.lexicographicallyPrecedes(second)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The end of a folder's name comes before everything else, so that `a/b` stands with `a`.
  private static func rank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "/"): 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: byte
    }
  }
}
