/// Whole lines without segments: what fits is counted off, and the last place where a line may end is
/// looked for backwards. What they give is what the rules give; where that is not sure, they give none.
extension Segmenter {
  /// Whether lines may be taken whole: with breaks inside words in use they may not.
  var hasQuickLines: Bool { kinds.isSubset(of: .prose) && ambiguousSpaces != .kept }

  /// Below so many columns the general path takes all lines: most of them end at words cut in pieces.
  static let leastQuickColumns = 16

  /// The line of at most `columns` from `start` on, where a line may begin; `nil` where it takes the
  /// general path to tell.
  @inline(__always)
  func quickLine(from start: Int, columns: Int) -> LineBreaker.Line? {
    var index = start
    var room = columns
    guard QuickScan(base: base, limit: limit).pass(&index, &room) else { return nil }
    if index >= limit {
      guard base[limit &- 1] != 0x20 else { return nil }
      return LineBreaker.Line(start: start, end: limit, columns: columns &- room, kind: .end)
    }
    guard let line = lastBreak(in: start, index, columns &- room),
      !isPieces(from: line.end, past: index, columns)
    else { return nil }
    return line
  }

  /// Whether what comes after a line that ends at `start` may be too wide for a line, and so fill this
  /// one with its first piece. The line holds the text up to `index` at most.
  @inline(__always)
  private func isPieces(from start: Int, past index: Int, _ columns: Int) -> Bool {
    var index = index
    while index < limit, base[index] != 0x20 {
      if index &- start > columns { return true }
      let isSyllable = base[index] &- 0xEA < 4 && !kinds.allows(.hangul)
      if base[index] >= 0xE3, base[index &- 1] >= 0x80, !isSyllable { return false }
      index &+= 1
    }
    return false
  }

  /// The line that ends at the last place before `index`, up to which it has so many columns.
  @inline(__always)
  private func lastBreak(in start: Int, _ index: Int, _ columns: Int) -> LineBreaker.Line? {
    var index = index
    var columns = columns
    while index > start {
      let byte = base[index]
      if byte == 0x20 {
        switch isBreak(atSpace: index) {
        case .some(true):
          return LineBreaker.Line(start: start, end: index, columns: columns, kind: .space)
        case .some(false): break
        case .none: return nil
        }
      } else if byte >= 0xE3, base[index &- 1] >= 0x80 {
        switch breakKind(at: index) {
        case .some(.end): break
        case .some(let kind):
          return LineBreaker.Line(start: start, end: index, columns: columns, kind: kind)
        case .none: return nil
        }
      }
      index &-= 1
      while base[index] & 0xC0 == 0x80 { index &-= 1 }
      columns &-= base[index] >= 0xE3 ? 2 : 1
    }
    return nil
  }

  /// Whether a line may end at a single space; `nil` where more would have to be known.
  private func isBreak(atSpace index: Int) -> Bool? {
    guard index &+ 1 < limit, base[index &- 1] != 0x20, base[index &+ 1] != 0x20 else {
      return nil
    }
    let left = data.lineColumn(data.kind(of: scalarBefore(index).code))
    let right = column(at: index &+ 1)
    let kind = spaceKind(between: data.traits(ofColumn: left), data.traits(ofColumn: right))
    if kind == nil { return false }
    let before = automaton.state(at: automaton.cell(automaton.start, left))
    let space = data.lineColumn(data.kind(ofASCII: 0x20))
    let after = automaton.state(at: automaton.cell(before, space))
    guard automaton.decision(at: automaton.cell(after, right)) == .allowed else { return nil }
    return !(avoidsMarkers && MarkerLookalike.isNear(base, index &+ 1, limit))
  }

  /// The kind of the break between the scalars before and at `index`, `.end` where there is none;
  /// `nil` where more would have to be known.
  private func breakKind(at index: Int) -> BreakKind? {
    let left = data.lineColumn(data.kind(of: scalarBefore(index).code))
    let right = column(at: index)
    let leftTraits = data.traits(ofColumn: left)
    let rightTraits = data.traits(ofColumn: right)
    guard leftTraits.contains(.wide), rightTraits.contains(.wide) else { return .end }
    let kind = LineTraits.kind(between: leftTraits, rightTraits)
    guard kinds.allows(kind) else { return .end }
    let state = automaton.state(at: automaton.cell(automaton.start, left))
    switch automaton.decision(at: automaton.cell(state, right)) {
    case .allowed: return kind
    case .prohibited: return .end
    case .mandatory, .unlessNumber, .unlessClosing, .unlessNarrow: return nil
    }
  }

  @inline(__always)
  private func scalarBefore(_ index: Int) -> UTF8Scalar {
    var start = index &- 1
    while start > 0, base[start] & 0xC0 == 0x80 { start &-= 1 }
    return UTF8Scalar(base, at: start, end: limit)
  }

  @inline(__always)
  private func column(at index: Int) -> Int {
    data.lineColumn(data.kind(of: UTF8Scalar(base, at: index, end: limit).code))
  }

  /// Goes on after a line that ended before `next` with a break of `kind`.
  mutating func skip(to next: Int, after kind: BreakKind) {
    at = next
    ahead.kind = -1
    let isSpaced = kind == .space
    let column = isSpaced ? 0 : data.lineColumn(data.kind(of: scalarBefore(next).code))
    state = isSpaced ? spaceState : automaton.state(at: automaton.cell(automaton.start, column))
    letter = isSpaced ? [] : data.traits(ofColumn: column)
    left = isSpaced ? .space : letter
    previous = isSpaced ? 0x20 : 0x4E00
  }
}
