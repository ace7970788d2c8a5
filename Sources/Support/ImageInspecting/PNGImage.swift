/// Pixels in rows from the top, each from the left.
public struct PNGImage: Sendable, Equatable {
  /// The width in pixels, at least 1.
  public let width: Int
  /// The height in pixels, at least 1.
  public let height: Int
  let pixels: Pixels

  enum Pixels: Sendable, Equatable {
    case rgb([UInt8])
    case indexed(palette: [Color], indices: [UInt8])
    case packed(palette: [Color], rows: [UInt8])
  }

  /// A color in sRGB.
  public struct Color: Sendable, Hashable {
    /// The red part.
    public var red: UInt8
    /// The green part.
    public var green: UInt8
    /// The blue part.
    public var blue: UInt8

    /// Creates a color.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// Creates an image from three bytes for each pixel; nil when their number does not fit the size.
  public init?(width: Int, height: Int, rgb: [UInt8]) {
    guard Self.fits(width, height, rgb.count, bytesPerPixel: 3) else { return nil }
    self.width = width
    self.height = height
    pixels = .rgb(rgb)
  }

  /// Creates an image from one byte for each pixel, its place in a palette of 1…256 colors; nil when
  /// sizes do not fit or an index is outside the palette.
  /// - Complexity: O(*n*) in the pixels.
  public init?(width: Int, height: Int, palette: [Color], indices: [UInt8]) {
    guard Self.fits(width, height, indices.count, bytesPerPixel: 1),
      (1...256).contains(palette.count), indices.allSatisfy({ Int($0) < palette.count })
    else { return nil }
    self.width = width
    self.height = height
    pixels = .indexed(palette: palette, indices: indices)
  }

  /// Creates an image from rows of packed pixels, for drawings made of large areas, which are quicker to fill byte by byte.
  ///
  /// A palette of 2 colors takes one bit a pixel, up to 4 two, up to 16 four, else eight; the leftmost pixel is in the high bits and
  /// each row begins with a byte of its own. Nil when sizes do not fit or the palette is not full (2, 4, 16 or 256 colors), so that
  /// no pixel can be outside it.
  public init?(width: Int, height: Int, palette: [Color], packedRows: [UInt8]) {
    guard [2, 4, 16, 256].contains(palette.count) else { return nil }
    self.width = width
    self.height = height
    pixels = .packed(palette: palette, rows: packedRows)
    let sides = 1...32_767
    guard sides.contains(width), sides.contains(height),
      packedRows.count == height * ((width * bitDepth + 7) / 8)
    else { return nil }
  }

  private static func fits(_ width: Int, _ height: Int, _ count: Int, bytesPerPixel: Int) -> Bool {
    let sides = 1...32_767
    return sides.contains(width) && sides.contains(height)
      && count == width * height * bytesPerPixel
  }

  /// The bits of a pixel of a palette, or of a channel: as few as the palette needs.
  var bitDepth: Int {
    guard let palette else { return 8 }
    switch palette.count {
    case ...2: return 1
    case ...4: return 2
    case ...16: return 4
    default: return 8
    }
  }

  /// The colors of an image that has a palette.
  var palette: [Color]? {
    switch pixels {
    case .rgb: nil
    case .indexed(let palette, _), .packed(let palette, _): palette
    }
  }
}
