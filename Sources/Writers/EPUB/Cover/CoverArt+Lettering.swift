internal import CoverLettering
internal import ImageInspecting

extension CoverArt {
  /// The art with words on it, as a PNG picture; nil where this build cannot draw words.
  ///
  /// The words stand on the plain ground of the upper half, in the color of the palette that stands out most.
  ///
  /// - Complexity: O(n) in the pixels.
  func png(lettered words: CoverWords) -> [UInt8]? {
    let size = PictureSize.cover
    var canvas = CoverCanvas(width: size.width, height: size.height, color: palette.values[0])
    for shape in rectangles {
      let height = Swift.min(shape.y + shape.height, Self.rows) - shape.y
      let width = Swift.min(shape.x + shape.width, Self.columns) - shape.x
      canvas.fill(
        x: shape.x * size.cell, y: shape.y * size.cell, width: width * size.cell,
        height: height * size.cell, color: palette.values[shape.color])
    }
    let fieldHeight = 46 * size.cell
    canvas.fill(x: 0, y: 0, width: size.width, height: fieldHeight, color: palette.values[0])
    let margin = 6 * size.cell
    let area = (columns: margin..<size.width - margin, rows: margin..<fieldHeight - margin / 2)
    guard CoverLettering.draw(words, in: area, color: palette.boldest, on: &canvas) else {
      return nil
    }
    let image = PNGImage(width: size.width, height: size.height, rgb: canvas.rgb)
    return image.flatMap { PNGEncoder().encode($0) }
  }
}
