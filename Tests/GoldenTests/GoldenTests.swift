import Foundation
import Testing

@Suite("Samples")
struct GoldenTests {
  @Test("Every sample gives what stands beside it", arguments: Sample.all)
  func sample(_ sample: Sample) throws {
    let actual = try sample.actual()
    let expected = try String(contentsOf: sample.expectedFile, encoding: .utf8)
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try actual.write(to: sample.expectedFile, atomically: true, encoding: .utf8)
      Issue.record("\(sample.testDescription) was rewritten: read the difference")
    } else {
      Issue.record("\(sample.testDescription) differs: \(firstDifference(actual, expected))")
    }
  }

  @Test("There are samples of every kind")
  func coverage() {
    let kinds = Set(Sample.all.map(\.expectation))
    #expect(kinds == Set(Sample.Expectation.allCases))
  }

  private func firstDifference(_ actual: String, _ expected: String) -> String {
    let left = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).prefix { $0 == $1 }.count
    let now = line < left.count ? left[line] : "the end"
    let before = line < right.count ? right[line] : "the end"
    return "line \(line + 1) is \(now), expected \(before)"
  }
}
