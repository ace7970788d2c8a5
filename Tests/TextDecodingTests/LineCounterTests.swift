import Testing
import TextDecoding

@Suite("Lines and columns")
struct LineCounterTests {
  private func positions(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return counting(bytes, at: Array(0...bytes.count)).map { "\($0.line):\($0.column)" }
  }

  /// What a counter says of offsets, asked one after the other.
  private func counting(_ bytes: [UInt8], at offsets: [Int]) -> [LineCounter.Position] {
    bytes.withUnsafeBufferPointer { buffer in
      var counter = LineCounter(buffer)
      return offsets.map { counter.position(of: $0) }
    }
  }

  /// The same, counted byte by byte from the beginning.
  private func reference(_ bytes: [UInt8], at offset: Int) -> LineCounter.Position {
    var (line, column) = (1, 1)
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      let isFollowed = index + 1 < bytes.count && bytes[index + 1] == 0x0a
      if byte == 0x0a || byte == 0x0d && !isFollowed {
        (line, column) = (line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return .init(line: line, column: column)
  }

  @Test("LF, CRLF and CR end a line each")
  func lineEnds() {
    #expect(
      positions("a\nb\r\nc\rd")
        == ["1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "4:2"])
    #expect(positions("\n\n") == ["1:1", "2:1", "3:1"])
    #expect(positions("\r\r\n") == ["1:1", "2:1", "2:2", "3:1"])
    #expect(positions("") == ["1:1"])
  }

  @Test("A column counts scalars, not bytes")
  func columns() {
    #expect(positions("é漢🎬x").first == "1:1")
    #expect(
      counting(Array("é漢🎬x".utf8), at: [2, 5, 9])
        == [
          .init(line: 1, column: 2), .init(line: 1, column: 3), .init(line: 1, column: 4),
        ])
  }

  @Test("Long texts give the same as counting from the beginning", arguments: 0..<6)
  func longText(seed: UInt64) {
    let pieces = ["\r", "\n", "\r\n", "a", "é", "漢字", "🎬", "word and word "]
    var state = seed
    var bytes: [UInt8] = []
    while bytes.count < 9_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes += Array(pieces[Int(state >> 40) % pieces.count].utf8)
    }
    let found = counting(bytes, at: Array(bytes.indices))
    var (line, column) = (1, 1)
    for (offset, position) in found.enumerated() {
      if bytes[offset] & 0xc0 != 0x80 {
        if position != LineCounter.Position(line: line, column: column) {
          Issue.record("offset \(offset): \(position), not \(line):\(column)")
          return
        }
        let endsPair =
          bytes[offset] == 0x0d && offset + 1 < bytes.count && bytes[offset + 1] == 0x0a
        let endsLine = bytes[offset] == 0x0a || (bytes[offset] == 0x0d && !endsPair)
        (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
      }
    }
  }

  @Test("Offsets outside the text are taken for its ends")
  func outside() {
    #expect(
      counting(Array("ab\ncd".utf8), at: [-5, 99])
        == [.init(line: 1, column: 1), .init(line: 2, column: 3)])
  }

  @Test(
    "A counter gives the same places as counting from the beginning, in rising order and from anywhere",
    arguments: [
      "a\nb\r\nc\rd", "\r\r\n", "", "é漢🎬x\n漢\r\n\u{301}é", "\n\n\r\r\n\n",
      "abcdefgh\nabcdefghijklmnopq\r\nxé\rabcdefg\r\n12345678",
    ])
  func counter(text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      for step in 1...9 {
        var counter = LineCounter(buffer)
        for offset in stride(from: 0, through: bytes.count + 2, by: step) {
          #expect(counter.position(of: offset) == reference(bytes, at: offset))
        }
        #expect(counter.position(of: 0) == .init(line: 1, column: 1))
      }
    }
  }
}
