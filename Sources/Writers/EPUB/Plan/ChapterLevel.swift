internal import DocumentAST

extension EPUBOptions.ChapterSplit {
  /// Returns the deepest heading level of the source at which a new file begins; 0 for none.
  ///
  /// - Parameter isHidden: Whether a block is not shown where it stands.
  /// - Complexity: O(n) in the top-level blocks.
  func level(for blocks: Blocks, isHidden: (Block) -> Bool) -> Int {
    switch self {
    case .never: return 0
    case .level(let level): return Swift.min(Swift.max(level, 1), 6)
    case .automatic: break
    }
    var counts = [Int](repeating: 0, count: 7)
    for case .heading(let heading) in blocks where !isHidden(.heading(heading)) {
      if heading.startsWork { return heading.level }
      counts[heading.level] += 1
    }
    return counts.firstIndex { $0 > 1 } ?? counts.firstIndex { $0 > 0 } ?? 0
  }
}
