import DocumentAST

/// Raw markup goes through only for trusted HTML; otherwise `Blocks.interpretingRawHTML()` has made nodes of it before.
extension HTMLRenderer {
  mutating func render(_ block: RawBlock) {
    guard passesThrough(block.format, at: block.sourceRange) else { return }
    xml.freshLine()
    block.markup.withBytes { xml.write($0) }
    xml.freshLine()
  }

  mutating func render(_ inline: RawInline) {
    guard passesThrough(inline.format, at: inline.sourceRange) else { return }
    xml.closeTag()
    inline.markup.withBytes { xml.write($0) }
  }

  private mutating func passesThrough(_ format: Text, at range: SourceRange?) -> Bool {
    if format == "html", options.isTrusted, options.syntax != .xml { return true }
    // A comment is left out because its writer meant it so.
    if format == "comment" { return false }
    report("html.raw-markup", at: range, "raw markup for \(format) is left out")
    return false
  }
}
