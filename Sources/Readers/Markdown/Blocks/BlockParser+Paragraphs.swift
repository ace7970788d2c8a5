/// Paragraphs, headings, thematic breaks, indented code.
extension BlockParser {
  /// Gives the line's text to the open paragraph, which may be one that the line belongs to by laziness alone, or to a new one.
  mutating func addText() {
    if leaf == .paragraph { return continueParagraph() }
    if leaf == .table, !hasUnmatched { return addTableRow() }
    if addWordedCaption() { return noteContent() }
    beginChild()
    leaf = .paragraph
    leafSpan = spans.count
    leafLower = content
    continueParagraph()
  }

  @inline(__always)
  mutating func continueParagraph() {
    addLine(content, lineEnd)
    blankFloor = .max
    contentEnd = lineEnd
  }

  mutating func openIndentedCode() {
    beginChild()
    skip(columns: 4)
    leaf = .indentedCode
    leafSpan = spans.count
    leafLower = position
    addVerbatimLine()
    noteContent()
  }

  /// Ends the open leaf and writes its record.
  mutating func closeLeaf() {
    let closed = leaf
    leaf = .none
    switch closed {
    case .none: break
    case .paragraph: closeParagraph()
    case .fencedCode, .math, .comment: closeFence(closed, isClosed: false)
    case .indentedCode: closeIndentedCode()
    case .html: closeVerbatim(.html)
    case .table: closeVerbatim(.table)
    }
  }

  private mutating func closeIndentedCode() {
    while spans.count > leafSpan, isBlankLine(spans[spans.count - 1]) { spans.removeLast() }
    trimBlankLastLines()
    closeVerbatim(.indentedCode)
  }

  private func isBlankLine(_ span: LineSpan) -> Bool {
    span.isPadding || !bytes(span.range).contains { !$0.isBlank }
  }

  /// A span may hold several lines; those at its end that are blank are not part of indented code.
  private mutating func trimBlankLastLines() {
    guard spans.count > leafSpan else { return }
    let span = spans[spans.count - 1]
    var end = Int(span.upper)
    var lineEnd = end
    while end > Int(span.lower), source[end - 1].isBlank {
      end -= 1
      if source[end] == .newline { lineEnd = end }
    }
    spans[spans.count - 1].upper = UInt32(lineEnd)
  }

  @discardableResult
  mutating func closeVerbatim(_ kind: BlockKind) -> Int {
    var upper = leafLower
    if let last = spans.last, spans.count > leafSpan, !last.isPadding { upper = Int(last.upper) }
    var record = BlockRecord(kind, at: leafLower, to: upper)
    record.first = UInt32(leafSpan)
    record.second = UInt32(spans.count)
    return appendRecord(record)
  }

  private mutating func closeParagraph() {
    if trimParagraph() { closeVerbatim(.paragraph) }
  }

  /// Takes link definitions off the front of the paragraph; says whether text is left.
  mutating func trimParagraph() -> Bool {
    if spans.count > leafSpan, source[Int(spans[leafSpan].lower)] == .openBracket {
      takeDefinitions()
    }
    guard spans.count > leafSpan else { return false }
    let last = spans[spans.count - 1]
    spans[spans.count - 1].upper = UInt32(
      trimmingEnd(Int(last.upper), downTo: Int(last.lower)))
    return true
  }

  /// `===` or `---` below a paragraph that is more than definitions.
  mutating func closeAsSetextHeading() -> Bool {
    let mark = source[content]
    guard mark == .equals || mark == .hyphen,
      skippingSpaces(content + runLength(at: content)) == lineEnd
    else { return false }
    leaf = .none
    guard trimParagraph() else {
      // Only definitions: what is left is nothing, and the line is text or a break.
      return false
    }
    let record = closeVerbatim(.heading)
    records[record].detail = mark == .equals ? 1 : 2
    records[record].upper = UInt32(trimmedEnd)
    return true
  }

  mutating func openHeading() -> Bool {
    let level = runLength(at: content)
    let afterMarks = content + level
    guard level <= 6, afterMarks == lineEnd || source[afterMarks].isSpaceOrTab else { return false }
    beginChild()
    let start = skippingSpaces(afterMarks)
    var end = trimmingEnd(lineEnd, downTo: start)
    let trimmed = end
    while end > start, source[end - 1] == .hash { end -= 1 }
    if end > start, !source[end - 1].isSpaceOrTab { end = trimmed }
    end = trimmingEnd(end, downTo: start)
    leafSpan = spans.count
    leafLower = content
    spans.append(LineSpan(start, end))
    let record = closeVerbatim(.heading)
    records[record].detail = UInt16(level)
    records[record].upper = UInt32(trimmingEnd(lineEnd, downTo: content))
    return true
  }

  mutating func openThematicBreak() -> Bool {
    let mark = source[content]
    guard mark == .asterisk || mark == .hyphen || mark == .underscore else { return false }
    // In "* * * * a" every marker asks again.
    if breakFailure.place >= content, breakFailure.mark == mark { return false }
    var marks = 0
    for index in content..<lineEnd {
      if source[index] == mark {
        marks += 1
      } else if !source[index].isSpaceOrTab {
        breakFailure = (index, mark)
        return false
      }
    }
    guard marks >= 3 else { return false }
    beginChild()
    leafSpan = spans.count
    leafLower = content
    spans.append(LineSpan(content, trimmedEnd))
    closeVerbatim(.thematicBreak)
    return true
  }
}
