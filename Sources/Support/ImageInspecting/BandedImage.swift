internal import CLibdeflate

/// A drawing of horizontal bands: each is one row of pixels, repeated.
///
/// A cover of flat areas has a few dozen different rows among thousands. Written as bands, the picture is never filled in, and the
/// deflate stream says "the row before, again" directly: a twentieth of the time of filling and compressing half a megabyte.
public struct BandedImage: Sendable {
  /// One row of packed pixels (two bits each, the leftmost in the high bits) and how often it comes.
  public struct Band: Sendable {
    /// The pixels, two bits each.
    public var row: [UInt8]
    /// How often the row comes, at least once.
    public var count: Int

    /// Creates a band.
    public init(row: [UInt8], count: Int) {
      self.row = row
      self.count = count
    }
  }

  private let width: Int
  private let palette: [PNGImage.Color]
  private let bands: [Band]

  /// Creates an image of two bits a pixel; nil unless there are four colors and every row has the bytes of `width` pixels.
  public init?(width: Int, palette: [PNGImage.Color], bands: [Band]) {
    let bytesPerRow = (width + 3) / 4
    guard palette.count == 4, (1...32_767).contains(width),
      bands.allSatisfy({ $0.row.count == bytesPerRow && $0.count > 0 })
    else { return nil }
    self.width = width
    self.palette = palette
    self.bands = bands
  }

  /// The image as a PNG file.
  ///
  /// - Complexity: O(n) in the bytes of the different rows, and a checksum over all rows.
  public var png: [UInt8] {
    let height = bands.reduce(0) { $0 + $1.count }
    return PNGEncoder.file(
      width: width, height: height, bitDepth: 2, palette: palette, data: compressed)
  }

  /// A zlib stream (RFC 1950) of all rows, each behind its filter byte 0.
  private var compressed: [UInt8] {
    var deflater = RunDeflater()
    var checksum: UInt32 = 1
    for band in bands {
      let line = [0] + band.row
      deflater.appendRuns(of: line)
      deflater.repeatLast(line.count, times: band.count - 1)
      line.withUnsafeBytes { bytes in
        for _ in 0..<band.count {
          checksum = libdeflate_adler32(checksum, bytes.baseAddress, bytes.count)
        }
      }
    }
    let trailer = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> $0) }
    return [0x78, 0x01] + deflater.finish() + trailer
  }
}
