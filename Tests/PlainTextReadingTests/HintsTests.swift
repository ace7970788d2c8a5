import DocumentAST
import PlainTextReading
import Testing

@Suite("Hints")
struct HintsTests {
  private func parse(_ text: String) -> (hints: Hints, messages: [String]) {
    let result = Array(text.utf8).withUnsafeBufferPointer { Hints.parse($0) }
    return (result.hints, result.diagnostics.map(\.message))
  }

  @Test("Lines, ranges, comments and line ends of all kinds are read")
  func reads() {
    let (hints, messages) = parse("# kinds\n\n3 heading\r\n5-7\tverse # stanza\n")
    #expect(messages.isEmpty)
    #expect(hints.kinds == [3: .heading, 5: .verse, 6: .verse, 7: .verse])
  }

  @Test(
    "What cannot be understood is left out and named",
    arguments: [
      "x heading", "0 heading", "7-5 verse", "3", "3 heading now", "3 headline", "3- verse",
    ]
  )
  func mistakes(line: String) {
    let (hints, messages) = parse("1 title\n\(line)\n")
    #expect(hints.kinds == [1: .title])
    #expect(messages.count == 1)
  }

  @Test("Ranges that name the same lines again and again come to an end")
  func repeatedRanges() {
    let (hints, messages) = parse(String(repeating: "1-600000 verse\n", count: 3))
    #expect(hints.kinds.count == 600_000)
    #expect(messages == Array(repeating: "The hints name more than 1000000 lines", count: 2))
  }

  @Test("A line has one kind")
  func contradiction() {
    let (_, messages) = parse("3 heading\n2-4 verse\n")
    #expect(messages == ["Line 3 is heading in an earlier hint"])
  }
}
