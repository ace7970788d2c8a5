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
    guard source.contains("\n• ") else { return }
    #expect(kinds(source.replacing("\n• ", with: "\n- ")) == kinds(source))
  }
}
