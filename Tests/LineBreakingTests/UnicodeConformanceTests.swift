import Foundation
import LineBreaking
import Testing

/// The Unicode Consortium's own test files, where Debian's `unicode-data` is installed.
@Suite("Unicode conformance")
struct UnicodeConformanceTests {
  static let folder = "/usr/share/unicode/auxiliary/"
  static let isInstalled = FileManager.default.fileExists(atPath: folder + "LineBreakTest.txt")

  /// One line of a test file: the text and the byte offsets of its breaks (÷) but the first.
  struct Case {
    var line: Int
    var text: String
    var breaks: [Int]
  }

  static func cases(_ name: String) throws -> [Case] {
    let file = try String(contentsOfFile: folder + name, encoding: .utf8)
    return file.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard let content = line.split(separator: "#", omittingEmptySubsequences: false).first,
        !content.allSatisfy(\.isWhitespace)
      else { return nil }
      var found = Case(line: index + 1, text: "", breaks: [])
      for word in content.split(whereSeparator: \.isWhitespace) {
        if word == "÷" {
          if !found.text.isEmpty { found.breaks.append(found.text.utf8.count) }
        } else if let code = UInt32(word, radix: 16), let scalar = Unicode.Scalar(code) {
          found.text.unicodeScalars.append(scalar)
        }
      }
      return found
    }
  }

  @Test("Every line of LineBreakTest.txt passes", .enabled(if: isInstalled))
  func lineBreaks() throws {
    let cases = try Self.cases("LineBreakTest.txt")
    #expect(cases.count > 7000)
    let failures = cases.filter { one in
      var text = one.text
      return text.withUTF8 { LineBreakOpportunities($0).map(\.offset) } != one.breaks
    }
    #expect(failures.map(\.line) == [])
  }

  @Test("Every line of GraphemeBreakTest.txt passes", .enabled(if: isInstalled))
  func clusters() throws {
    let cases = try Self.cases("GraphemeBreakTest.txt")
    #expect(cases.count > 500)
    let failures = cases.filter { one in
      var text = one.text
      return text.withUTF8 { GraphemeClusters($0).map(\.upperBound) } != one.breaks
    }
    #expect(failures.map(\.line) == [])
  }
}
