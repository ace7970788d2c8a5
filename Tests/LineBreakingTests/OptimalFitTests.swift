import LineBreaking
import Testing

/// Numbers that are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Optimal fit")
struct OptimalFitTests {
  /// The least sum of squared slack of words over lines, the last one free, by trying every break.
  static func leastCost(_ words: [Int], width: Int, firstWidth: Int) -> Int {
    var least = [Int](repeating: Int.max, count: words.count + 1)
    least[0] = 0
    for end in 1...words.count {
      var columns = -1
      for start in stride(from: end - 1, through: 0, by: -1) {
        columns += words[start] + 1
        let room = start == 0 ? firstWidth : width
        if columns > max(width, firstWidth) { break }
        guard columns <= room, least[start] < Int.max else { continue }
        let slack = end == words.count ? 0 : room - columns
        least[end] = min(least[end], least[start] + slack * slack)
      }
    }
    return least[words.count]
  }

  static func cost(_ lines: [LineBreaker.Line], width: Int, firstWidth: Int) -> Int {
    lines.dropLast().enumerated().reduce(0) { sum, next in
      let slack = (next.offset == 0 ? firstWidth : width) - next.element.columns
      return sum + slack * slack
    }
  }

  @Test("Paragraphs have the least sum of squared slack", arguments: UInt64(0)..<200)
  func exact(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let width = Int.random(in: 24...80, using: &numbers)
    let firstWidth = width - Int.random(in: 0...8, using: &numbers)
    var words = (0..<Int.random(in: 1...120, using: &numbers)).map { _ in
      Int.random(in: 1...12, using: &numbers)
    }
    words.append(11)  // no stub at the end: avoiding one costs slack
    let text = words.map { String(repeating: "m", count: $0) }.joined(separator: " ")
    let lines = brokenLines(text, .init(width: width, firstWidth: firstWidth)).map(\.line)
    let least = Self.leastCost(words, width: width, firstWidth: firstWidth)
    #expect(Self.cost(lines, width: width, firstWidth: firstWidth) == least)
  }

  @Test("A paragraph does not end in a stub when the line before can give it a word")
  func stub() {
    let text = "the harbour was quiet and the lamp stood lit in"
    let lines = brokenLines(text + " a", .init(width: 47)).map(\.text)
    #expect(lines == ["the harbour was quiet and the lamp stood lit", "in a"])
  }

  @Test("Long paragraphs are fitted in windows without a seam")
  func windows() {
    let words = (0..<20_000).map { String(repeating: "x", count: 1 + $0 * 7 % 11) }
    let text = words.joined(separator: " ")
    let lines = brokenLines(text, .init(width: 60))
    #expect(letters(lines.map(\.text).joined()) == letters(text))
    let least = Self.leastCost(words.map(\.utf8.count), width: 60, firstWidth: 60)
    let cost = Self.cost(lines.map(\.line), width: 60, firstWidth: 60)
    #expect(cost <= least + least / 50)
  }
}
