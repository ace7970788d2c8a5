import DocumentConversion
import Testing

@Suite("Settings of plain text")
struct PlainTextSettingsTests {
  @Test("A setting reaches the writer")
  func reaches() throws {
    var options = ConversionOptions(from: Format(named: "text"), to: Format(named: "text"))
    options.plainText.values = [("wrap", "none"), ("eol", "crlf"), ("ascii", "true")]
    let source = "It rained — all day long, and the ferry did not leave.\n\nWe waited for it.\n"
    let text = try Conversion(options).convert(source)
    #expect(text.contains("It rained -- all day long"))
    #expect(text.contains("\r\n"))
  }
}
