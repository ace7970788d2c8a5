internal import CLibyaml

/// Turns libyaml's lines and columns into byte offsets. Places are mostly asked for in their order, so
/// the last one is where counting goes on; else a long line would be counted again for each value.
struct YAMLPlaces {
  private let content: UnsafeBufferPointer<UInt8>
  private let lineStarts: [Int]
  private var last = (line: 0, column: 0, offset: 0)

  init(_ content: UnsafeBufferPointer<UInt8>) {
    self.content = content
    var starts = [0]
    var index = 0
    while index < content.count {
      let length = Self.lineEnd(content, index)
      index += max(length, 1)
      if length > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// Returns the length of the line end at an index, or 0. YAML 1.1 counts NEL, LS and PS too.
  private static func lineEnd(_ content: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < content.count ? content[index + offset] : 0
    }
    switch byte(0) {
    case 0x0a: return 1
    case 0x0d: return byte(1) == 0x0a ? 2 : 1
    case 0xc2: return byte(1) == 0x85 ? 2 : 0
    case 0xe2: return byte(1) == 0x80 && (byte(2) == 0xa8 || byte(2) == 0xa9) ? 3 : 0
    default: return 0
    }
  }

  mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t, _ base: Int) -> Range<Int> {
    let lower = offset(start)
    return base + lower..<base + max(lower, offset(end))
  }

  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    let (line, column) = (Int(mark.line), Int(mark.column))
    guard line < lineStarts.count else { return content.count }
    if line != last.line || column < last.column { last = (line, 0, lineStarts[line]) }
    // Columns count characters.
    while last.column < column, last.offset < content.count {
      last.offset += 1
      last.column += 1
      while last.offset < content.count, content[last.offset] & 0xc0 == 0x80 { last.offset += 1 }
    }
    return last.offset
  }
}
