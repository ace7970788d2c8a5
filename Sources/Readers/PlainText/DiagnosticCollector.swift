import DocumentAST

/// What a reader of the result should know: doubtful readings, notices set aside, unclear dates.
struct DiagnosticCollector {
  let structure: TextStructure
  let hints: Hints

  private var layout: Layout { structure.layout }

  func collect() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if layout.lines.isEmpty {
      diagnostics.append(Diagnostic("text.empty", .warning, at: nil, "The text is empty"))
    }
    diagnostics += unfollowed()
    for segment in doubtful() {
      diagnostics.append(
        Diagnostic(
          "text.doubtful", .note, at: range(segment),
          "This \(segment.kind.name) could be a \(segment.second?.name ?? "paragraph")"))
    }
    for segment in structure.segments {
      switch segment.kind {
      case .boilerplate:
        let count = Int(layout.lines[segment.last].number - layout.lines[segment.first].number) + 1
        diagnostics.append(
          Diagnostic(
            "text.boilerplate", .note, at: range(segment),
            "\(count) lines look like a notice and are set apart"))
      case .tagCloud: diagnostics += siteWide(segment)
      case .metadata: diagnostics += unclearDate(segment)
      default: break
      }
    }
    return diagnostics
  }

  /// The hints that no line could follow: blank lines, a title below the text.
  private func unfollowed() -> [Diagnostic] {
    guard !hints.kinds.isEmpty else { return [] }
    var left = hints.kinds
    for segment in structure.segments {
      for line in layout.lines[segment.first...segment.last]
      where left[Int(line.number) + 1] == segment.kind {
        left[Int(line.number) + 1] = nil
      }
    }
    return left.sorted { $0.key < $1.key }.map { line, kind in
      let place = layout.lines.partitioningIndex { Int($0.number) + 1 >= line }
      let isThere = place < layout.lines.count && Int(layout.lines[place].number) + 1 == line
      return Diagnostic(
        "text.hint-unfollowed", .warning,
        at: isThere ? SourceRange(layout.lines[place].range) : nil,
        "Line \(line) cannot be a \(kind.name), as a hint says")
    }
  }

  /// Headings and short paragraphs that nearly were the other, at most twenty.
  private func doubtful() -> [Segment] {
    guard structure.segments.count <= 2000 else { return [] }
    let judged = SegmentJudge(scorer: structure.scorer).judge(structure.segments)
    let pair: Set<SegmentKind> = [.heading, .paragraph]
    return Array(
      judged.filter { segment in
        segment.margin < 0.7 && pair.contains(segment.kind)
          && segment.second.map { pair.contains($0) } ?? false
      }.prefix(20))
  }

  private func range(_ segment: Segment) -> SourceRange {
    SourceRange(
      layout.lines[segment.first].range.lowerBound..<layout.lines[segment.last].range.upperBound)
  }

  /// Twelve and more counted tags belong to a site rather than to one text.
  private func siteWide(_ segment: Segment) -> [Diagnostic] {
    let counted = structure.facts.tags.filter { $0.isCloud && $0.count != nil }.count
    guard counted >= 12 else { return [] }
    return [
      Diagnostic(
        "text.tags-site-wide", .note, at: range(segment),
        "The \(counted) tags look like those of a whole site")
    ]
  }

  /// A date in figures that can be read two ways is kept as text.
  private func unclearDate(_ segment: Segment) -> [Diagnostic] {
    let line = layout.lines[segment.first]
    guard structure.facts.date == nil, line.form.contains(.keyValue),
      let pair = KeyValue.find(layout.source, line.range),
      pair.topics.contains(.date), line.digits >= 6
    else { return [] }
    return [
      Diagnostic(
        "text.unclear-date", .warning, at: range(segment),
        "The date can be read in two ways and is kept as text")
    ]
  }
}
