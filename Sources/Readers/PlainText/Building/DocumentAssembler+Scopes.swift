import DocumentAST

/// What a heading or a line says about the blocks below it: a spoiler, what to remember.
extension DocumentAssembler {
  /// Opens a spoiler or a container of takeaways where the segment just passed begins one, and
  /// says whether it took the segment in: a warning becomes the title of its spoiler.
  ///
  /// The heading of a section stays outside, where tables of contents look for it.
  mutating func openScope(_ segment: Segment) -> Bool {
    guard scopeEnd == nil, let kind = scopeKind(segment) else { return false }
    let isInside = segment.kind == .paragraph
    let end = scopeEnd(from: position, isList: isInside && kind == .takeaways)
    guard end > position else { return false }
    let first = isInside ? position - 1 : position
    let whole = SourceRange(range(segments[first]).lower, range(segments[end - 1]).upper)
    scopeEnd = end
    switch kind {
    case .takeaways:
      builder.openContainer(.takeaways, at: whole)
      return false
    case .spoiler:
      builder.openSpoiler(at: whole)
      spoilerEnd = end
      guard isInside else { return false }
      builder.openTitle(at: range(segment))
      inlines(text(segment))
      builder.close()
      return true
    }
  }

  enum ScopeKind { case takeaways, spoiler }

  private func scopeKind(_ segment: Segment) -> ScopeKind? {
    let line = layout.lines[segment.first]
    guard segment.kind == .heading || segment.kind == .paragraph, segment.first == segment.last
    else { return nil }
    if line.form.contains(.spoiler) {
      // The second of two such lines ends what the first began.
      return spoilerEnd == position - 1 ? nil : .spoiler
    }
    guard takeaways(line) == "takeaways" else { return nil }
    return segment.kind == .heading || line.last == .colon ? .takeaways : nil
  }

  /// The first segment after the section, or after the items that follow.
  private func scopeEnd(from start: Int, isList: Bool) -> Int {
    var end = start
    while end < segments.count {
      let segment = segments[end]
      if isList && !segment.kind.isItem { break }
      if [.heading, .tagCloud, .boilerplate, .contents, .footnote].contains(segment.kind) { break }
      if layout.lines[segment.first].form.contains(.spoiler) { break }
      end += 1
    }
    return end
  }

  /// Closes the scope that ends before the segment at `position`.
  mutating func closeScope() {
    guard let end = scopeEnd, position >= end else { return }
    lists.closeAll(&builder)
    builder.close()
    scopeEnd = nil
  }
}
