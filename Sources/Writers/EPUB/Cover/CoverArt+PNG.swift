internal import ImageInspecting

extension CoverArt {
  /// Pixels a cell is wide and high; four pixels make a byte, so a cell is five whole bytes.
  private static let cellSize = 20

  /// The width of the picture in pixels.
  static var pixelWidth: Int { columns * cellSize }
  /// The height of the picture in pixels.
  static var pixelHeight: Int { rows * cellSize }

  /// The art as a PNG picture of 1080 by 1620 pixels, for libraries and catalogues; nil when the palette has not four colors.
  ///
  /// - Complexity: O(1): rows of cells are written as bands, so that the pixels are never filled in.
  var png: [UInt8]? {
    let cells = paintedCells
    var bands: [BandedImage.Band] = []
    bands.reserveCapacity(Self.rows)
    for row in 0..<Self.rows {
      var line: [UInt8] = []
      line.reserveCapacity(Self.pixelWidth / 4)
      for color in cells[row * Self.columns..<(row + 1) * Self.columns] {
        for _ in 0..<Self.cellSize / 4 { line.append(color &* 0b0101_0101) }
      }
      bands.append(BandedImage.Band(row: line, count: Self.cellSize))
    }
    return BandedImage(width: Self.pixelWidth, palette: palette.colors, bands: bands)?.png
  }

  /// The color of each cell, row after row.
  private var paintedCells: [UInt8] {
    var cells = [UInt8](repeating: 0, count: Self.columns * Self.rows)
    for shape in rectangles {
      for y in shape.y..<Swift.min(shape.y + shape.height, Self.rows) {
        for x in shape.x..<Swift.min(shape.x + shape.width, Self.columns) {
          cells[y * Self.columns + x] = UInt8(shape.color)
        }
      }
    }
    return cells
  }
}
