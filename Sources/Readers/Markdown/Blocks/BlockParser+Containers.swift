/// Notes, fenced divisions, alerts, and the lines that stand for something by themselves.
extension BlockParser {
  /// `[^label]:` begins the text of a note.
  mutating func openNoteDefinition() -> Bool {
    guard extensions.contains(.footnotes),
      let label = NoteLabelScanner.label(in: restOfLine, at: 0),
      label.end < lineEnd - content, source[content + label.end] == .colon
    else { return false }
    beginChild()
    let labelSpan = LineSpan(content + label.range.lowerBound, content + label.range.upperBound)
    let source = LineSpan(content, content + label.end)
    let text = bytes(labelSpan.range)
    let earlier = notes.add(text, destination: text, title: Bytes(start: nil, count: 0), at: source)
    if earlier != nil { reportDuplicate("markdown.duplicate-note", at: source) }
    var record = BlockRecord(.note, at: content)
    record.first = labelSpan.lower
    record.second = labelSpan.upper
    let index = appendRecord(record)
    take(label.end + 1)
    push(Container(kind: .note, indent: 4, record: Int32(index)))
    return true
  }

  private var restOfLine: Bytes { bytes(content..<lineEnd) }

  /// `[TOC]`, `[[toc]]` or `[[_TOC_]]` alone on a line.
  mutating func openContentsMarker() -> Bool {
    guard extensions.contains(.contents), leaf != .paragraph else { return false }
    let line = bytes(content..<trimmedEnd)
    guard line.count <= 9,
      line.equalsIgnoringCase("[toc]") || line.equalsIgnoringCase("[[toc]]")
        || line.equalsIgnoringCase("[[_toc_]]")
    else { return false }
    beginChild()
    leafSpan = spans.count
    leafLower = content
    spans.append(LineSpan(content, trimmedEnd))
    closeVerbatim(.contents)
    return true
  }

  /// `::: name` opens a division, `:::` alone closes the innermost one; nil when the line is neither.
  mutating func openDivisionFence() -> Opening? {
    let length = runLength(at: content)
    guard extensions.contains(.fencedDivisions), length >= 3 else { return nil }
    let start = skippingSpaces(content + length)
    var end = trimmedEnd
    while end > start, source[end - 1] == .colon { end -= 1 }
    end = trimmingEnd(end, downTo: start)
    if start >= end { return closeDivision() ? .leaf : nil }
    guard isDivisionInfo(bytes(start..<end)) else { return nil }
    beginChild()
    var record = BlockRecord(.division, at: content)
    record.first = UInt32(start)
    record.second = UInt32(end)
    let index = appendRecord(record)
    push(Container(kind: .division, record: Int32(index)))
    position = lineEnd
    spare = 0
    return .container
  }

  /// A name, a spoiler with its title, or attributes.
  private func isDivisionInfo(_ info: Bytes) -> Bool {
    if info.first == .openBrace { return AttributeScanner(info).scan(at: 0)?.end == info.count }
    let name = info.prefix { !$0.isBlank }
    if name.count == info.count { return true }
    let rest = LinkScanner(info).skippingSpaces(name.count)
    if info[rest] == .openBrace { return AttributeScanner(info).scan(at: rest)?.end == info.count }
    return true
  }

  private mutating func closeDivision() -> Bool {
    guard matchedContainers > 0 || !hasUnmatched, !containers.isEmpty else { return false }
    let innermost = hasUnmatched ? matchedContainers - 1 : containers.count - 1
    let place = Int(containers[innermost].division)
    guard place >= 0 else { return false }
    closeUnmatched()
    closeLeaf()
    closeContainers(to: place + 1)
    containers[place].marker = 1
    contentEnd = lineEnd
    closeContainers(to: place)
    return true
  }

