/// Sets the levels of headings and items from their form and order.
struct LevelAssigner {
  let layout: Layout

  func assign(_ segments: [Segment]) -> [Segment] {
    var result = segments
    assignItems(&result)
    assignHeadings(&result)
    return result
  }

  // MARK: - Items

  private func assignItems(_ segments: inout [Segment]) {
    var stack: [(column: Int, marker: ListMarker)] = []
    for position in segments.indices {
      let segment = segments[position]
      let line = layout.lines[segment.first]
      guard segment.kind.isItem else {
        // A paragraph set in below an item does not end the list.
        let inside =
          segment.kind == .paragraph && line.column > (stack.first?.column ?? 99) && line.gap <= 2
        if !inside { stack.removeAll() }
        continue
      }
      if line.gap > 2 { stack.removeAll() }
      while let top = stack.last,
        line.column < top.column - 1
          || (line.column <= top.column + 1 && stack.count > 1 && belongsFurtherOut(line, stack))
      {
        stack.removeLast()
      }
      if let top = stack.last, line.column <= top.column + 1 {
        if !top.marker.isSibling(of: line.marker), nests(segment.first, below: top.marker) {
          stack.append((line.column, line.marker))
        } else {
          stack[stack.count - 1] = (line.column, line.marker)
        }
      } else {
        stack.append((line.column, line.marker))
      }
      segments[position].level = stack.count
    }
  }

  private func belongsFurtherOut(_ line: Line, _ stack: [(column: Int, marker: ListMarker)]) -> Bool
  {
    guard let top = stack.last, !top.marker.isSibling(of: line.marker) else { return false }
    return stack.dropLast().contains {
      $0.marker.isSibling(of: line.marker) && abs($0.column - line.column) <= 1
    }
  }

  /// Another mark at the same column nests when the outer list goes on below.
  private func nests(_ index: Int, below outer: ListMarker) -> Bool {
    var probe = index
    for _ in 0..<40 {
      probe += 1
      guard probe < layout.lines.count, layout.lines[probe].gap <= 1 else { return false }
      let marker = layout.lines[probe].marker
      if outer.isBullet ? marker == outer : outer.isFollowed(by: marker) { return true }
    }
    return false
  }

  // MARK: - Headings

  private struct Style: Hashable {
    var rank: Int
    /// Which word counts the division: articles and sections may have one rank.
    var word: UInt64
    var family: Int
    var capitals: Bool
    var underline: UInt8
    var sign: UInt32
    var depth: Int
    var centred: Bool
    var isSetApart: Bool

    func standsOut(from other: Style) -> Bool {
      underline != 0 && other.underline == 0 || capitals && !other.capitals
        || sign != 0 && other.sign == 0
    }
  }

  /// How often a style is used, and where last.
  private struct Use {
    var count = 0
    var last = 0
  }

  private func assignHeadings(_ segments: inout [Segment]) {
    var styles: [(style: Style, level: Int)] = []
    let ranks = underlineRanks(segments)
    let headings = headingStyles(segments)
    var uses: [Style: Use] = [:]
    for heading in headings {
      uses[heading.style, default: Use()].count += 1
      uses[heading.style, default: Use()].last = heading.position
    }
    var previous: Int?
    for (position, style) in headings {
      let segment = segments[position]
      let above = previous
      let isAdjacent = above.map { $0 == position - 1 } ?? false
      let level: Int
      if let above, isAdjacent, style.underline == 0, isTitle(segment, below: segments[above]) {
        segments[position].level = min(6, segments[above].level + 1)
        previous = position
        continue
      }
      if let rank = ranks.firstIndex(of: style.underline) {
        level = rank + 1
      } else if let known = styles.first(where: { $0.style == style }) {
        level = known.level
      } else if let first = firstDivision(
        style, styles, goesOn: { uses[$0].map { $0.count >= 3 && $0.last > position } ?? false })
      {
        level = first
        styles.append((style, level))
      } else {
        level = newLevel(
          style, layout.lines[segment.first].divisionValue, styles,
          isAdjacent ? above.map { segments[$0].level } : nil)
        styles.append((style, level))
      }
      segments[position].level = max(1, min(6, level))
      previous = position
    }
    closeGaps(&segments)
  }

  private func headingStyles(_ segments: [Segment]) -> [(position: Int, style: Style)] {
    let isSingleCase = singleCaseHeadings(segments)
    return segments.indices.filter { segments[$0].kind == .heading }.map { position in
      var style = style(of: segments[position])
      if isSingleCase { style.capitals = false }
      return (position, style)
    }
  }

  /// The level of the first style with a division word: outermost, unless a style seen before stands
  /// out more and goes on around the divisions, as titles of stories around the chapters of one.
  private func firstDivision(
    _ style: Style, _ styles: [(style: Style, level: Int)], goesOn: (Style) -> Bool
  ) -> Int? {
    guard style.rank > 0, !styles.contains(where: { $0.style.rank > 0 }) else { return nil }
    let around = styles.filter { goesOn($0.style) && $0.style.standsOut(from: style) }
    return (around.map(\.level).max() ?? 0) + 1
  }

