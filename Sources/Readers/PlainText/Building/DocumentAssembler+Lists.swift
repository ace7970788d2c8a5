import DocumentAST

/// The lists that are open while a document is built.
struct ListStack {
  struct Open {
    var marker: ListMarker
    var column: Int
    var kind: SegmentKind
    var hasTerms: Bool
    var style: List.NumberStyle
    /// The number of the item that is open.
    var number: Int
  }

  var open: [Open] = []

  mutating func closeAll(_ builder: inout DocumentBuilder) { close(downTo: 0, &builder) }

  /// Closes item and list at every level deeper than `level`.
  mutating func close(downTo level: Int, _ builder: inout DocumentBuilder) {
    while open.count > level {
      builder.close()
      builder.close()
      open.removeLast()
    }
  }
}

extension DocumentAssembler {
  mutating func addItem(_ segment: Segment) {
    let line = layout.lines[segment.first]
    let level = max(1, min(segment.level, lists.open.count + 1, 60))
    lists.close(downTo: level, &builder)
    if lists.open.count == level {
      let top = lists.open[level - 1]
      if top.kind == segment.kind,
        top.marker.isBullet
          ? top.marker.isSibling(of: line.marker)
          : top.marker.isFollowed(by: line.marker)
      {
        builder.close()
        lists.open[level - 1].marker = line.marker
        lists.open[level - 1].number += 1
      } else {
        lists.close(downTo: level - 1, &builder)
      }
    }
    let isOpen = lists.open.count == level
    if !isOpen { openList(segment) }
    let item = builder.openItem(task: task(line), at: range(segment))
    if let mark = ownMark(line, lists.open[level - 1]) {
      builder.setAttributes(Attributes(pairs: [.init("label", mark)]), of: item)
    }
    addItemText(segment, withTerm: lists.open[level - 1].hasTerms)
  }

  /// The mark of an item where style and number do not say it: "Step 2:", "1.4", "б)".
  private func ownMark(_ line: Line, _ list: ListStack.Open) -> String? {
    guard line.marker.isNumber else { return nil }
    let mark = Int(line.start)..<min(Int(line.start) + Int(line.marker.length), Int(line.end))
    if ItemNumber.says(layout.source, mark, ItemNumber.text(list.number, list.style)) {
      return nil
    }
    return layout.source.string(layout.source.trimmed(mark))
  }

  private mutating func openList(_ segment: Segment) {
    let line = layout.lines[segment.first]
    let members = members(of: segment)
    let isTight = !members.dropFirst().contains { layout.lines[segments[$0].first].gap > 0 }
    let end = members.last.map { range(segments[$0]).upper } ?? range(segment).upper
    let whole = SourceRange(range(segment).lower, end)
    let marker = listMarker(line.marker, members)
    if segment.kind == .bulletItem {
      builder.openBulletList(isTight: isTight, at: whole)
    } else {
      builder.openOrderedList(
        start: Int(marker.value), style: style(marker), delimiter: delimiter(marker),
        isTight: isTight, at: whole)
    }
    let terms = members.filter { hasTerm(segments[$0]) }.count
    lists.open.append(
      ListStack.Open(
        marker: line.marker, column: line.column, kind: segment.kind,
        hasTerms: terms * 2 >= members.count && terms > 0, style: style(marker),
        number: Int(marker.value)))
  }

  /// "C." is a letter where "D." follows, though it is a roman number too.
  private func listMarker(_ first: ListMarker, _ members: [Int]) -> ListMarker {
    guard first.family == .roman, first.otherValue != 0, members.count > 1,
      layout.lines[segments[members[1]].first].marker.family == .letter
    else { return first }
    var marker = first
    marker.family = .letter
    marker.value = Int32(first.otherValue)
    return marker
  }

  /// The items of the list this segment opens, at its level, for the facts a list needs at its start.
  private func members(of segment: Segment) -> [Int] {
    var found: [Int] = []
    var index = position - 1
    while index < segments.count, found.count < 200 {
      let next = segments[index]
      guard next.kind.isItem, next.level >= segment.level else { break }
      if next.level == segment.level {
        guard next.kind == segment.kind else { break }
        found.append(index)
      }
      index += 1
    }
    return found
  }

  private func task(_ line: Line) -> TaskState {
    guard line.marker.hasBox else { return .none }
    let end = Int(line.start) + Int(line.marker.length)
    return layout.source[end - 3] == 0x20 ? .open : .done
  }

