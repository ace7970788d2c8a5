import CodeHighlighting
import DocumentAST

/// Blocks of code, with their words set off where the language is known.
extension HTMLRenderer {
  mutating func render(_ block: CodeBlock) {
    flushLead()
    xml.freshLine()
    xml.start("pre")
    attributes(of: block)
    if isFull, context.isRightToLeft { xml.attribute("dir", "ltr") }
    xml.start("code")
    var highlighting: CodeLanguage?
    if !block.info.isEmpty {
      let language = block.language
      writeLanguageClass(language)
      if options.codeStyle != .plain { highlighting = CodeLanguage(named: language) }
    }
    if let highlighting {
      block.code.withBytes { render(code: $0, in: highlighting) }
    } else {
      block.code.withBytes { xml.text($0) }
    }
    xml.end()
    xml.end()
    xml.newLine()
  }

  private mutating func writeLanguageClass(_ language: String) {
    if isFull {
      if let name = className(language) { xml.attribute("class", "language-" + name) }
    } else if !language.isEmpty {
      xml.attribute("class", "language-" + language)
    }
  }

  /// Writes code with elements around its tokens.
  private mutating func render(code: UnsafeBufferPointer<UInt8>, in language: CodeLanguage) {
    var tokens = CodeTokens(of: code, in: language)
    var position = 0
    while let token = tokens.next() {
      guard let (name, className) = element(for: token.kind) else { continue }
      xml.text(UnsafeBufferPointer(rebasing: code[position..<token.range.lowerBound]))
      xml.start(name)
      if let className { xml.attribute("class", literal: className) }
      xml.text(UnsafeBufferPointer(rebasing: code[token.range]))
      xml.end()
      position = token.range.upperBound
    }
    xml.text(UnsafeBufferPointer(rebasing: code[position...]))
  }

  /// Weight and slope come from elements, which hold on paper, on gray screens and without a style sheet; what only a color would
  /// tell apart has an element where there are colors.
  private func element(for kind: CodeToken.Kind) -> (StaticString, StaticString?)? {
    switch kind {
    case .keyword, .tag, .key: return ("b", nil)
    case .comment: return ("i", nil)
    case .inserted: return ("ins", nil)
    case .deleted: return ("del", nil)
    case .string, .number, .type, .function, .directive, .variable: break
    }
    guard options.codeStyle == .colored else { return nil }
    switch kind {
    case .string: return ("span", "s")
    case .number: return ("span", "n")
    case .type: return ("span", "t")
    case .function: return ("span", "f")
    case .directive: return ("span", "d")
    case .variable: return ("span", "v")
    case .keyword, .tag, .key, .comment, .inserted, .deleted: return nil
    }
  }
}
