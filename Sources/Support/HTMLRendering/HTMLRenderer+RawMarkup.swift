import DocumentAST

extension HTMLRenderer {
  mutating func render(_ block: RawBlock) {
    guard block.format == "html" else {
      return reportLeftOut(block.format, at: block.sourceRange)
    }
    if options.isTrusted, options.syntax != .xml {
      xml.freshLine()
      block.markup.withBytes { xml.write($0) }
      xml.freshLine()
    }
  }

  mutating func render(_ inline: RawInline) {
    guard inline.format == "html" else {
      return reportLeftOut(inline.format, at: inline.sourceRange)
    }
    if options.isTrusted, options.syntax != .xml {
      xml.closeTag()
      inline.markup.withBytes { xml.write($0) }
    }
  }

  private mutating func reportLeftOut(_ format: Text, at range: SourceRange?) {
    report("html.foreign-markup", at: range, "markup for \(format) is left out")
  }
}
