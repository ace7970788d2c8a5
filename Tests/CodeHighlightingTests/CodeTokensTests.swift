import Testing

@testable import CodeHighlighting

/// Code with its tokens in brackets, each with the first letter of its kind.
func marked(_ code: String, _ name: String) -> String {
  var result = ""
  guard let language = CodeLanguage(named: name) else { return code }
  var code = code
  code.withUTF8 { bytes in
    var position = 0
    var tokens = CodeTokens(of: bytes, in: language)
    while let token = tokens.next() {
      result += String(decoding: bytes[position..<token.range.lowerBound], as: UTF8.self)
      result += "⟨\(token.kind):" + String(decoding: bytes[token.range], as: UTF8.self) + "⟩"
      position = token.range.upperBound
    }
    result += String(decoding: bytes[position...], as: UTF8.self)
  }
  return result
}

@Suite("Code highlighting")
struct CodeTokensTests {
  @Test("Each language knows its comments, strings, numbers and words", arguments: samples)
  func sample(_ sample: LanguageSample) {
    #expect(marked(sample.code, sample.language) == sample.marked)
  }

  @Test("Every language of the table is found by all its names, and no name is given twice")
  func names() {
    var seen: Set<String> = []
    for language in CodeLanguage.all {
      for name in [language.name] + language.aliases {
        #expect(CodeLanguage(named: name)?.name == language.name)
        #expect(seen.insert(name).inserted, "\(name) is the name of two languages")
      }
    }
    #expect(CodeLanguage.all.count >= 20)
  }

  @Test(
    "Names may be in capitals and may be followed by settings",
    arguments: [
      ("JS", "javascript"), ("Py", "python"), ("sh", "bash"), ("C++", "cpp"), ("c#", "csharp"),
      ("rust,ignore", "rust"), ("swift title=x", "swift"), ("yml", "yaml"), ("ts", "typescript"),
    ])
  func alias(_ name: String, _ language: String) {
    #expect(CodeLanguage(named: name)?.name == language)
  }

  @Test(
    "A language that is not known has no tokens", arguments: ["", "brainfog", "text", ",", " c"])
  func unknown(_ name: String) {
    #expect(CodeLanguage(named: name) == nil)
  }

  @Test("A comment within a comment counts where the language says so")
  func nesting() {
    #expect(marked("/* a /* b */ c */ x", "swift") == "⟨comment:/* a /* b */ c */⟩ x")
    #expect(marked("/* a /* b */ c", "java") == "⟨comment:/* a /* b */⟩ c")
  }

  @Test("A string that is not closed ends with its line, one of several lines with the code")
  func unclosed() {
    #expect(marked("\"abc\nlet", "swift") == "⟨string:\"abc⟩\n⟨keyword:let⟩")
    #expect(marked("`abc\nlet", "js") == "⟨string:`abc\nlet⟩")
    #expect(marked("\"a \\(f(\nlet", "swift") == "⟨string:\"a \\(⟩⟨function:f⟩(\n⟨keyword:let⟩")
    #expect(marked("/* abc\nlet", "swift") == "⟨comment:/* abc\nlet⟩")
    #expect(marked("\"ends with \\", "c") == "⟨string:\"ends with \\⟩")
  }

  @Test("Code in a string is code, however deep")
  func interpolation() {
    #expect(
      marked("\"a \\(f(\"b \\(1)\")) c\"", "swift")
        == "⟨string:\"a \\(⟩⟨function:f⟩(⟨string:\"b \\(⟩⟨number:1⟩⟨string:)\"⟩)⟨string:) c\"⟩")
    #expect(marked("f\"{x}\" \"{x}\"", "python") == "⟨string:f\"{⟩x⟨string:}\"⟩ ⟨string:\"{x}\"⟩")
  }

  @Test("A slash divides behind a value and begins a pattern elsewhere")
  func patterns() {
    #expect(marked("a / b / c", "js") == "a / b / c")
    #expect(marked("x = /a[/]b/g", "js") == "x = ⟨string:/a[/]b/g⟩")
  }
}
