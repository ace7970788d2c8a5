import Foundation
import LineBreaking
import Testing

/// Long texts outside the repository, where they are.
@Suite("Reflowing corpora")
struct CorpusTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpora")
  static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "prose-ko.txt").path)

  static func paragraphs(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n\n").prefix(1500).map { paragraph in
      paragraph.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: " ")
    }
  }

  @Test(
    "No line is over the width, begins or ends badly, and no letter is lost",
    .enabled(if: isThere),
    arguments: [
      "novel-en.txt", "prose-en.txt", "prose-ko.txt", "prose-ja.txt", "prose-zh.txt",
    ])
  func holds(name: String) throws {
    let paragraphs = try Self.paragraphs(name)
    for width in [40, 72] {
      var report = ReflowReport()
      for paragraph in paragraphs {
        let lines = brokenLines(paragraph, .init(width: width, avoidsMarkers: true)).map(\.text)
        #expect(letters(lines.joined()) == letters(paragraph))
        report.add(lines, width: width)
      }
      #expect(report.tooWide == 0)
      #expect(report.badStarts == 0)
      #expect(report.badEnds == 0)
      #expect(report.fill(width: width) > (width == 72 ? 93 : 90))
    }
  }
}
