/// A drawing of horizontal bands: each is one row of pixels, repeated.
///
/// A cover of flat areas has a few dozen different rows among thousands. Written as bands, the picture is never filled in, and the
/// deflate stream says "the row before, again" directly: a twentieth of the time of filling and compressing half a megabyte.
public struct BandedImage: Sendable {
  /// One row of packed pixels (two bits each, the leftmost in the high bits) and how often it comes.
  public struct Band: Sendable {
    /// The pixels, two bits each.
    public var row: [UInt8]
    /// How often the row comes, 1 to 32,767 times.
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
      bands.allSatisfy({ $0.row.count == bytesPerRow && (1...32_767).contains($0.count) })
    else { return nil }
    self.width = width
    self.palette = palette
    self.bands = bands
  }

  /// The image as a PNG file.
  ///
  /// - Complexity: O(n) in the bytes of the different rows, however often they come.
  public var png: [UInt8] {
    let height = bands.reduce(0) { $0 + $1.count }
    return PNGEncoder.file(
      width: width, height: height, bitDepth: 2, palette: palette, data: compressed)
  }

  /// A zlib stream (RFC 1950) of all rows, each behind its filter byte 0.
  private var compressed: [UInt8] {
    var deflater = RunDeflater()
    var checksum = RowChecksum()
    var place = 0
    while place < bands.count {
      var count = bands[place].count
      let row = bands[place].row
      // Bands that look the same are one.
      while place + 1 < bands.count, bands[place + 1].row == row {
        place += 1
        count += bands[place].count
      }
      place += 1
      let line = [0] + row
      deflater.appendRuns(of: line)
      deflater.repeatLast(line.count, times: count - 1)
      checksum.add(line, times: count)
    }
    let trailer = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum.value >> $0) }
    return [0x78, 0x01] + deflater.finish() + trailer
  }
}

/// Adler-32 (RFC 1950 §8.2) of rows that repeat, in the time of one of them: a second row adds what the first did, and the first
/// sum once for each of its bytes.
private struct RowChecksum {
  private var first = 1
  private var second = 0

  private static let modulus = 65_521

  var value: UInt32 { UInt32(second << 16 | first) }

  mutating func add(_ row: [UInt8], times: Int) {
    var sum = 0
    var sumOfSums = 0
    row.withUnsafeBufferPointer { row in
      for byte in row {
        sum += Int(byte)
        sumOfSums += sum
      }
    }
    let pairs = times * (times - 1) / 2
    second = (second + times * (row.count * first + sumOfSums) + row.count * sum * pairs)
    second %= Self.modulus
    first = (first + times * sum) % Self.modulus
  }
}
