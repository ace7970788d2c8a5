/// What is drawn on a cover.
public struct CoverWords: Sendable, Hashable {
  /// The title of the book.
  public var title: String
  /// Who made it, a line each.
  public var creators: [String]
  /// The language as a BCP 47 tag, which decides between the forms of shared characters.
  public var language: String

  /// Creates a value from its parts.
  public init(title: String, creators: [String], language: String) {
    self.title = title
    self.creators = creators
    self.language = language
  }
}

/// A picture in rows from the top; each pixel is four bytes: blue, green, red and one that is not used.
public struct CoverCanvas: Sendable, Equatable {
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// The pixels.
  public var pixels: [UInt8]

  /// Creates a picture of one color, as `0xRRGGBB`.
  public init(width: Int, height: Int, color: UInt32) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height * 4)
    fill(x: 0, y: 0, width: width, height: height, color: color)
  }

  /// Fills an area, which has to be inside the picture, with a color, as `0xRRGGBB`.
  ///
  /// - Complexity: O(`width` · `height`).
  public mutating func fill(x: Int, y: Int, width: Int, height: Int, color: UInt32) {
    let parts = [0, 8, 16].map { UInt8(truncatingIfNeeded: color >> $0) }
    for row in y..<y + height {
      var place = (row * self.width + x) * 4
      for _ in 0..<width {
        for part in 0..<3 { pixels[place + part] = parts[part] }
        place += 4
      }
    }
  }

  /// The pixels as three bytes each: red, green, blue.
  public var rgb: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 3)
    for place in stride(from: 0, to: pixels.count, by: 4) {
      bytes.append(pixels[place + 2])
      bytes.append(pixels[place + 1])
      bytes.append(pixels[place])
    }
    return bytes
  }
}
