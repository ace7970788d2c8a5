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
  /// Where each byte of the text stands in the source.
  var places: InlineText
  var builder = DocumentBuilder(sourceBytes: 256)
  var frames = Buffer<Frame>(capacity: 16)
  var scratch = Buffer<UInt8>(capacity: 64)
  /// A blank that waits for a word after it; -1 for none.
  var pendingBlank = -1
  /// The end of what was read last, blanks not counted.
  var contentEnd = 0

  /// Reads the lines of a block.
  init(_ lines: UnsafeBufferPointer<LineSpan>, of source: UnsafePointer<UInt8>) {
    places = InlineText(source: source)
    places.load(lines)
    text = places.bytes
    frames.append(Frame(name: .empty, content: .blocks, element: nil, nodes: 0))
  }

  /// Returns the blocks, or nil when the markup is not all understood.
  consuming func read() -> Blocks? {
    guard readAll(from: 0), frames.count == 1 else { return nil }
    closeParagraph()
    return builder.finish().blocks
  }

  /// Returns the blocks of what follows a `<details>` tag, up to the end of the text, as one spoiler.
  consuming func readDetails(from start: Int) -> Blocks? {
    builder.openSpoiler()
    frames.append(Frame(name: .empty, content: .blocks, element: .details, nodes: 1))
    guard readAll(from: start), frames.count == 2 else { return nil }
    closeParagraph()
    return builder.finish().blocks
  }

  /// Says whether all was understood.
  private mutating func readAll(from start: Int) -> Bool {
    var index = start
    while index < text.count {
      if text[index] == .less {
        guard let end = HTMLTagScanner(text).tagEnd(at: index),
          readTag(HTMLTag(text.part(index..<end)), at: index..<end)
        else { return false }
        index = end
      } else {
        var end = index
        while end < text.count, text[end] != .less { end += 1 }
        guard readText(index..<end) else { return false }
        index = end
      }
    }
    return true
  }

  // MARK: Places

  mutating func range(_ place: Range<Int>) -> SourceRange {
    let lower = places.sourceOffset(place.lowerBound)
    return SourceRange(lower, places.sourceEnd(place.upperBound))
  }

  /// The range of a node that is still open.
  mutating func opening(_ place: Int) -> SourceRange {
    let lower = places.sourceOffset(place)
    return SourceRange(lower, lower)
  }

  /// Closes a node where what was read last ends.
  mutating func closeNode() { builder.close(endingAt: places.sourceEnd(contentEnd)) }

  var top: Int { frames.count - 1 }

  // MARK: Text

  private mutating func readText(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound
    while index < run.upperBound {
      if text[index].isBlank {
        if pendingBlank < 0 { pendingBlank = index }
        index += 1
        continue
      }
      var end = index
      while end < run.upperBound, !text[end].isBlank { end += 1 }
      guard startInlines(at: index) else { return false }
      scratch.removeAll()
      scratch.appendReferences(text.part(index..<end))
      builder.text(scratch.elements, at: range(index..<end))
      frames[top].hasContent = true
      contentEnd = end
      index = end
    }
    return true
  }

  /// Makes sure that inlines may come; between blocks they begin a paragraph.
  mutating func startInlines(at place: Int) -> Bool {
    switch frames[top].content {
    case .inlines: break
    case .blocks:
      if !frames[top].hasParagraph {
        builder.openParagraph(at: opening(place))
        frames[top].hasParagraph = true
        frames[top].hasContent = false
      }
    case .rows, .rowParts, .cells, .items, .entries, .nothing: return false
    }
    if pendingBlank >= 0, frames[top].hasContent {
      builder.text(" ", at: range(pendingBlank..<pendingBlank + 1))
    }
    pendingBlank = -1
    return true
  }

  mutating func closeParagraph() {
    if frames[top].hasParagraph { closeNode() }
    frames[top].hasParagraph = false
    pendingBlank = -1
  }

  // MARK: Tags

  private mutating func readTag(_ tag: HTMLTag, at place: Range<Int>) -> Bool {
    if tag.isClosing { return close(tag, endingAt: place.upperBound) }
    let name = LineSpan(place.lowerBound + 1, place.lowerBound + 1 + tag.name.count)
    if let element = FlowElement(tag.name) {
      guard element.fits(frames[top].content) else { return false }
      return open(element, tag, name, at: place)
    }
    guard let element = InlineElement(tag.name), !tag.isSelfClosing,
      startInlines(at: place.lowerBound)
    else {
      return false
    }
    builder.open(element, tag, at: opening(place.lowerBound))
    contentEnd = place.upperBound
    frames[top].hasContent = true
    frames.append(Frame(name: name, content: .inlines, element: nil, nodes: 1, hasContent: true))
    return true
  }

  private mutating func close(_ tag: HTMLTag, endingAt end: Int) -> Bool {
    let frame = frames[top]
    guard frames.count > 1, tag.name.equalsIgnoringCase(text.part(frame.name.range)) else {
      return false
    }
    // A blank before the end of emphasis stands after it.
    let blank = frame.element == nil ? pendingBlank : -1
    closeParagraph()
    if frame.hasImpliedPart { closeNode() }
    contentEnd = end
    for _ in 0..<frame.nodes { closeNode() }
    frames.removeLast()
    pendingBlank = blank
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