  private func style(_ marker: ListMarker) -> List.NumberStyle {
    switch marker.family {
    case .roman: marker.depth == 1 ? .upperRoman : .lowerRoman
    case .letter: marker.depth == 1 ? .upperAlpha : .lowerAlpha
    case .circled: .circled
    case .chinese: .cjk
    case .hangul: .hangul
    case .none, .bullet, .dash, .checkbox, .decimal, .word, .division: .decimal
    }
  }

  private func delimiter(_ marker: ListMarker) -> List.Delimiter {
    if marker.family == .circled { return .none }
    return switch marker.sign {
    case 0x29: .parenthesis
    case 1 << 24 | 0x29: .parentheses
    case 0x3001: .ideographicComma
    default: .period
    }
  }

  private func hasTerm(_ segment: Segment) -> Bool { term(segment) != nil }

  /// The term of an item "Term: the rest", at most six words.
  private func term(_ segment: Segment) -> KeyValue? {
    let line = layout.lines[segment.first]
    let start = Int(line.start) + (line.marker.family == .word ? 0 : Int(line.marker.length))
    guard line.flags.contains(.hasColon), line.marker.family != .word, start < Int(line.end),
      let pair = KeyValue.find(layout.source, start..<Int(line.end)), !pair.value.isEmpty,
      !startsWithDigit(pair.key)
    else { return nil }
    return pair
  }

  private func startsWithDigit(_ range: Range<Int>) -> Bool {
    Scalars.digit(layout.source.scalar(at: range.lowerBound).value) != nil
  }

  private mutating func addItemText(_ segment: Segment, withTerm: Bool) {
    let line = layout.lines[segment.first]
    var cut = Int(line.marker.length)
    if withTerm, let pair = term(segment) {
      builder.openTerm(at: SourceRange(pair.key))
      var text = BlockText(layout.source)
      text.append(pair.key)
      inlines(text)
      builder.close()
      cut = pair.value.lowerBound - Int(line.start)
    }
    builder.openParagraph(
      at: SourceRange(Int(line.start) + cut..<Int(layout.lines[segment.last].end)))
    inlines(text(segment, cut: cut))
    builder.close()
  }

  /// Adds this entry and those that follow as one definition list.
  mutating func addDefinitions(_ first: Segment) {
    var end = position
    while end < segments.count, segments[end].kind == .definitionItem { end += 1 }
    builder.openDefinitionList(at: SourceRange(range(first).lower, range(segments[end - 1]).upper))
    addDefinition(first)
    while position < end {
      addDefinition(segments[position])
      position += 1
    }
    builder.close()
  }

  private mutating func addDefinition(_ segment: Segment) {
    let split = termSplit(layout.lines[segment.first])
    builder.openDefinitionItem(at: range(segment))
    builder.openDefinitionTerm(at: SourceRange(split.term))
    var term = BlockText(layout.source)
    term.append(split.term)
    inlines(term)
    builder.close()
    let cut = split.rest - Int(layout.lines[segment.first].start)
    let whole = SourceRange(split.rest..<max(split.rest, Int(layout.lines[segment.last].end)))
    builder.openDefinition(at: whole)
    builder.openParagraph(at: whole)
    inlines(text(segment, cut: cut))
    builder.close()
    builder.close()
    builder.close()
  }

  /// Where the term ends and the explanation begins: at a colon, a dash between spaces, a wide gap.
  private func termSplit(_ line: Line) -> (term: Range<Int>, rest: Int) {
    if line.form.contains(.keyValue), let pair = KeyValue.find(layout.source, line.range) {
      return (pair.key, pair.value.isEmpty ? Int(line.end) : pair.value.lowerBound)
    }
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let next = layout.source.scalar(at: offset)
      let isGap = next.value == 0x20 && layout.source[offset + 1] == 0x20
      let isDash =
        ScalarClass.of(next.value) == .dash && offset > Int(line.start)
        && layout.source[offset - 1] == 0x20
        && layout.source[offset + next.length] == 0x20
      if isGap || isDash {
        let rest = layout.source.trimmed(offset + next.length..<Int(line.end))
        return (layout.source.trimmed(Int(line.start)..<offset), rest.lowerBound)
      }
      offset += next.length
    }
    return (line.range, Int(line.end))
  }
}
