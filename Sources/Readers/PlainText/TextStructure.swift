/// The structure of one text: its lines, what each was read as, and its facts.
struct TextStructure {
  let layout: Layout
  let segments: [Segment]
  /// What decided, with the evidence of the first decoding.
  let scorer: SegmentScorer
  let facts: HeadFacts
  let lineCount: Int

  init(
    _ source: Source, from start: Int = 0, hints: [Int: SegmentKind] = [:],
    wrap: WrapMode = .automatic,
    headingStyle: HeadingStyle = .automatic
  ) {
    var scanner = LineScanner(source, from: start)
    var lines: [Line] = []
    lines.reserveCapacity(TextStructure.lineEstimate(source))
    while let line = scanner.next() { lines.append(line) }
    lineCount = scanner.lineCount
    TextStructure.undoDoubleSpacing(&lines)
    layout = Layout(source: source, lines: lines, wrap: wrap)
    let decoded = StructureDecoder(layout: layout, hints: hints, headingStyle: headingStyle)
      .decode()
    segments = decoded.segments
    scorer = decoded.scorer
    facts = FactCollector(layout: layout, segments: segments).collect()
  }

  /// About how many lines there are, told from the first: growing by doubling would copy and touch
  /// twice the memory.
  private static func lineEstimate(_ source: Source) -> Int {
    let sample = source.bytes.prefix(1 << 14)
    guard !sample.isEmpty else { return 0 }
    let share = (SourceLines.count(in: sample) + 1) * source.count / sample.count
    return min(share + share / 16, 1 << 20)
  }

  /// In a text set with two blank lines for each one, gaps count by the pair.
  private static func undoDoubleSpacing(_ lines: inout [Line]) {
    let least = lines.dropFirst().lazy.map(\.gap).filter { $0 > 0 }.min() ?? 1
    guard least > 1 else { return }
    for index in lines.indices { lines[index].gap /= least }
  }

  var outline: Outline {
    Outline(
      lineCount: lineCount, title: facts.title, authors: facts.authors, language: facts.language,
      rating: facts.rating.map { ($0.value, $0.best) }, date: facts.date,
      tags: facts.tags.map { ($0.label, $0.count) },
      blocks: segments.map { segment in
        Outline.Block(
          start: Int(layout.lines[segment.first].number) + 1,
          end: Int(layout.lines[segment.last].number) + 1,
          kind: segment.kind, level: segment.kind.hasLevel ? segment.level : nil)
      })
  }
}