  /// The rules below the headings from the outermost in, where all headings are underlined by the
  /// usual signs.
  private func underlineRanks(_ segments: [Segment]) -> [UInt8] {
    let usual = Array("=-~^\"'+".utf8)
    var used: Set<UInt8> = []
    for segment in segments where segment.kind == .heading {
      let rule = layout.source[Int(layout.lines[segment.last].start)]
      guard segment.last > segment.first, usual.contains(rule),
        layout.regions.index(.heading, at: segment.first) >= 0
      else { return [] }
      used.insert(rule)
    }
    return usual.filter { used.contains($0) }
  }

  /// A heading directly below a bare number or chapter word is that chapter's title.
  private func isTitle(_ segment: Segment, below above: Segment) -> Bool {
    let line = layout.lines[segment.first]
    let upper = layout.lines[above.first]
    guard above.last == above.first, !line.form.contains(.chapterWord),
      !line.form.contains(.numeral)
    else { return false }
    return upper.form.contains(.numeral) || upper.form.contains(.chapterWord) && upper.words <= 4
  }

  /// Whether capitals are too rare or too common to mean a level.
  private func singleCaseHeadings(_ segments: [Segment]) -> Bool {
    var capitals = 0
    var others = 0
    for segment in segments where segment.kind == .heading {
      let line = layout.lines[segment.first]
      if line.isAllCapitals { capitals += 1 } else if !line.form.contains(.numeral) { others += 1 }
    }
    return capitals < 2 || others < 2
  }

  private func style(of segment: Segment) -> Style {
    let line = layout.lines[segment.first]
    let hasRegion =
      layout.regions.index(.heading, at: segment.first) >= 0 && segment.last > segment.first
    var sign: UInt32 = 0
    var depth = 0
    if line.form.contains(.markupHeading) {
      var offset = Int(line.start)
      sign = UInt32(layout.source[offset])
      while layout.source[offset] == UInt8(sign) { depth += 1; offset += 1 }
    } else if line.marker.isNumber && !line.form.contains(.chapterWord) {
      depth = line.marker.family == .decimal ? Int(line.marker.depth) : 1
    } else if line.first == .bullet || line.form.contains(.bracketed) {
      sign = layout.source.scalar(at: Int(line.start)).value
    }
    let rule = layout.lines[segment.last]
    let scorer = SegmentScorer(layout: layout)
    return Style(
      rank: Int(line.divisionRank),
      word: line.divisionRank > 0
        ? LineForms(source: layout.source, at: line.range).divisionWord(in: line.range) : 0,
      family: line.form.contains(.numeral)
        ? 99
        : line.form.contains(.chapterWord)
          ? 98 : Int(line.marker.isNumber ? line.marker.family.rawValue : 0),
      capitals: line.isAllCapitals && !line.form.contains(.numeral),
      underline: hasRegion ? layout.source[Int(rule.start)] : 0, sign: sign,
      depth: depth, centred: scorer.isCentred(line),
      isSetApart: layout.profile.rank(ofGap: Int(line.gap)) >= 2)
  }

  /// The level of a style seen for the first time, from clear signs only; else that of the first.
  private func newLevel(
    _ style: Style, _ value: Int32, _ styles: [(style: Style, level: Int)], _ adjacent: Int?
  ) -> Int {
    guard let first = styles.first else { return 1 }
    if style.underline != 0,
      let known = styles.first(where: { $0.style.underline == style.underline })
    {
      return known.level
    }
    if style.underline != 0, styles.contains(where: { $0.style.underline != 0 }) {
      return (styles.filter { $0.style.underline != 0 }.map(\.level).max() ?? 0) + 1
    }
    if style.sign != 0, style.depth > 0,
      let known = styles.first(where: { $0.style.sign == style.sign && $0.style.depth > 0 })
    {
      let step =
        style.sign == 0x23 || style.sign == 0x3D
        ? style.depth - known.style.depth : known.style.depth - style.depth
      return known.level + step
    }
    if style.family == 4, style.depth > 0,
      let known = styles.first(where: {
        $0.style.family == 4 && $0.style.depth > 0 && $0.style.sign == 0
      })
    {
      return known.level + style.depth - known.style.depth
    }
    if style.rank > 0, let known = styles.last(where: { $0.style.rank > 0 }) {
      if style.rank == known.style.rank {
        let same = styles.last { $0.style.word == style.word }
        return same?.level ?? (value == 1 ? known.level + 1 : known.level)
      }
      return style.rank > known.style.rank ? known.level + 1 : max(1, known.level - 1)
    }
    if let adjacent, style.family != first.style.family || style.capitals != first.style.capitals {
      return adjacent + 1
    }
    if style.family > 0, style.family < 90,
      let known = styles.first(where: { $0.style.family > 0 && $0.style.family < 90 })
    {
      return known.level + 1
    }
    if style.capitals != first.style.capitals {
      return style.capitals ? 1 : first.style.capitals ? 2 : 1
    }
    return 1
  }

  /// Levels begin at one and skip none.
  private func closeGaps(_ segments: inout [Segment]) {
    var used = [Bool](repeating: false, count: 8)
    for segment in segments where segment.kind == .heading { used[min(7, segment.level)] = true }
    var map = [Int](repeating: 1, count: 8)
    var next = 0
    for level in 1...7 where used[level] {
      next += 1
      map[level] = next
    }
    for position in segments.indices where segments[position].kind == .heading {
      segments[position].level = map[min(7, segments[position].level)]
    }
  }
}
