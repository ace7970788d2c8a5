/// The character U+FEFF at the beginning, which tells how a text is encoded.
struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  init?(at buffer: UnsafeBufferPointer<UInt8>) {
    guard let first = buffer.first, first == 0xef || first >= 0xfe || first == 0 else { return nil }
    // UTF-32LE comes before UTF-16LE, whose mark it begins with.
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xef, 0xbb, 0xbf]), (.utf32LittleEndian, [0xff, 0xfe, 0, 0]),
      (.utf32BigEndian, [0, 0, 0xfe, 0xff]), (.utf16LittleEndian, [0xff, 0xfe]),
      (.utf16BigEndian, [0xfe, 0xff]),
    ]
    guard let mark = marks.first(where: { buffer.starts(with: $0.1) }) else { return nil }
    encoding = mark.0
    length = mark.1.count
  }
}
