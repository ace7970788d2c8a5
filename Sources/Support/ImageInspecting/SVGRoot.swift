/// The root element of an SVG image, found behind whatever XML allows before it.
struct SVGRoot {
  /// From `width` and `height`, else from `viewBox`; nil when neither says anything.
  let size: PixelSize?

  /// How far the root element is looked for.
  private static let reach = 65_536

  init?(_ reader: ByteReader) {
    let head = UnsafeBufferPointer(rebasing: reader.bytes.prefix(Self.reach))
    var scanner = XMLPrologScanner(head)
    guard let tag = scanner.rootTag(), tag.localName == "svg" else { return nil }
    let length = { (name: String) in tag.attributes[name].flatMap(Self.pixels) }
    if let width = length("width"), let height = length("height") {
      size = Self.size(width, height)
    } else if let box = tag.attributes["viewBox"].flatMap(Self.viewBox) {
      size = Self.size(box.width, box.height)
    } else {
      size = nil
    }
  }

  private static func size(_ width: Double, _ height: Double) -> PixelSize? {
    guard (0.5...1e6).contains(width), (0.5...1e6).contains(height) else { return nil }
    return PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
      .compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }

  /// Returns a length in CSS pixels; a percentage has none.
  private static func pixels(_ text: String) -> Double? {
    let trimmed = text.filter { $0 != " " && $0 != "\n" && $0 != "\t" }
    let units: [(name: String, pixels: Double)] = [
      ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4),
      ("em", 16), ("ex", 8),
    ]
    if let number = Double(trimmed) { return number }
    for unit in units where trimmed.hasSuffix(unit.name) {
      return Double(trimmed.dropLast(2)).map { $0 * unit.pixels }
    }
    return nil
  }
}
