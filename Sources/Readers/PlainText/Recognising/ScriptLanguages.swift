/// Letters of the scripts that one language of many readers is written in, counted by script.
struct ScriptLanguages {
  private var counts = [Int](repeating: 0, count: ScriptLanguages.blocks.count)

  /// The blocks of the Unicode Standard and the BCP 47 tag of the language most written in each.
  private static let blocks: [(scalars: ClosedRange<UInt32>, language: String)] = [
    (0x530...0x58F, "hy"), (0x980...0x9FF, "bn"), (0xA00...0xA7F, "pa"), (0xA80...0xAFF, "gu"),
    (0xB00...0xB7F, "or"), (0xB80...0xBFF, "ta"), (0xC00...0xC7F, "te"), (0xC80...0xCFF, "kn"),
    (0xD00...0xD7F, "ml"), (0xD80...0xDFF, "si"), (0xE80...0xEFF, "lo"), (0xF00...0xFFF, "bo"),
    (0x1000...0x109F, "my"), (0x10A0...0x10FF, "ka"), (0x1200...0x137F, "am"),
    (0x1780...0x17FF, "km"),
  ]

  mutating func add(_ scalar: UInt32) {
    guard let block = Self.blocks.firstIndex(where: { $0.scalars.contains(scalar) }) else { return }
    counts[block] += 1
  }

  /// The language with the most letters, and how many; a count of 0 where there are none.
  var most: (language: String, count: Int) {
    let place = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return (Self.blocks[place].language, counts[place])
  }
}
