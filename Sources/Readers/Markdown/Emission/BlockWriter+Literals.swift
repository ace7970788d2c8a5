import DocumentAST

/// Code, formulas, raw HTML: blocks whose text is kept as it is.
extension BlockWriter {
  mutating func writeFencedCode(_ record: BlockRecord, _ range: SourceRange)
    -> DocumentBuilder.Token
  {
    let info = bytes(blocks.spans[Int(record.first)])
    let lines = record.spans.dropFirst()
    if extensions.contains(.math), info.equals("math") {
      return writeFormula(lines, range)
    }
    let (name, attributes) = splitInfo(info)
    scratch.removeAll()
    scratch.appendResolved(name)
    let token = builder.openCodeBlock(info: scratch.elements, at: range)
    writeLines(lines)
    builder.close()
    if let attributes { builder.setAttributes(attributes, of: token) }
    return token
  }

  /// `name {#id .class}` or `{.name #id}`: the first class is the language when there is no other.
  private func splitInfo(_ info: Bytes) -> (Bytes, Attributes?) {
    guard extensions.contains(.attributes), info.last == .closeBrace,
      let brace = info.lastIndex(of: .openBrace),
      let scanned = AttributeScanner(info).scan(at: brace), scanned.end == info.count
    else { return (info, nil) }
    var end = brace
    while end > 0, info[end - 1].isBlank { end -= 1 }
    guard end == 0, let language = scanned.attributes.classes.first else {
      return (info.part(0..<end), scanned.attributes)
    }
    var rest = scanned.attributes
    rest.classes.removeFirst()
    let start = info.firstIndex(of: .period).map { $0 + 1 } ?? 0
    return (info.part(start..<start + language.utf8.count), rest)
  }

  mutating func writeIndentedCode(
    _ record: BlockRecord, _ range: SourceRange
  ) -> DocumentBuilder.Token {
    let token = builder.openCodeBlock(info: Bytes(start: nil, count: 0), at: range)
    writeLines(record.spans)
    builder.close()
    return token
  }

  mutating func writeComment(_ record: BlockRecord, _ range: SourceRange) -> DocumentBuilder.Token {
    let token = builder.openRawBlock(format: "comment", at: range)
    writeLines(record.spans.dropFirst())
    builder.close()
    return token
  }

  mutating func writeMath(_ record: BlockRecord, _ range: SourceRange) -> DocumentBuilder.Token {
    writeFormula(record.spans.dropFirst(), range)
  }

  private mutating func writeFormula(
    _ lines: Range<Int>, _ range: SourceRange
  ) -> DocumentBuilder.Token {
    scratch.removeAll()
    for index in lines where !blocks.spans[index].isPadding {
      if !scratch.isEmpty { scratch.append(.newline) }
      scratch.append(bytes(blocks.spans[index]))
    }
    while let last = scratch.last, last.isBlank { scratch.removeLast() }
    return builder.mathBlock(scratch.elements, at: range)
  }

  /// Adds lines to the literal that is open, each with its end.
  mutating func writeLines(_ lines: Range<Int>) {
    for index in lines {
      let span = blocks.spans[index]
      if span.isPadding {
        literal("    ", Int(span.upper))
      } else {
        writeLiteral(bytes(span))
        literal("\n", 1)
      }
    }
  }

  private mutating func literal(_ text: StaticString, _ count: Int) {
    builder.literal(Bytes(start: text.utf8Start, count: min(count, text.utf8CodeUnitCount)))
  }

  private mutating func writeLiteral(_ text: Bytes) {
    guard text.containsNUL else { return builder.literal(text) }
    var start = 0
    for index in text.indices where text[index] == .nul {
      builder.literal(text.part(start..<index))
      literal("\u{FFFD}", 3)
      start = index + 1
    }
    builder.literal(text.part(start..<text.count))
  }
}
