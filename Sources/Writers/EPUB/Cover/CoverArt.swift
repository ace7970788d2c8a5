internal import Hashing

/// A drawing for the cover of a book that has none: rectangles in four colors on a grid, chosen by the words of the title.
///
/// Straight edges need no blending, so the picture is sharp at any size, takes about a kilobyte and is the same on every machine.
struct CoverArt: Sendable, Equatable {
  /// The cells across.
  static let columns = 54
  /// The cells down.
  static let rows = 81

  /// Four colors; 0 is the ground.
  let palette: CoverPalette
  /// The shapes, from the back to the front.
  let rectangles: [Rectangle]

  /// An area of one color, in cells.
  struct Rectangle: Sendable, Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// The place of the color in the palette, 0 to 3.
    var color: Int
  }

  /// Draws the art that belongs to some words, such as title and author.
  init(for words: String) {
    var choices = Choices(SHA256.digest(of: Array(words.utf8)))
    palette = CoverPalette.all[choices.next(below: CoverPalette.all.count)]
    switch choices.next(below: 3) {
    case 0: rectangles = Self.nestedFrames(&choices)
    case 1: rectangles = Self.columnsOfBars(&choices)
    default: rectangles = Self.mirroredWeave(&choices)
    }
  }

  /// Squares inside each other that sink towards the foot.
  private static func nestedFrames(_ choices: inout Choices) -> [Rectangle] {
    let step = 4 + choices.next(below: 3)
    let drop = 1 + choices.next(below: 2)
    return (1...3).map { depth in
      let side = columns - 2 * step * depth
      let lead = (rows - columns) * 2 / 3
      return Rectangle(
        x: step * depth, y: lead + (step + drop) * depth, width: side, height: side, color: depth)
    }
  }

  /// Bars of different heights that stand on the lower edge.
  private static func columnsOfBars(_ choices: inout Choices) -> [Rectangle] {
    var bars: [Rectangle] = []
    var x = 3
    var color = 1 + choices.next(below: 3)
    while x < columns - 3 {
      let width = Swift.min(2 + 2 * choices.next(below: 4), columns - 3 - x)
      let height = 14 + choices.next(below: 48)
      bars.append(Rectangle(x: x, y: rows - height, width: width, height: height, color: color))
      color = color % 3 + 1
      x += width + 1
    }
    return bars
  }

  /// Blocks on a grid of nine by twelve, the left half mirrored on the right, denser towards the foot.
  private static func mirroredWeave(_ choices: inout Choices) -> [Rectangle] {
    var blocks: [Rectangle] = []
    for row in 0..<12 {
      for column in 0..<5 where choices.next(below: 16) < row + 3 {
        let color = 1 + choices.next(below: 3)
        let y = 6 + row * 6
        for mirrored in Set([column, 8 - column]).sorted() {
          blocks.append(
            Rectangle(x: mirrored * 6 + 1, y: y + 1, width: 5, height: 5, color: color))
        }
      }
    }
    return blocks
  }
}

/// Numbers that follow from a digest.
private struct Choices {
  private var state: UInt64

  init(_ digest: [UInt8]) {
    state = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// SplitMix64.
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(limit))
  }
}
