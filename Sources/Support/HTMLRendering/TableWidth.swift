import DocumentAST

/// How wide a table must be at least: every column holds its longest word, and no word is broken.
struct TableWidth {
  private var longest: [Int] = []

  /// More than a narrow screen holds beside the space between columns: some 36 letters at 320 px.
  var isWide: Bool {
    longest.count > 4 || longest.reduce(0, +) + 2 * longest.count > TableWidth.narrow
  }

  private static let narrow = 36

  /// Cells with more nodes than this hold running text, which is set below the others anyway.
  private static let mostNodes = 200

  /// - Complexity: O(n) in the bytes of the cell.
  mutating func add(_ content: Blocks, at column: Int) {
    guard column < 8, content.nodeCount <= TableWidth.mostNodes else { return }
    while longest.count <= column { longest.append(0) }
    longest[column] = max(longest[column], TableWidth.longestWord(content.plainText))
  }

  /// The letters of the longest run that lines are not broken in. Ideographs may end a line.
  static func longestWord(_ text: String) -> Int {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      switch byte {
      case 0x00...0x20, 0x2D: current = 0
      case 0x80...0xBF: continue
      case 0xE3...0xED: current = 2
      default: current += 1
      }
      longest = max(longest, current)
    }
    return longest
  }
}
