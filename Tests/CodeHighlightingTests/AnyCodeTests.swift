import Testing

@testable import CodeHighlighting

/// Whatever the bytes, tokens come in order and cover nothing twice.
@Suite("Any code")
struct AnyCodeTests {
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
      return value ^ value >> 31
    }
  }

  /// What languages give a meaning to, so that random code is full of it.
  private static let pieces = [
    "\"", "'", "`", "\"\"\"", "/*", "*/", "//", "#", "--", "<!--", "-->", "<", ">", "</script",
    "<script>", "<style>",
    "\\", "\\(", "${", "{", "}", "(", ")", "[", "]", "$", "@", ":", ";", "=", "/", "\n", "\n", " ",
    "r#\"", "R\"x(", ")x\"",
    "<<EOF\n", "EOF", "0x1", "1e+3", ".5", "if", "let", "Name", "a", "é", "字", "\u{0}", "\t",
    "&amp;", "+", "-", "<?php",
    "?>", "\r\n", "%", "#[", "###", "'a", "b'c'", "=begin", "=end", "<![CDATA[",
  ]

  @Test(
    "Tokens come in order and within the code, and what is between them is kept",
    arguments: UInt64(0)..<40)
  func order(_ seed: UInt64) {
    var numbers = Numbers(state: seed)
    var code: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<400, using: &numbers) {
      if Int.random(in: 0..<12, using: &numbers) == 0 {
        code.append(UInt8.random(in: 0...255, using: &numbers))
      } else if let piece = Self.pieces.randomElement(using: &numbers) {
        code += Array(piece.utf8)
      }
    }
    for language in CodeLanguage.all { check(code, language) }
  }

  private func check(_ code: [UInt8], _ language: CodeLanguage) {
    code.withUnsafeBufferPointer { bytes in
      var tokens = CodeTokens(of: bytes, in: language)
      var position = 0
      while let token = tokens.next() {
        #expect(token.range.lowerBound >= position && token.range.upperBound <= bytes.count)
        #expect(!token.range.isEmpty)
        position = token.range.upperBound
      }
    }
  }

  @Test("Steps grow with the code, whatever is repeated", arguments: pieces)
  func steps(_ piece: String) {
    // With 5,000 bytes of each, what looks at anything again and again takes minutes.
    let code = Array(String(repeating: piece, count: 5_000 / piece.utf8.count).utf8)
    for language in CodeLanguage.all {
      code.withUnsafeBufferPointer { bytes in
        var tokens = CodeTokens(of: bytes, in: language)
        var count = 0
        while tokens.next() != nil { count += 1 }
        #expect(count <= bytes.count)
      }
    }
  }
}
