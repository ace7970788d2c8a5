import DocumentAST

/// Makes nodes of a block of HTML whose elements all have a meaning and are properly nested.
///
/// Anything else (an unknown element, a comment, a tag that is never closed) makes it give up, and the block stays raw: nothing
/// is repaired by guessing here. Keeps a stack of its own; one pass over the text.
struct HTMLFragmentReader: ~Copyable {
  struct Frame: BitwiseCopyable {
    /// Where the element's name stands, to compare it with the closing tag's.
    var name: LineSpan
    var content: FlowElement.Content
    var element: FlowElement?
    /// The number of builder nodes that the element opened.
    var nodes: Int
    var hasParagraph = false
    var hasContent = false
    /// An entry of a definition list, or a section of a table, that was opened without a tag.
    var hasImpliedPart = false
  }

  let text: Bytes
  let range: SourceRange
  var builder = DocumentBuilder(sourceBytes: 256)
  var frames = Buffer<Frame>(capacity: 16)
  var scratch = Buffer<UInt8>(capacity: 64)
  /// Whether a blank waits for a word after it.
  var hasPendingBlank = false

  init(_ text: Bytes, at range: SourceRange) {
    self.text = text
    self.range = range
    frames.append(Frame(name: .empty, content: .blocks, element: nil, nodes: 0))
  }

  /// Returns the blocks, or nil when the markup is not all understood.
  consuming func read() -> Blocks? {
    var index = 0
    while index < text.count {
      if text[index] == .less {
        guard let end = HTMLTagScanner(text).tagEnd(at: index),
          readTag(HTMLTag(text.part(index..<end)), at: index)
        else { return nil }
        index = end
      } else {
        var end = index
        while end < text.count, text[end] != .less { end += 1 }
        guard readText(text.part(index..<end)) else { return nil }
        index = end
      }
    }
    guard frames.count == 1 else { return nil }
    closeParagraph()
    return builder.finish().blocks
  }

  var top: Int { frames.count - 1 }

  // MARK: Text

  private mutating func readText(_ run: Bytes) -> Bool {
    var index = 0
    while index < run.count {
      if run[index].isBlank {
        hasPendingBlank = true
        index += 1
        continue
      }
      var end = index
      while end < run.count, !run[end].isBlank { end += 1 }
      guard startInlines() else { return false }
      scratch.removeAll()
      scratch.appendReferences(run.part(index..<end))
      builder.text(scratch.elements, at: range)
      frames[top].hasContent = true
      index = end
    }
    return true
  }

  /// Makes sure that inlines may come; between blocks they begin a paragraph.
  mutating func startInlines() -> Bool {
    switch frames[top].content {
    case .inlines: break
    case .blocks:
      if !frames[top].hasParagraph {
        builder.openParagraph(at: range)
        frames[top].hasParagraph = true
        frames[top].hasContent = false
      }
    case .rows, .rowParts, .cells, .items, .entries, .nothing: return false
    }
    if hasPendingBlank, frames[top].hasContent { builder.text(" ") }
    hasPendingBlank = false
    return true
  }

  mutating func closeParagraph() {
    if frames[top].hasParagraph { builder.close() }
    frames[top].hasParagraph = false
    hasPendingBlank = false
  }

  // MARK: Tags

  private mutating func readTag(_ tag: HTMLTag, at index: Int) -> Bool {
    if tag.isClosing { return close(tag) }
    let name = LineSpan(index + 1, index + 1 + tag.name.count)
    if let element = FlowElement(tag.name) {
      guard element.fits(frames[top].content) else { return false }
      return open(element, tag, name)
    }
    guard let element = InlineElement(tag.name), !tag.isSelfClosing, startInlines() else {
      return false
    }
    builder.open(element, tag, at: range)
    frames[top].hasContent = true
    frames.append(Frame(name: name, content: .inlines, element: nil, nodes: 1, hasContent: true))
    return true
  }

  private mutating func close(_ tag: HTMLTag) -> Bool {
    let frame = frames[top]
    guard frames.count > 1, tag.name.equalsIgnoringCase(text.part(frame.name.range)) else {
      return false
    }
    // A blank before the end of emphasis stands after it.
    let wasBlank = frame.element == nil && hasPendingBlank
    closeParagraph()
    if frame.hasImpliedPart { builder.close() }
    for _ in 0..<frame.nodes { builder.close() }
    frames.removeLast()
    hasPendingBlank = wasBlank
    return true
  }
}

extension Bytes {
  /// Whether two names are the same, letter case aside.
  fileprivate func equalsIgnoringCase(_ other: Bytes) -> Bool {
    count == other.count && !indices.contains { self[$0].lowercased != other[$0].lowercased }
  }
}

extension Buffer where Element == UInt8 {
  /// Adds text with character references resolved.
  mutating func appendReferences(_ value: Bytes) {
    var index = 0
    while index < value.count {
      if value[index] == .ampersand, let match = CharacterReference.match(value, at: index) {
        append(match.first)
        if let second = match.second { append(second) }
        index = match.end
      } else {
        if value[index] == .nul { append("\u{FFFD}" as StaticString) } else { append(value[index]) }
        index += 1
      }
    }
  }
}
