/// JPEG (ITU-T T.81, annex B): segments, one of which is the frame header with the size.
enum JPEGHeader {
  static func size(_ reader: ByteReader) -> PixelSize? {
    var isTurned = false
    let frame = frame(reader) { marker, offset in
      guard marker == 0xe1, let orientation = ExifOrientation.value(reader, at: offset + 2) else {
        return
      }
      isTurned = orientation >= 5
    }
    return frame.flatMap { frameSize(reader, at: $0, isTurned: isTurned) }
  }

  /// Whether there are four values for each pixel, as for print.
  static func hasFourComponents(_ reader: ByteReader) -> Bool {
    guard let frame = frame(reader, segment: { _, _ in }) else { return false }
    return reader.byte(frame + 7) == 4
  }

  /// Where the frame header is; the segments before it are shown by their markers and places.
  private static func frame(_ reader: ByteReader, segment: (Int, Int) -> Void) -> Int? {
    guard reader.big(0, 3) == 0xffd8ff else { return nil }
    var offset = 2
    while let marker = nextMarker(reader, &offset) {
      guard let length = reader.big(offset, 2), length >= 2 else { return nil }
      if isFrame(marker) { return offset }
      segment(marker, offset)
      offset += length
    }
    return nil
  }

  /// Moves behind the next marker and returns it; markers may be padded with 0xFF.
  private static func nextMarker(_ reader: ByteReader, _ offset: inout Int) -> Int? {
    guard reader.byte(offset) == 0xff else { return nil }
    while reader.byte(offset) == 0xff { offset += 1 }
    defer { offset += 1 }
    // Image data begins before any frame header was seen: there will be none.
    guard let marker = reader.byte(offset), marker != 0xda, marker != 0xd9 else { return nil }
    return marker
  }

  /// Whether a marker is SOF0…SOF15; DHT, JPG and DAC lie between them.
  private static func isFrame(_ marker: Int) -> Bool {
    (0xc0...0xcf).contains(marker) && marker != 0xc4 && marker != 0xc8 && marker != 0xcc
  }

  private static func frameSize(
    _ reader: ByteReader, at offset: Int, isTurned: Bool
  ) -> PixelSize? {
    guard let height = reader.big(offset + 3, 2), let width = reader.big(offset + 5, 2) else {
      return nil
    }
    return isTurned
      ? PixelSize(width: height, height: width) : PixelSize(width: width, height: height)
  }
}

/// The tag of Exif (CIPA DC-008, 4.6.4) that says how a camera was held. From 5 to 8 the picture is
/// shown with width and height exchanged.
enum ExifOrientation {
  static func value(_ reader: ByteReader, at offset: Int) -> Int? {
    guard reader.has("Exif\0\0", at: offset) else { return nil }
    let base = offset + 6
    let isLittle = reader.has("II", at: base)
    func number(_ offset: Int, _ length: Int) -> Int? {
      isLittle ? reader.little(offset, length) : reader.big(offset, length)
    }
    guard isLittle || reader.has("MM", at: base), let directory = number(base + 4, 4),
      let count = number(base + directory, 2)
    else { return nil }
    for index in 0..<count {
      let entry = base + directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2) }
    }
    return nil
  }
}
