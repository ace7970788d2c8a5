internal import ImageInspecting

extension CoverArt {
  /// How large a picture is.
  enum PictureSize: Int {
    /// 1080 by 1620 pixels.
    case cover = 20
    /// 216 by 324 pixels.
    case thumbnail = 4

    /// Pixels a cell is wide and high; four pixels make a byte, so a cell is one or five whole bytes.
    var cell: Int { rawValue }
    /// The width in pixels.
    var width: Int { CoverArt.columns * cell }
    /// The height in pixels.
    var height: Int { CoverArt.rows * cell }
  }

  /// The art as a PNG picture, for libraries and catalogues; nil when the palette has not four colors.
  ///
  /// - Complexity: O(1): rows of cells are written as bands, so that the pixels are never filled in.
  func png(_ size: PictureSize) -> [UInt8]? {
    let cells = paintedCells
    let bytesPerCell = size.cell / 4
    let bands = (0..<Self.rows).map { row in
      let line = [UInt8](unsafeUninitializedCapacity: Self.columns * bytesPerCell) { line, count in
        for color in cells[row * Self.columns..<(row + 1) * Self.columns] {
          for _ in 0..<bytesPerCell {
            line[count] = color &* 0b0101_0101
            count += 1
          }
        }
      }
      return BandedImage.Band(row: line, count: size.cell)
    }
    return BandedImage(width: size.width, palette: palette.colors, bands: bands)?.png
  }

  /// The color of each cell, row after row.
  private var paintedCells: [UInt8] {
    var cells = [UInt8](repeating: 0, count: Self.columns * Self.rows)
    cells.withUnsafeMutableBufferPointer { cells in
      for shape in rectangles {
        let width = Swift.min(shape.width, Self.columns - shape.x)
        for y in shape.y..<Swift.min(shape.y + shape.height, Self.rows) {
          let start = y * Self.columns + shape.x
          cells[start..<start + width].update(repeating: UInt8(shape.color))
        }
      }
    }
    return cells
  }
}
