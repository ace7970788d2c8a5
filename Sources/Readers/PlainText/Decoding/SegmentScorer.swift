/// Scores readings of lines as blocks: what opens a block, what carries it on, what ends it.
///
/// A segment's score is `start(first) + extend(each further line) + end(last)` plus the transition
/// from the segment before, so that the decoder needs one pass whatever the lengths.
struct SegmentScorer {
  let layout: Layout
  // Stored, not computed: handing out a copy of these for every look at a line cost a third of the
  // time of decoding.
  let source: Source
  let lines: [Line]
  let profile: DocumentProfile
  /// The first line after a notice at the start.
  let firstLine: Int
  /// Log-odds per style class from the first decoding; empty in the first.
  var classPriors: [StyleClass: Float] = [:]
  /// The gap that three in four headings of the first decoding had at least, where most stood after
  /// a larger gap than usual; 0 elsewhere.
  var headingGap = 0
  var keepsReasons = false

  init(layout: Layout) {
    self.layout = layout
    source = layout.source
    lines = layout.lines
    profile = layout.profile
    firstLine = layout.regions.region(.boilerplate, at: 0).map { $0.last + 1 } ?? 0
  }

  /// The score of opening a block of this kind at the line, or nil where it cannot be.
  func start(_ kind: SegmentKind, _ index: Int) -> Evidence? {
    switch kind {
    case .title: title(index)
    case .subtitle: subtitle(index)
    case .byline: byline(index)
    case .metadata: metadata(index)
    case .heading: heading(index)
    case .paragraph: paragraph(index)
    case .bulletItem: bulletItem(index)
    case .orderedItem: orderedItem(index)
    case .definitionItem: definitionItem(index)
    case .sceneBreak: sceneBreak(index)
    case .footnote: footnote(index)
    case .caption: caption(index)
    case .addressLine: addressLine(index)
    case .quote, .verse, .code, .table, .tagCloud, .contents, .boilerplate: region(kind, index)
    }
  }

  /// The score of carrying a block of this kind on to the line, or nil where it must end.
  func extend(_ kind: SegmentKind, _ index: Int) -> Float? {
    let line = lines[index]
    switch kind {
    case .quote, .verse, .code, .table, .tagCloud, .contents, .boilerplate:
      guard isInside(kind, index) else { return nil }
      let step = max(
        SegmentScorer.regionStep(kind), layout.regions.region(kind, at: index)?.step ?? 0)
      return max(0, layout.joins[index]) + step
    case .heading, .title:
      if isInside(kind, index) { return max(0.5, layout.joins[index]) }
      return line.gap == 0 ? headingLine(kind, index) : nil
    case .paragraph: return line.gap == 0 ? layout.joins[index] : nil
    case .bulletItem, .orderedItem, .definitionItem, .footnote:
      return line.gap == 0 ? continuation(kind, index) : nil
    case .byline where isBareBylineWord(index - 1):
      return line.gap == 0 && line.columns <= 60 ? 3 : nil
    case .byline where isFolded(index), .title where isFolded(index): return 6
    case .byline where line.hasHeadForm, .subtitle where line.hasHeadForm: return nil
    case .caption, .byline, .subtitle:
      return line.gap == 0 && layout.joins[index] > 0.5 ? layout.joins[index] - 1.5 : nil
    case .metadata: return isFolded(index) ? 6 : nil
    case .sceneBreak, .addressLine: return nil
    }
  }

  /// Whether a line is set in below a key with its value, as headers of mails are folded.
  private func isFolded(_ index: Int) -> Bool {
    let column = lines[index].column
    guard column >= profile.margin + 2, !lines[index].form.contains(.knownKey),
      !lines[index].flags.contains(.ideographicIndent)
    else { return false }
    var key = index
    while key > 0, index - key < 6, lines[key].gap == 0 {
      key -= 1
      if lines[key].column != column { break }
    }
    return key < index && lines[key].form.contains(.keyValue) && lines[key].column < column
  }

  /// What a further line of a region adds: more where its lines would pass for blocks of their own.
  private static func regionStep(_ kind: SegmentKind) -> Float {
    switch kind {
    case .boilerplate: 7
    case .tagCloud: 4
    case .contents: 3.5
    case .table: 2.2
    case .code: 2.5
    default: 0.02
    }
  }

  private func isInside(_ kind: SegmentKind, _ index: Int) -> Bool {
    let here = layout.regions.index(kind, at: index)
    return here >= 0 && layout.regions.index(kind, at: index - 1) == here
  }