  /// `[!NOTE]`, a fold mark and a title on a quotation's first line.
  mutating func takeAlertMark(_ record: Int) {
    guard indent < 4, content < lineEnd,
      let mark = AlertMark(bytes(content..<trimmedEnd)),
      !mark.isOwn || extensions.contains(.spoilers)
    else { return }
    records[record].flags |= BlockRecord.isAlert
    records[record].first = UInt32(content)
    records[record].second = UInt32(trimmedEnd)
    position = lineEnd
    spare = 0
    measureIndent()
  }

  // MARK: Attributes

  /// `{#id .class}` alone on a line: for the next block, or with `{: …}` for the paragraph it ends.
  mutating func openAttributeLine() -> Bool {
    guard extensions.contains(.attributes) else { return false }
    let line = bytes(content..<trimmedEnd)
    guard let scanned = AttributeScanner(line).scan(at: 0), scanned.end == line.count else {
      return false
    }
    let span = LineSpan(content, trimmedEnd)
    if leaf == .paragraph {
      guard isInParagraph, line.count > 2, line[1] == .colon else { return false }
      closeLeaf()
      attributes.append(RecordAttributes(record: Int32(records.count - 1), span: span))
    } else {
      closeUnmatched()
      closeLeaf()
      pendingAttributes = span
    }
    return true
  }

  mutating func takePendingAttributes(for record: Int) {
    guard !pendingAttributes.isEmpty else { return }
    attributes.append(RecordAttributes(record: Int32(record), span: pendingAttributes))
    pendingAttributes = .empty
  }

  /// `\[` alone on a line begins a formula that `\]` ends; anywhere else it is an escaped bracket.
  mutating func openBackslashMath() -> Bool {
    guard extensions.contains(.math), content + 1 < lineEnd, source[content + 1] == .openBracket,
      skippingSpaces(content + 2) == lineEnd
    else { return false }
    beginChild()
    fence = Fence(byte: .backslash, length: 2, indent: indent)
    openVerbatim(.math, info: .empty)
    return true
  }
}

/// Reads the label of a note: `[^label]`, without white space or brackets in it.
enum NoteLabelScanner {
  static func label(in text: Bytes, at start: Int) -> LinkScanner.Piece? {
    guard start + 2 < text.count, text[start] == .openBracket, text[start + 1] == .caret else {
      return nil
    }
    var index = start + 2
    let limit = min(text.count, index + LinkScanner.longestLabel)
    while index < limit {
      let byte = text[index]
      if byte == .closeBracket {
        guard index > start + 2 else { return nil }
        return LinkScanner.Piece(range: start + 2..<index, end: index + 1)
      }
      if byte.isBlank || byte == .openBracket { return nil }
      index += 1
    }
    return nil
  }
}

/// The first line of an alert, taken apart.
struct AlertMark {
  /// The kind, in the letters of the source.
  var kind: Range<Int>
  /// `+` or `-` or 0.
  var fold: UInt8
  var title: Range<Int>
  /// Whether it is more than GitHub reads: another kind, a fold mark, a title.
  var isOwn: Bool

  private static let known: [StaticString] = ["note", "tip", "important", "warning", "caution"]

  init?(_ line: Bytes) {
    guard line.count > 3, line[0] == .openBracket, line[1] == .exclamation else { return nil }
    var index = 2
    while index < line.count, line[index].isLetterOrDigit || line[index] == .hyphen { index += 1 }
    guard index > 2, index < line.count, line[index] == .closeBracket else { return nil }
    kind = 2..<index
    index += 1
    fold = 0
    if index < line.count, line[index] == .plus || line[index] == .hyphen {
      fold = line[index]
      index += 1
    }
    guard index == line.count || line[index].isSpaceOrTab else { return nil }
    while index < line.count, line[index].isSpaceOrTab { index += 1 }
    title = index..<line.count
    let name = line.part(kind)
    isOwn = fold != 0 || !title.isEmpty || !Self.known.contains { name.equalsIgnoringCase($0) }
  }
}
