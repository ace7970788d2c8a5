/// Fills lines to the width.
enum Justification {
  /// Returns the line with `columns` more spaces, spread over its gaps; as it is without gaps.
  ///
  /// Wider gaps go by turns to the right and the left, so that no river runs down one side.
  static func fill(_ line: UnsafeBufferPointer<UInt8>, by columns: Int) -> [UInt8] {
    let gaps = line.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
    guard gaps > 0, columns <= gaps * 3 else { return Array(line) }
    let each = columns / gaps
    let more = columns % gaps
    let isFromRight = line.count % 2 == 0
    var filled: [UInt8] = []
    filled.reserveCapacity(line.count + columns)
    var gap = 0
    for byte in line {
      filled.append(byte)
      guard byte == 0x20 else { continue }
      let place = isFromRight ? gaps - 1 - gap : gap
      for _ in 0..<(each + (place < more ? 1 : 0)) { filled.append(0x20) }
      gap += 1
    }
    return filled
  }
}