  /// The score of ending a block of this kind after the line.
  func end(_ kind: SegmentKind, _ index: Int) -> Float {
    let here = layout.regions.index(kind, at: index)
    if here >= 0, index + 1 < lines.count, layout.regions.index(kind, at: index + 1) == here {
      return -12
    }
    return kind == .heading ? headingEnd(index).total : 0
  }

  private func region(_ kind: SegmentKind, _ index: Int) -> Evidence? {
    guard let region = layout.regions.region(kind, at: index), region.first == index else {
      return nil
    }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(region.score, region.reason)
    return evidence
  }

  private func paragraph(_ index: Int) -> Evidence {
    var evidence = Evidence(keepsReasons: keepsReasons)
    let line = lines[index]
    if line.flags.contains(.symbolsOnly) { evidence.add(Weights.symbolsOnly) }
    return evidence
  }

  /// A line carried on below an item: set in to the item's text, or wrapped lazily.
  private func continuation(_ kind: SegmentKind, _ index: Int) -> Float {
    let line = lines[index]
    let before = lines[index - 1]
    let join = layout.joins[index]
    if line.marker.isPresent && (layout.links.previous[index] >= 0 || layout.links.next[index] >= 0)
    {
      return -3
    }
    if line.marker.isBullet, line.column > before.column, before.marker.isBullet {
      return -3
    }
    if line.marker.isBullet, line.column > before.column,
      (layout.bulletCounts[line.marker.sign] ?? 0) >= 2
    {
      return -3
    }
    if line.flags.contains(.ideographicIndent) && profile.indentsParagraphs { return -4 }
    if kind == .definitionItem && line.form.contains(.term) && line.column <= profile.margin + 3
      && (line.form.contains(.keyValue) == before.form.contains(.keyValue)
        || before.column >= line.column + 2)
    {
      return -4
    }
    let column = before.marker.isPresent ? before.column + 1 : before.column
    if line.column >= column, line.column > profile.margin, line.column >= 2 {
      return max(join, 0) + Weights.hanging.value
        - (before.endsSentence && before.columns < 30 ? 1.5 : 0)
    }
    return min(join, 3)
  }

  // MARK: - Small blocks

  private func sceneBreak(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.letters == 0, line.digits == 0, line.columns <= 100 else { return nil }
    guard line.flags.contains(.symbolsOnly), !line.flags.contains(.quoteMark),
      !line.form.contains(.rating), line.tabs == 0
    else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.rule)
    if line.gap == 0 && index > 0 { evidence.add(-0.8, "no gap before") }
    return evidence
  }

  private func footnote(_ index: Int) -> Evidence? {
    let line = lines[index]
    let first = source.scalar(at: Int(line.start)).value
    var evidence = Evidence(keepsReasons: keepsReasons)
    let isNote = line.form.contains(.noteBody)
    let isListed = layout.isBelowNotes(index)
    guard isNote || isListed else { return nil }
    if isNote {
      evidence.add(Weights.footnoteForm)
    } else {
      evidence.add(1.4, "under a heading of notes")
    }
    if isListed && line.marker.isPresent { evidence.add(2.5, "a numbered note under its heading") }
    if first == 0x5B, profile.bracketMarksInText { evidence.add(Weights.footnoteMark) }
    if first == 0x2A {
      evidence.add(profile.starMarksInText ? 3 : -3, "its star stands in the text or does not")
    }
    if index * 3 > lines.count * 2 { evidence.add(Weights.footnoteTail) }
    return evidence
  }

  private func caption(_ index: Int) -> Evidence? {
    let line = lines[index]
    guard line.form.contains(.caption), line.words <= 40 else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.captionForm)
    if line.gap == 0 && index > 0 && layout.joins[index] > 1 {
      evidence.add(-3, "the text before runs on")
    }
    let beforeTable = index + 1 < lines.count && layout.regions.index(.table, at: index + 1) >= 0
    if beforeTable || index > 0 && layout.regions.index(.table, at: index - 1) >= 0 {
      evidence.add(Weights.captionTable)
    }
    if line.columns > 110 { evidence.add(-3, "as long as a paragraph") }
    return evidence
  }

  private func addressLine(_ index: Int) -> Evidence? {
    guard lines[index].form.contains(.address) else { return nil }
    var evidence = Evidence(keepsReasons: keepsReasons)
    evidence.add(Weights.address)
    let line = lines[index]
    if index > 0, line.gap == 0, profile.wrapColumn > 0, !lines[index - 1].endsSentence,
      !lines[index - 1].form.contains(.address),
      lines[index - 1].reach + 1 + line.columns > profile.wrapColumn
    {
      evidence.add(-6, "the text before runs on, and there was no room for it")
    }
    return evidence
  }
}
