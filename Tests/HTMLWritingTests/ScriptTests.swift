import DocumentAST
import HTMLWriting
import Testing

@Suite("Scripts in pages")
struct ScriptTests {
  private func page(_ content: Inlines, _ language: String) throws -> String {
    var options = HTMLWriter.Options()
    options.language = language
    let document = Document([.paragraph(Paragraph(content))], title: "T")
    let (bytes, _) = try HTMLWriter(options).write(document)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("A line end between East Asian letters gives no space; beside other letters it stays")
  func lineEnds() throws {
    let wide = try page([.text("日本語、"), .softBreak(), .text("二行目")], "ja")
    #expect(wide.contains("日本語、二行目"))
    let mixed = try page(
      [.text("日本語"), .softBreak(), .text("word"), .softBreak(), .text("語")], "ja")
    #expect(mixed.contains("日本語\nword\n語"))
    let strong = try page([.text("日本語"), .softBreak(), .strong("強調")], "ja")
    #expect(strong.contains("日本語<strong>強調</strong>"))
    let korean = try page([.text("한국어"), .softBreak(), .text("둘째")], "ko")
    #expect(korean.contains("한국어\n둘째"))
  }

  @Test("A Latin word keeps its signs on their side in text from right to left")
  func isolation() throws {
    let arabic = try page([.text("هذه مقدمة طويلة عن البرمجة: لغة C++ أو .NET أو Swift.")], "ar")
    #expect(arabic.contains("لغة <bdi>C++</bdi> أو <bdi>.NET</bdi> أو Swift."))
    #expect(try !page([.text("C++ and .NET")], "en").contains("<bdi>"))
  }
}
