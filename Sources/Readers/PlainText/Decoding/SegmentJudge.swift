/// Compares the reading of each segment with the next best one in its place, for explanations.
struct SegmentJudge {
  let scorer: SegmentScorer

  /// Fills in score, margin and second best of every segment.
  ///
  /// The neighbours are taken as read, so that the margin says how firmly this segment stands
  /// between them. Readings that would cut the lines differently are not compared.
  func judge(_ segments: [Segment]) -> [Segment] {
    var result = segments
    for position in segments.indices {
      let segment = segments[position]
      let before = position > 0 ? segments[position - 1].kind : nil
      let after = position + 1 < segments.count ? segments[position + 1].kind : nil
      let own = score(segment.kind, segment, before, after) ?? 0
      var best: (kind: SegmentKind, score: Float)?
      for kind in scorer.candidates(segment.first) where kind != segment.kind {
        guard let other = score(kind, segment, before, after) else { continue }
        if other > best?.score ?? -.infinity { best = (kind, other) }
      }
      result[position].score = own
      result[position].margin = best.map { own - $0.score } ?? 20
      result[position].second = best?.kind
    }
    return result
  }

  private func score(
    _ kind: SegmentKind, _ segment: Segment, _ before: SegmentKind?, _ after: SegmentKind?
  ) -> Float? {
    guard let start = scorer.start(kind, segment.first) else { return nil }
    var total = start.total + scorer.end(kind, segment.last)
    if segment.last > segment.first {
      for line in (segment.first + 1)...segment.last {
        guard let step = scorer.extend(kind, line) else { return nil }
        total += step
      }
    }
    if let before {
      guard let step = Transitions.score(before, kind, scorer, segment.first) else { return nil }
      total += step
    }
    if let after {
      guard let step = Transitions.score(kind, after, scorer, segment.last + 1) else { return nil }
      total += step
    }
    return total
  }

  /// The reasons for opening a segment of this kind, the weightiest first.
  func reasons(for segment: Segment) -> [Weight] {
    var explaining = scorer
    explaining.keepsReasons = true
    let reasons = explaining.start(segment.kind, segment.first)?.reasons ?? []
    let ending = segment.kind == .heading ? explaining.headingEnd(segment.last).reasons : []
    return (reasons + ending).sorted { abs($0.value) > abs($1.value) }
  }
}
