import DocumentAST

/// The fence of an open code block, formula or comment.
struct Fence: BitwiseCopyable {
  var byte: UInt8 = 0
  var length = 0
  var indent = 0
}

/// Leaves between two fences: code, `$$` formulas, `%%` comments.
extension BlockParser {
  mutating func openFence() -> Bool {
    let length = runLength(at: content)
    guard length >= 3 else { return false }
    let infoStart = skippingSpaces(content + length)
    let infoEnd = trimmingEnd(lineEnd, downTo: infoStart)
    let byte = source[content]
    if byte == .backtick, bytes(infoStart..<infoEnd).contains(.backtick) { return false }
    beginChild()
    fence = Fence(byte: byte, length: length, indent: indent)
    openVerbatim(.fencedCode, info: LineSpan(infoStart, infoEnd))
    return true
  }

  /// `$$` or `%%` on its own, or with its end on the same line.
  mutating func openDelimited() -> Bool {
    let byte = source[content]
    guard extensions.contains(byte == .dollar ? .math : .comments), runLength(at: content) == 2
    else { return false }
    let rest = content + 2
    let end = trimmingEnd(lineEnd, downTo: rest)
    let kind = byte == .dollar ? OpenLeaf.math : .comment
    let closer = closerOnLine(byte, from: rest, to: end)
    if let closer, closer + 2 != end { return false }
    if closer == nil, isInParagraph, byte == .percent { return false }
    beginChild()
    fence = Fence(byte: byte, length: 2, indent: indent)
    openVerbatim(kind, info: .empty)
    if let closer {
      spans.append(LineSpan(rest, closer))
      leaf = .none
      closeFence(kind, isClosed: true)
    } else if rest < end {
      spans.append(LineSpan(skippingSpaces(rest), end))
    }
    return true
  }

  private func closerOnLine(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if source[index] == .backslash {
        index += 2
      } else if source[index] == byte, source[index + 1] == byte {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  mutating func openVerbatim(_ kind: OpenLeaf, info: LineSpan) {
    leaf = kind
    leafSpan = spans.count
    leafLower = content
    spans.append(info)
    // The info string must not grow by lines that follow it.
    leafSpan = spans.count
  }

  /// Takes a line between fences, or the closing fence.
  mutating func continueFence() -> Bool {
    if isClosingFence() {
      let closed = leaf
      leaf = .none
      if closed == .math, let end = mathLineEnd(), content < end {
        addLine(content, end)
      }
      noteContent()
      closeFence(closed, isClosed: true)
      return true
    }
    skip(columns: min(indent, fence.indent))
    addVerbatimLine()
    noteContent()
    return true
  }

  private func isClosingFence() -> Bool {
    guard indent <= 3, content < lineEnd else { return false }
    if leaf == .math { return mathLineEnd() != nil }
    guard source[content] == fence.byte else { return false }
    let length = runLength(at: content)
    return length >= fence.length && skippingSpaces(content + length) == lineEnd
  }

  /// Where the formula's last line ends: `$$` or `\]` may follow its text.
  private func mathLineEnd() -> Int? {
    let end = trimmingEnd(lineEnd, downTo: content)
    guard end - content >= 2 else { return nil }
    let isEnd =
      fence.byte == .backslash
      ? source[end - 2] == .backslash && source[end - 1] == .closeBracket
      : source[end - 2] == .dollar && source[end - 1] == .dollar
    return isEnd ? end - 2 : nil
  }

  mutating func closeFence(_ kind: OpenLeaf, isClosed: Bool) {
    leafSpan -= 1
    let blockKind: BlockKind =
      switch kind {
      case .math: .mathBlock
      case .comment: .comment
      default: .fencedCode
      }
    let record = closeVerbatim(blockKind)
    if isClosed {
      records[record].upper = UInt32(trimmingEnd(lineEnd, downTo: lineStart))
    } else {
      records[record].flags |= BlockRecord.isUnclosed
      if spans.count == leafSpan + 1 { records[record].upper = UInt32(contentEnd) }
      reportUnclosed(records[record])
    }
  }

  mutating func reportUnclosed(_ record: BlockRecord) {
    diagnostics.append(
      Diagnostic(
        "markdown.unclosed-fence",
        at: SourceRange(Int(record.lower)..<Int(record.lower) + 3),
        "This fence is never closed"))
  }
}
