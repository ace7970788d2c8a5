import LineBreaking
import Testing

@Suite("Any bytes")
struct AnyBytesTests {
  static func bytes(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(state: seed)
    let alphabet: [[UInt8]] = [
      [0x20], [0x0A], [0x61], [0x2D], [0xE2, 0x80, 0x99], [0xE4], [0xB8], [0xE4, 0xB8, 0xAD],
      [0xEA, 0xB0, 0x80], [0xE3, 0x80, 0x8C], [0xE3, 0x80, 0x8D], [0xF0, 0x9F, 0x92, 0xBB], [0xFF],
      [0xE2, 0x80, 0x9C], [0x31], [0x2E], [0xCC, 0x81], [0xEF, 0xB8, 0x8F], [0xE0, 0xB9, 0x80],
      [0xE0, 0xB8, 0x81], [0xC2, 0xAD], [0xED, 0xA0, 0x80], [0xE2, 0x80, 0x94], [0x00], [0x7F],
    ]
    return (0..<200).flatMap { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)] }
  }

  @Test(
    "Lines are in order, do not overlap and leave out only spaces and line feeds",
    arguments: 0..<300)
  func cover(seed: Int) {
    let bytes = Self.bytes(UInt64(seed))
    for fit in LineBreakerTests.fits {
      for kinds in [BreakKinds.prose, .all, []] {
        let lines = brokenLines(bytes, .init(width: 1 + seed % 30, fit: fit, kinds: kinds))
        var end = 0
        for (_, line) in lines {
          #expect(line.start >= end && line.end >= line.start)
          #expect(bytes[end..<line.start].allSatisfy { $0 <= 0x20 })
          end = line.end
        }
        #expect(bytes[end...].allSatisfy { $0 <= 0x20 })
      }
    }
  }

  @Test("Greedy lines are those the general rules give", arguments: 0..<300)
  func quickPaths(seed: Int) {
    // Merging words and ideographs must not change a line: with one column of room nothing merges,
    // so every segment ends a line, and these ends are all the ends there are.
    let bytes = Self.bytes(UInt64(seed))
    let single = Set(
      brokenLines(bytes, .init(width: 1, fit: .optimal, wideWordKinds: .prose)).map(\.line.end))
    let greedy = brokenLines(
      bytes, .init(width: 17, fit: .greedy, wideWordKinds: .prose)
    ).map(\.line.end)
    #expect(greedy.allSatisfy { single.contains($0) })
  }

  @Test("Clusters cover the text in order", arguments: 0..<100)
  func clusters(seed: Int) {
    let bytes = Self.bytes(UInt64(seed))
    bytes.withUnsafeBufferPointer { buffer in
      var end = 0
      for range in GraphemeClusters(buffer) {
        #expect(range.lowerBound == end && range.upperBound > end)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
