import DocumentAST

/// Link definitions and abbreviations, which leave no block behind.
extension BlockParser {
  /// Takes link definitions off the front of the open paragraph's spans.
  mutating func takeDefinitions() {
    if spans.count == leafSpan + 1 {
      let span = spans[leafSpan]
      let taken = addDefinitions(bytes(span.range), at: Int(span.lower))
      dropText(taken)
    } else {
      scratch.removeAll()
      for index in leafSpan..<spans.count {
        if index > leafSpan { scratch.append(.newline) }
        scratch.append(bytes(spans[index].range))
      }
      let text = scratch.elements
      dropText(addDefinitions(text, at: Int(spans[leafSpan].lower)))
    }
  }

  /// Adds the definitions at the beginning of a text; returns where they end.
  private mutating func addDefinitions(_ text: Bytes, at offset: Int) -> Int {
    let scanner = LinkScanner(text)
    var start = 0
    while start < text.count, text[start] == .openBracket {
      guard let label = scanner.label(at: start), label.end < text.count,
        text[label.end] == .colon, text.part(label.range).contains(where: { !$0.isBlank }),
        let target = scanner.definitionTarget(after: label.end + 1)
      else { break }
      let source = LineSpan(offset + start, offset + label.end)
      let earlier = references.add(
        text.part(label.range), destination: text.part(target.destination),
        title: text.part(target.title), at: source)
      if earlier != nil { reportDuplicate("markdown.duplicate-definition", at: source) }
      start = scanner.skippingSpaces(target.end)
    }
    return start
  }

  func sourceRange(_ span: LineSpan) -> SourceRange { SourceRange(span.lower, span.upper) }

  mutating func reportDuplicate(_ code: String, at source: LineSpan) {
    diagnostics.append(
      Diagnostic(code, at: sourceRange(source), "This label is defined already; the first counts"))
  }

  /// Drops the first bytes of the open leaf, a line end counting as one between spans.
  private mutating func dropText(_ taken: Int) {
    var left = taken
    var index = leafSpan
    while index < spans.count, left > spans[index].count {
      left -= spans[index].count + 1
      index += 1
    }
    if index < spans.count {
      spans[index].lower += UInt32(left)
      if spans[index].isEmpty { index += 1 }
    }
    spans.remove(leafSpan..<min(index, spans.count))
    if let first = spans.count > leafSpan ? spans[leafSpan] : nil { leafLower = Int(first.lower) }
  }

  /// `*[short]: long form` on a line of its own.
  mutating func defineAbbreviation() -> Bool {
    guard extensions.contains(.abbreviations), content + 4 < lineEnd,
      source[content + 1] == .openBracket
    else { return false }
    let line = bytes(content..<trimmedEnd)
    guard let label = LinkScanner(line).label(at: 1), label.end < line.count,
      line[label.end] == .colon, !label.range.isEmpty
    else { return false }
    beginChild()
    let start = LinkScanner(line).skippingSpaces(label.end + 1)
    let source = LineSpan(content, lineEnd)
    let earlier = abbreviations.add(
      line.part(label.range), destination: line.part(label.range),
      title: line.part(start..<line.count), at: source)
    if earlier != nil { reportDuplicate("markdown.duplicate-abbreviation", at: source) }
    return true
  }
}
