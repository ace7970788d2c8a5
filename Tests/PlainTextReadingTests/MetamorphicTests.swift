import PlainTextReading
import Testing

/// Changes of the text that must not change what it means.
@Suite("Changes that do not matter")
struct MetamorphicTests {
  static let texts = LabelledText.own + LabelledText.shared

  private func kinds(_ text: String) -> [String] {
    outline(of: Array(text.utf8)).blocks.map { "\($0.kind.name)\($0.level.map(String.init) ?? "")" }
  }

  @Test("Line ends of Windows change no block", arguments: texts)
  func carriageReturns(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self)
    #expect(kinds(source.replacing("\n", with: "\r\n")) == kinds(source))
  }

  @Test("Spaces at the line ends change no block", arguments: texts)
  func trailingSpaces(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self)
    #expect(kinds(source.replacing("\n", with: "  \n")) == kinds(source))
  }

  @Test("Another bullet changes no block", arguments: texts)
  func bullets(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self)
    // A star may be the mark of a note, and no bullet.
    guard !kinds(source).contains("footnote") else { return }
    for (old, new) in [("\n• ", "\n- "), ("\n- ", "\n• "), ("\n* ", "\n• ")] {
      guard source.contains(old), !source.contains(new) else { continue }
      #expect(kinds(source.replacing(old, with: new)) == kinds(source))
    }
  }

  @Test("A byte order mark changes no block", arguments: texts)
  func byteOrderMark(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self)
    #expect(kinds("\u{FEFF}" + source) == kinds(source))
  }

  @Test("Two blank lines for each one change no block", arguments: texts)
  func doubledBlankLines(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let doubled = lines.flatMap { $0.allSatisfy(\.isWhitespace) ? [$0, $0] : [$0] }
    #expect(kinds(doubled.joined(separator: "\n")) == kinds(source))
  }

  @Test("Breaking long lines at a column changes no block", arguments: texts)
  func wrapping(text: LabelledText) {
    let source = String(decoding: text.bytes, as: UTF8.self)
    guard let wrapped = MetamorphicTests.wrapped(source, at: 70) else { return }
    #expect(kinds(wrapped) == kinds(source))
  }

  /// The text with its long paragraphs broken, where its paragraphs are lines of their own and long
  /// enough to show how the text is set; nil elsewhere and for scripts that need no spaces.
  private static func wrapped(_ source: String, at column: Int) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let texts = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    let long = texts.filter { $0.count > 120 && $0.split(separator: " ").count > 15 }
    guard long.count >= 4, long.count * 4 >= texts.count else { return nil }
    return lines.map { $0.count > 120 ? broken($0, at: column) : String($0) }
      .joined(separator: "\n")
  }

  private static func broken(_ line: Substring, at column: Int) -> String {
    var result = ""
    var width = 0
    for word in line.split(separator: " ") {
      if width > 0, width + 1 + word.count > column {
        result += "\n"
        width = 0
      } else if width > 0 {
        result += " "
        width += 1
      }
      result += word
      width += word.count
    }
    return result
  }
}
