internal import ImageInspecting

/// Four colors that go together: a ground and three for shapes.
struct CoverPalette: Sendable, Hashable {
  /// The ground, then the colors of shapes, as `0xRRGGBB`.
  let values: [UInt32]

  private init(_ ground: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    values = [ground, first, second, third]
  }

  /// The color of shapes that differs most in lightness from the ground.
  var boldest: UInt32 {
    let ground = Self.lightness(values[0])
    let distances = values.dropFirst().map { (abs(Self.lightness($0) - ground), $0) }
    return distances.max { $0.0 < $1.0 }?.1 ?? 0
  }

  /// How light a color looks, by the weights of sRGB.
  private static func lightness(_ color: UInt32) -> Int {
    Int(color >> 16 & 0xff) * 2126 + Int(color >> 8 & 0xff) * 7152 + Int(color & 0xff) * 722
  }

  /// The colors as a PNG palette has them.
  var colors: [PNGImage.Color] {
    values.map { value in
      PNGImage.Color(
        red: UInt8(value >> 16 & 0xff), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }
  }

  /// The palettes to choose from.
  static let all = [
    CoverPalette(0x1d2b4f, 0xe8dcc4, 0xc8553d, 0x588b8b),
    CoverPalette(0xf1e9da, 0x2e294e, 0xd7263d, 0xf4a259),
    CoverPalette(0x22333b, 0xeae0d5, 0xc6ac8f, 0x5e503f),
    CoverPalette(0x2f3e46, 0xcad2c5, 0x84a98c, 0x52796f),
    CoverPalette(0x3d1e3f, 0xf2d0a4, 0xe07a5f, 0x81b29a),
    CoverPalette(0xe9e4d8, 0x1b4965, 0x62b6cb, 0xbc6c25),
    CoverPalette(0x4a1c1c, 0xf0e2d0, 0xd08c60, 0x8c4a3c),
    CoverPalette(0x14342b, 0xeff2c0, 0xa4bab7, 0xbe5a38),
  ]
}
