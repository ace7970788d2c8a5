import DocumentAST

/// Links, images, notes, bracketed spans (CommonMark 0.31.2, appendix, "look for link or image").
extension InlineParser {
  mutating func scanOpenBracket(at index: Int) -> Int {
    let base = text.base
    let isImage =
      index > 0 && base[index &- 1] == .exclamation && index &- 1 >= textStart
      && index &- 1 >= literalEnd
    let start = isImage ? index &- 1 : index
    if index + 1 < text.count {
      if base[index + 1] == .openBracket, extensions.contains(.wikilinks),
        let end = scanWikilink(from: start, at: index)
      {
        return end
      }
      if base[index + 1] == .caret, !isImage, let end = scanNoteReference(at: index) { return end }
    }
    return pushBracket(isImage ? .image : .link, start, index + 1)
  }

  mutating func pushBracket(_ kind: Bracket.Kind, _ start: Int, _ end: Int) -> Int {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
    let next = add(InlineItem(.text, start, end))
    brackets.append(
      Bracket(
        kind: kind, item: Int32(items.count - 1), delimiter: lastDelimiter,
        textStart: UInt32(end)))
    return next
  }

  mutating func scanCloseBracket(at index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    let isFloored = brackets.count < linkFloor
    linkFloor = min(linkFloor, brackets.count)
    if bracket.kind == .note { return closeNote(bracket, at: index) }
    if !(bracket.kind == .link && isFloored) {
      if let (target, end) = target(of: bracket, at: index) {
        return closeLink(bracket, target, index, end)
      }
      reportUnresolved(bracket, at: index)
    }
    if bracket.kind == .link, extensions.contains(.bracketedSpans),
      AttributeScanner(text.bytes).scan(at: index + 1) != nil
    {
      return closeSpan(bracket, at: index)
    }
    return index + 1
  }

  private mutating func target(of bracket: Bracket, at index: Int) -> (LinkTarget, Int)? {
    let next = index + 1
    if next < text.count, text.base[next] == .openParenthesis,
      let found = LinkScanner(text.bytes).inlineTarget(at: next)
    {
      let destination = resolve(found.destination)
      return (LinkTarget(destination: destination, title: resolve(found.title)), found.end)
    }
    guard !references.isEmpty else { return nil }
    return referenceTarget(of: bracket, at: index)
  }

  private mutating func resolve(_ range: Range<Int>) -> LineSpan {
    let start = pool.count
    pool.appendResolved(text.bytes.part(range))
    return LineSpan(start, pool.count)
  }

  private mutating func referenceTarget(of bracket: Bracket, at index: Int) -> (LinkTarget, Int)? {
    var label = Int(bracket.textStart)..<index
    var end = index + 1
    var isFull = false
    if end < text.count, text.base[end] == .openBracket,
      let piece = LinkScanner(text.bytes).label(at: end)
    {
      end = piece.end
      isFull = !piece.range.isEmpty
      if isFull { label = piece.range }
    }
    if !isFull, bracket.hasInner { return nil }
    guard let entry = references.find(text.bytes.part(label)), spend(on: entry) else { return nil }
    references.markUsed(entry)
    return (LinkTarget(destination: .empty, title: .empty, reference: Int32(entry)), end)
  }

  /// References may expand to no more than the source is long (or 100 kB): output cannot blow up.
  private mutating func spend(on entry: Int) -> Bool {
    let found = references.entries[entry]
    let cost = found.destination.count + found.title.count
    guard cost <= expansionBudget else { return false }
    expansionBudget -= cost
    return true
  }

  private mutating func closeLink(
    _ bracket: Bracket, _ target: LinkTarget, _ index: Int, _ end: Int
  ) -> Int {
    flushText(upTo: index)
    pairDelimiters(above: bracket.delimiter)
    items[Int(bracket.item)].kind = bracket.kind == .image ? .openImage : .openLink
    items[Int(bracket.item)].index = UInt32(links.count)
    links.append(target)
    items.append(InlineItem(.close, index, end))
    textStart = end
    if bracket.kind == .link { linkFloor = brackets.count }
    return end
  }

  private mutating func closeSpan(_ bracket: Bracket, at index: Int) -> Int {
    flushText(upTo: index)
    pairDelimiters(above: bracket.delimiter)
    items[Int(bracket.item)].kind = .openSpan
    items.append(InlineItem(.close, index, index + 1))
    textStart = index + 1
    return index + 1
  }

  /// `[text][label]` whose label nobody defines.
  private mutating func reportUnresolved(_ bracket: Bracket, at index: Int) {
    let next = index + 1
    guard next < text.count, text.base[next] == .openBracket,
      let piece = LinkScanner(text.bytes).label(at: next), !piece.range.isEmpty,
      !text.bytes.part(piece.range).starts(with: [.caret])
    else { return }
    report("markdown.unresolved-reference", next..<piece.end, "No link is defined for this label")
  }

  mutating func report(_ code: String, _ range: Range<Int>, _ message: String) {
    let lower = text.sourceOffset(range.lowerBound)
    diagnostics.append(
      Diagnostic(code, at: SourceRange(lower, text.sourceEnd(range.upperBound)), message))
  }

  // MARK: Notes

  private mutating func scanNoteReference(at index: Int) -> Int? {
    guard extensions.contains(.footnotes),
      let label = NoteLabelScanner.label(in: text.bytes, at: index)
    else { return nil }
    guard let entry = notes.find(text.bytes.part(label.range)) else {
      report("markdown.unresolved-note", index..<label.end, "No note is defined for this label")
      return nil
    }
    notes.markUsed(entry)
    var item = InlineItem(.noteReference, index, label.end)
    item.index = UInt32(entry)
    return add(item)
  }

  /// `^[` opens a note; not inside another one.
  mutating func openNote(at index: Int) -> Int {
    pushBracket(.note, index, index + 2)
  }

  private mutating func closeNote(_ bracket: Bracket, at index: Int) -> Int {
    flushText(upTo: index)
    pairDelimiters(above: bracket.delimiter)
    items[Int(bracket.item)].kind = .openNote
    items[Int(bracket.item)].index = UInt32(items.count)
    items.append(InlineItem(.close, index, index + 1))
    textStart = index + 1
    return index + 1
  }
}
