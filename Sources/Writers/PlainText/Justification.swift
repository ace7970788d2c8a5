/// Fills lines to the width.
enum Justification {
  /// Returns the line with `columns` more spaces, spread evenly over its gaps; as it is where there
  /// are no gaps or they would be torn open.
  static func fill(_ line: UnsafeBufferPointer<UInt8>, by columns: Int) -> [UInt8] {
    let gaps = line.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
    guard gaps > 0, columns <= gaps * 3 else { return Array(line) }
    let each = columns / gaps
    let more = columns % gaps
    var filled: [UInt8] = []
    filled.reserveCapacity(line.count + columns)
    var gap = 0
    for byte in line {
      filled.append(byte)
      guard byte == 0x20 else { continue }
      let extra = (gap + 1) * more / gaps - gap * more / gaps
      for _ in 0..<(each + extra) { filled.append(0x20) }
      gap += 1
    }
    return filled
  }
}
