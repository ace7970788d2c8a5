import Testing
import TextDecoding

@Suite("Lines and columns")
struct LineIndexTests {
  private func positions(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    return (0...bytes.count).map { offset in
      let position = index.position(of: offset)
      return "\(position.line):\(position.column)"
    }
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
    let index = LineIndex(Array("é漢🎬x".utf8))
    #expect(index.position(of: 2) == .init(line: 1, column: 2))
    #expect(index.position(of: 5) == .init(line: 1, column: 3))
    #expect(index.position(of: 9) == .init(line: 1, column: 4))
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
    let index = LineIndex(bytes)
    var (line, column) = (1, 1)
    for offset in bytes.indices {
      let position = index.position(of: offset)
      if bytes[offset] & 0xc0 != 0x80 {
        if position != LineIndex.Position(line: line, column: column) {
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
    let index = LineIndex(Array("ab\ncd".utf8))
    #expect(index.position(of: -5) == .init(line: 1, column: 1))
    #expect(index.position(of: 99) == .init(line: 2, column: 3))
  }

  @Test(
    "A counter gives the same places as the index, in rising order and from anywhere",
    arguments: [
      "a\nb\r\nc\rd", "\r\r\n", "", "é漢🎬x\n漢\r\n\u{301}é", "\n\n\r\r\n\n",
      "abcdefgh\nabcdefghijklmnopq\r\nxé\rabcdefg\r\n12345678",
    ])
  func counter(text: String) {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    bytes.withUnsafeBufferPointer { buffer in
      for step in 1...9 {
        var counter = LineCounter(buffer)
        for offset in stride(from: 0, through: bytes.count + 2, by: step) {
          #expect(counter.position(of: offset) == index.position(of: offset))
        }
        #expect(counter.position(of: 0) == .init(line: 1, column: 1))
      }
    }
  }
}
