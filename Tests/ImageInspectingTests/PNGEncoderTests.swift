import Foundation
import ImageInspecting
import Testing

private let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

private let colors = (0..<256).map {
  PNGImage.Color(red: UInt8($0), green: UInt8(255 - $0), blue: UInt8($0 / 2))
}

@Suite("Writing PNG images")
struct PNGEncoderTests {
  @Test("Sizes and indices that do not fit make no image")
  func misfits() {
    #expect(PNGImage(width: 2, height: 2, rgb: [0, 0, 0]) == nil)
    #expect(PNGImage(width: 0, height: 2, rgb: []) == nil)
    #expect(PNGImage(width: 1, height: 1, palette: [], indices: [0]) == nil)
    #expect(PNGImage(width: 1, height: 1, palette: [colors[0]], indices: [1]) == nil)
  }

  @Test("The same pixels give the same bytes, and they can be inspected")
  func deterministic() throws {
    let image = try #require(PNGImage(width: 3, height: 2, rgb: (0..<18).map { UInt8($0) }))
    let bytes = try #require(PNGEncoder().encode(image))
    #expect(bytes == PNGEncoder().encode(image))
    #expect(ImageInformation(of: bytes)?.size == PixelSize(width: 3, height: 2))
  }

  @Test(
    "A palette image comes back pixel by pixel, whatever its depth",
    .enabled(if: python != nil), arguments: [1, 2, 3, 4, 5, 16, 17, 256], [1, 7, 8, 33])
  func palettes(count: Int, width: Int) throws {
    let indices = (0..<width * 5).map { UInt8(($0 * 7 + $0 / 3) % count) }
    let palette = Array(colors.prefix(count))
    let image = try #require(
      PNGImage(width: width, height: 5, palette: palette, indices: indices))
    let expected = indices.flatMap { index in
      [palette[Int(index)].red, palette[Int(index)].green, palette[Int(index)].blue]
    }
    #expect(try pixels(of: try #require(PNGEncoder().encode(image))) == expected)
  }

  @Test(
    "Rows packed beforehand are the same image as their pixels",
    .enabled(if: python != nil), arguments: [2, 4, 16, 256])
  func packedRows(count: Int) throws {
    let palette = Array(colors.prefix(count))
    let indices: [UInt8] = [0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1]
    let perByte = [2: 8, 4: 4, 16: 2, 256: 1][count] ?? 1
    let rows = stride(from: 0, to: indices.count, by: perByte).map { start in
      indices[start..<start + perByte].reduce(UInt8(0)) { $0 << UInt8(8 / perByte % 8) | $1 }
    }
    let packed = try #require(
      PNGImage(width: 8, height: 2, palette: palette, packedRows: rows))
    let plain = try #require(PNGImage(width: 8, height: 2, palette: palette, indices: indices))
    #expect(
      try pixels(of: try #require(PNGEncoder().encode(packed)))
        == pixels(of: try #require(PNGEncoder().encode(plain))))
    #expect(PNGImage(width: 8, height: 3, palette: palette, packedRows: rows) == nil)
    #expect(PNGImage(width: 8, height: 2, palette: [colors[0]], packedRows: rows) == nil)
  }

  @Test("An RGB image comes back pixel by pixel", .enabled(if: python != nil), arguments: 1...6)
  func trueColor(seed: Int) throws {
    let (width, height) = (seed * 5, 9)
    let rgb = (0..<width * height * 3).map { UInt8(truncatingIfNeeded: $0 * seed + $0 / 7 * 31) }
    let image = try #require(PNGImage(width: width, height: height, rgb: rgb))
    #expect(try pixels(of: try #require(PNGEncoder(level: 12).encode(image))) == rgb)
  }

  /// Decodes with a few lines of Python that follow the specification, without any imaging library.
  @Test("Bands give the pixels of the rows they repeat", arguments: [1, 2, 3, 19, 300])
  func bands(count: Int) throws {
    let palette = (0..<4).map { PNGImage.Color(red: $0 * 60, green: 0, blue: 200 - $0 * 50) }
    let rows: [[UInt8]] = [
      [0, 0, 0, 0, 0], [0xFF, 0xFF, 0xE4, 0xE4, 1], [1, 2, 3, 4, 5], [0, 0, 0, 0, 0],
    ]
    let bands = rows.map { BandedImage.Band(row: $0, count: count) }
    let picture = try #require(BandedImage(width: 18, palette: palette, bands: bands))
    let filled = try #require(
      PNGImage(
        width: 18, height: rows.count * count, palette: palette,
        packedRows: rows.flatMap { row in (0..<count).flatMap { _ in row } }))
    let expected = try #require(PNGEncoder().encode(filled))
    #expect(try pixels(of: picture.png) == pixels(of: expected))
  }

  private func pixels(of bytes: [UInt8]) throws -> [UInt8] {
    let script = """
      import sys, zlib, struct
      data = sys.stdin.buffer.read()
      assert data[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
      offset, idat, palette = 8, b"", None
      while offset < len(data):
          length, = struct.unpack(">I", data[offset:offset + 4])
          kind, body = data[offset + 4:offset + 8], data[offset + 8:offset + 8 + length]
          crc, = struct.unpack(">I", data[offset + 8 + length:offset + 12 + length])
          assert crc == zlib.crc32(kind + body)
          if kind == b"IHDR": width, height, depth, color = struct.unpack(">IIBB", body[:10])
          if kind == b"PLTE": palette = body
          if kind == b"IDAT": idat += body
          offset += 12 + length
      raw = zlib.decompress(idat)
      step = 3 if color == 2 else 1
      size = (width * depth * step + 7) // 8
      above, out = bytearray(size), bytearray()
      for row in range(height):
          kind, line = raw[row * (size + 1)], bytearray(raw[row * (size + 1) + 1:(row + 1) * (size + 1)])
          for i in range(size):
              a = line[i - step] if i >= step else 0
              b, c = above[i], above[i - step] if i >= step else 0
              p = a + b - c
              nearest = min((a, b, c), key=lambda v: abs(p - v))
              line[i] = (line[i] + (0, a, b, (a + b) // 2, nearest)[kind]) & 255
          above = line
          if color == 2:
              out += line
          else:
              for i in range(width):
                  index = line[i * depth // 8] >> (8 - depth - i * depth % 8) & ((1 << depth) - 1)
                  out += palette[index * 3:index * 3 + 3]
      sys.stdout.buffer.write(out)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-c", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(bytes))
    try input.fileHandleForWriting.close()
    let decoded = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(decoded)
  }
}
