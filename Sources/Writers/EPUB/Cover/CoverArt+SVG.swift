internal import HTMLRendering

extension CoverArt {
  /// The rows at the foot of the art that the cover page shows above the words.
  private static let shownRows = 42

  /// Writes the lower part of the art as an SVG element; the words stand below it as text, because engines that turn SVG into
  /// pixels lose the words in it for searching and for reading aloud.
  func write(to xml: inout XMLWriter, name: String) {
    let top = Self.rows - Self.shownRows
    xml.start("svg")
    xml.attribute("xmlns", "http://www.w3.org/2000/svg")
    xml.attribute("role", "img")
    xml.attribute("aria-label", name)
    xml.attribute("viewBox", "0 \(top) \(Self.columns) \(Self.shownRows)")
    write(
      Rectangle(x: 0, y: top, width: Self.columns, height: Self.shownRows, color: 0), to: &xml)
    for shape in rectangles where shape.y + shape.height > top { write(shape, to: &xml) }
    xml.newLine()
    xml.end()
  }

  private func write(_ shape: Rectangle, to xml: inout XMLWriter) {
    xml.newLine()
    xml.void("rect")
    xml.attribute("x", shape.x)
    xml.attribute("y", shape.y)
    xml.attribute("width", shape.width)
    xml.attribute("height", shape.height)
    xml.attribute("fill", palette.hexadecimal(shape.color))
  }
}
