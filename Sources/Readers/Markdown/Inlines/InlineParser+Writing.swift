import DocumentAST

/// Writing the items to the builder, in order.
extension InlineParser {
  mutating func write(into builder: inout DocumentBuilder) {
    var index = 0
    let total = items.count
    var linkDepth = 0
    /// The node that attributes right after it belong to.
    var lastNode: DocumentBuilder.Token?
    while index < total {
      let item = items[index]
      index &+= 1
      switch item.kind {
      case .text:
        writeText(item, &builder)
        lastNode = nil
      case .resolved:
        builder.text(poolBytes(item), at: range(item))
        lastNode = nil
      case .softBreak:
        builder.softBreak(at: lineEndRange(item))
        lastNode = nil
      case .hardBreak:
        builder.hardBreak(at: lineEndRange(item))
        lastNode = nil
      case .run, .quote:
        lastNode = writeRun(item, &builder)
      case .openLink, .openImage:
        linkDepth += 1
        openLink(item, &builder)
      case .openSpan:
        linkDepth += 1
        builder.openSpan(.plain, at: opening(item))
      case .openElement:
        linkDepth += 1
        openElement(item, &builder)
      case .close, .closeElement:
        linkDepth -= 1
        lastNode = builder.current
        builder.close(endingAt: text.sourceEnd(Int(item.upper)))
      case .openNote:
        lastNode = writeNote(item, &builder)
        index = Int(item.index) + 1
      case .bareLink where linkDepth > 0:
        builder.text(
          Bytes(start: text.base + Int(item.lower), count: item.range.count), at: range(item))
      case .attributes:
        writeAttributes(item, lastNode, &builder)
        lastNode = nil
      case .code, .rawHTML, .autolink, .mailAutolink, .bareLink, .noteReference, .math,
        .displayMath,
        .comment, .wikilink, .embed, .emoji, .ruby:
        lastNode = writeLeaf(item, &builder)
      }
    }
  }

  @inline(__always)
  mutating func range(_ item: InlineItem) -> SourceRange {
    let lower = text.sourceOffset(Int(item.lower))
    return SourceRange(lower, text.sourceEnd(Int(item.upper)))
  }

  @inline(__always)
  private mutating func lineEndRange(_ item: InlineItem) -> SourceRange {
    let lower = text.sourceOffset(Int(item.lower))
    return SourceRange(lower, text.sourceLineEnd(Int(item.upper)))
  }

  /// The range of a node whose end is set when it is closed.
  mutating func opening(_ item: InlineItem) -> SourceRange {
    let lower = text.sourceOffset(Int(item.lower))
    return SourceRange(lower, lower)
  }

  @inline(__always)
  private mutating func writeText(_ item: InlineItem, _ builder: inout DocumentBuilder) {
    if !abbreviations.isEmpty { return writeAbbreviated(item.range, &builder) }
    builder.text(
      Bytes(start: text.base + Int(item.lower), count: item.range.count), at: range(item))
  }

  mutating func writePlain(_ part: Range<Int>, _ builder: inout DocumentBuilder) {
    guard !part.isEmpty else { return }
    let lower = text.sourceOffset(part.lowerBound)
    builder.text(
      Bytes(start: text.base + part.lowerBound, count: part.count),
      at: SourceRange(lower, text.sourceEnd(part.upperBound)))
  }

  private mutating func openLink(_ item: InlineItem, _ builder: inout DocumentBuilder) {
    let target = links[Int(item.index)]
    let at = opening(item)
    let destination: Bytes
    let title: Bytes
    if target.reference >= 0 {
      let entry = references.entries[Int(target.reference)]
      destination = references.bytes(entry.destination)
      title = references.bytes(entry.title)
    } else {
      destination = poolBytes(target.destination)
      title = poolBytes(target.title)
    }
    if item.kind == .openImage {
      builder.openImage(source: destination, title: title, at: at)
    } else {
      builder.openLink(destination: destination, title: title, at: at)
    }
  }

  func poolBytes(_ span: LineSpan) -> Bytes {
    Bytes(start: pool.base + Int(span.lower), count: span.count)
  }

  /// Ends the styles that end at a run, writes the marks that are left, begins the styles that begin there.
  private mutating func writeRun(
    _ item: InlineItem, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token? {
    let delimiter = delimiters[Int(item.index)]
    if item.kind == .quote {
      writeQuotationMark(delimiter, item, &builder)
      return nil
    }
    var last: DocumentBuilder.Token?
    var place = Int(item.lower)
    var match = delimiter.firstClosing
    while match >= 0 {
      place += Int(matches[Int(match)].width)
      last = builder.current
      builder.close(endingAt: text.sourceEnd(place))
      match = matches[Int(match)].next
    }
    let left = Int(delimiter.count)
    if left > 0 {
      writePlain(place..<place + left, &builder)
      last = nil
    }
    place += left
    match = delimiter.firstOpening
    while match >= 0 {
      let width = matches[Int(match)].width
      open(delimiter.byte, width, at: place, &builder)
      place += Int(width)
      last = nil
      match = matches[Int(match)].next
    }
    return last
  }

  private mutating func open(
    _ byte: UInt8, _ width: UInt8, at place: Int, _ builder: inout DocumentBuilder
  ) {
    let lower = text.sourceOffset(place)
    let at = SourceRange(lower, lower)
    if byte == .pipe || byte == .greater {
      builder.openSpan(.spoiler, at: at)
    } else {
      builder.open(style(of: byte, width: width), at: at)
    }
  }

  private mutating func writeQuotationMark(
    _ delimiter: Delimiter, _ item: InlineItem, _ builder: inout DocumentBuilder
  ) {
    let isDouble = delimiter.byte == .quote
    let mark: StaticString
    switch delimiter.role {
    case 1: mark = isDouble ? quotes.openDouble : quotes.openSingle
    case 2: mark = isDouble ? quotes.closeDouble : quotes.closeSingle
    default:
      let opens = isDouble && delimiter.canOpen && !delimiter.canClose
      mark = opens ? quotes.openDouble : isDouble ? quotes.closeDouble : "’"
    }
    builder.text(
      Bytes(start: mark.utf8Start, count: mark.utf8CodeUnitCount), at: range(item))
  }

  private mutating func writeAttributes(
    _ item: InlineItem, _ node: DocumentBuilder.Token?, _ builder: inout DocumentBuilder
  ) {
    guard let node, let scanned = AttributeScanner(text.bytes).scan(at: Int(item.lower)) else {
      return writePlain(item.range, &builder)
    }
    builder.setAttributes(scanned.attributes, of: node)
  }

  /// Writes the reference to a note in the line and puts its text aside for the end of the document.
  private mutating func writeNote(
    _ item: InlineItem, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    noteNumber += 1
    let closing = items[Int(item.index)]
    let lower = text.sourceOffset(Int(item.lower))
    let firstSpan = inlineNoteSpans.count
    text.appendSpans(Int(item.upper)..<Int(closing.lower), to: &inlineNoteSpans)
    let range = SourceRange(lower, text.sourceEnd(Int(closing.upper)))
    inlineNotes.append(
      InlineNote(
        number: noteNumber, firstSpan: firstSpan, spanCount: inlineNoteSpans.count - firstSpan,
        range: range))
    var label = Self.noteLabel(noteNumber)
    return label.withUTF8 { builder.note(label: $0, at: range) }
  }

  /// A label that no `[^label]` can have.
  static func noteLabel(_ number: Int) -> String { "inline \(number)" }
}
