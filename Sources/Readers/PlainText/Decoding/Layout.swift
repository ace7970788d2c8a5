/// Everything the scorers look at, computed once before decoding.
struct Layout {
  let source: Source
  let lines: [Line]
  let profile: DocumentProfile
  /// How well each line goes on from the one before, as one paragraph.
  let joins: [Float]
  let links: ListLinks
  let regions: Regions
  let contentsKeys: Set<UInt64>
  private let contentsLengths: UInt64
  let titleKeys: Set<UInt64>
  /// Whether the last heading before a line was one such as "Notes" or "References".
  private let belowNotes: [Bool]
  /// How many items each bullet sign opens in lists of two and more.
  let bulletCounts: [UInt32: Int]
  /// Hyphens at the start of lines open speech.
  let hyphensOpenSpeech: Bool
  /// How many headings are underlined.
  let underlinedHeads: Int
  /// The line of the title that a library's header gives; -1 where there is no such header.
  private(set) var titleLine = -1
  /// Lines that lie before the first long text.
  var headEnd = 0

  init(source: Source, lines: [Line], wrap: WrapMode) {
    self.source = source
    self.lines = lines
    var profile = DocumentProfile(lines: lines, source: source)
    var joins = Layout.joinScores(lines, profile, wrap)
    let links = ListLinks(lines: lines, joins: joins, profile: profile)
    Layout.partItems(lines, links, &joins)
    Layout.joinSpeeches(lines, profile.cues, &joins)
    self.joins = joins
    self.links = links
    hyphensOpenSpeech = SpeechDashes(lines: lines, links: links, source: source).openSpeech
    var bullets: [UInt32: Int] = [:]
    for index in lines.indices
    where lines[index].marker.isBullet && (links.previous[index] >= 0 || links.next[index] >= 0) {
      bullets[lines[index].marker.sign, default: 0] += 1
    }
    bulletCounts = bullets
    var finder = RegionFinder(
      source: source, lines: lines, profile: profile, joins: joins, links: links)
    finder.find()
    let stanzas = finder.regions.all.filter { $0.kind == .verse && $0.score > 1 }.count
    profile.verseRuns = stanzas
    self.profile = profile
    belowNotes = Layout.linesBelowNotes(lines, profile)
    regions = finder.regions
    underlinedHeads = finder.underlinedHeads
    contentsKeys = finder.contentsKeys
    contentsLengths = finder.contentsLengths
    titleKeys = finder.titleKeys
    headEnd = findHeadEnd()
    titleLine = findTitleLine()
  }

  /// A list mark ends the text before it, if the line has siblings or is set in below an item.
  private static func partItems(_ lines: [Line], _ links: ListLinks, _ joins: inout [Float]) {
    for index in lines.indices where lines[index].marker.isPresent {
      let line = lines[index]
      let marker = line.marker
      let isNested =
        index > 0 && marker.isBullet && lines[index - 1].marker.isBullet
        && line.column > lines[index - 1].column
      guard isNested || links.previous[index] >= 0 || links.next[index] >= 0 else { continue }
      let isTerse =
        !line.endsSentence && !line.flags.contains(.endsSentenceInside) && line.columns <= 60
      if marker.family != .dash || marker.sign == 0x2D
        || isTerse && (marker.sign == 0x2013 || line.firstWord == .lower)
      {
        joins[index] -= 8
      }
    }
  }

  /// A speech belongs to the name above it.
  private static func joinSpeeches(_ lines: [Line], _ cues: SpeechCues, _ joins: inout [Float]) {
    guard !cues.isEmpty else { return }
    for index in lines.indices.dropFirst() where cues.contains(index - 1) {
      joins[index] = max(joins[index], 2)
    }
  }

  /// What a line has in common with its entry in the contents or the header; 0 for a long one.
  func lineKey(_ index: Int) -> UInt64 {
    lines[index].columns <= 110 ? RegionFinder.key(of: lines[index], in: source) : 0
  }

  /// Whether the contents name the line: by its length first, which rules most lines out.
  func isInContents(_ index: Int) -> Bool {
    let line = lines[index]
    guard contentsLengths & RegionFinder.lengthBit(line.letters + Int(line.digits)) != 0 else {
      return false
    }
    return contentsKeys.contains(lineKey(index))
  }

  private func findTitleLine() -> Int {
    guard !titleKeys.isEmpty, headEnd < lines.count,
      let notice = regions.region(.boilerplate, at: 0), notice.last < headEnd
    else { return -1 }
    return (notice.last + 1...headEnd).first { titleKeys.contains(lineKey($0)) } ?? -1
  }

  /// The head goes on until a paragraph of running text, or for a dozen lines.
  private func findHeadEnd() -> Int {
    var count = 0
    var index = 0
    if let notice = regions.region(.boilerplate, at: 0) { index = notice.last + 1 }
    var underlined = 0
    while index < lines.count, count < 14 {
      let line = lines[index]
      // The first line with a rule below may be the title; the second opens the text.
      if regions.region(.heading, at: index)?.first == index { underlined += 1 }
      if underlined == 2 { return index }
      if line.columns > 110 || line.columns > 50 && line.endsSentence { return index }
      if line.columns > 50, line.flags.contains(.endsSentenceInside), index > 0 { return index }
      if index > 0, joins[index] > 1.5, max(line.columns, lines[index - 1].columns) > 40 {
        return index - 1
      }
      count += 1
      index += 1
    }
    return index
  }

  func isBelowNotes(_ index: Int) -> Bool { !belowNotes.isEmpty && belowNotes[index] }

  /// Lines after a notes word, up to a gap of at least twice the usual or 60 lines.
  private static func linesBelowNotes(_ lines: [Line], _ profile: DocumentProfile) -> [Bool] {
    guard lines.contains(where: { $0.form.contains(.notesWord) }) else { return [] }
    var result = [Bool](repeating: false, count: lines.count)
    var left = 0
    for index in lines.indices {
      if profile.rank(ofGap: Int(lines[index].gap)) >= 3 { left = 0 }
      result[index] = left > 0
      left = max(0, left - 1)
      if lines[index].form.contains(.notesWord), lines[index].columns <= 40 { left = 60 }
    }
    return result
  }

  /// Scores the junction before each line; large negative at a gap.
  static func joinScores(_ lines: [Line], _ profile: DocumentProfile, _ wrap: WrapMode) -> [Float] {
    var scores = [Float](repeating: -30, count: lines.count)
    for (runIndex, run) in profile.runs.enumerated() where run.count > 1 {
      let evidence: Float =
        switch wrap {
        case .automatic: profile.wrapEvidence(run: runIndex)
        case .hard: 2.5
        case .soft: -6
        }
      for index in (Int(run.first) + 1)...Int(run.last) {
        scores[index] = join(lines, index, run, evidence, profile)
      }
    }
    return scores
  }

  private static func join(
    _ lines: [Line], _ index: Int, _ run: TextRun, _ wrapEvidence: Float, _ profile: DocumentProfile
  ) -> Float {
    let line = lines[index]
    let before = lines[index - 1]
    var score = wrapEvidence
    if line.flags.contains(.symbolsOnly) || before.flags.contains(.symbolsOnly) { score -= 5 }
    if line.firstWord == .lower && line.first != .dash { score += Weights.goesOnSmall.value }
    if before.endsSentence {
      score += Weights.sentenceDone.value
    } else if before.flags.contains(.hyphenated) {
      score += Weights.hyphen.value
    } else {
      score += Weights.sentenceOpen.value
    }
    let column =
      run.count >= 4
      ? max(Int(run.reach), min(profile.wrapColumn, Int(run.reach) + 12))
      : max(Int(run.reach), profile.wrapColumn)
    let needed = before.reach + 1 + Int(line.firstWordWidth)
    if needed > column {
      score += Weights.wrapsOn.value
    } else if wrapEvidence > 0 {
      score -= min(2.5, 0.4 + Float(column - needed) / 12)
    }
    if !profile.indentsParagraphs && profile.wrappedJunctions > 0 && wrapEvidence > 0 {
      score += Weights.blankSeparated.value
    }
    score += indentScore(line, before, profile)
    if line.form.contains(.term) && before.form.contains(.term) && line.column == before.column {
      score -= before.endsSentence ? 6 : 2.5
    } else if line.form.contains(.term), before.column >= line.column + 2, before.endsSentence {
      score -= 6  // what was set in below the term before has ended
    }
    // The end of a sentence may look like a fact of its own.
    let isFact = line.form.contains(.date) || line.form.contains(.rating)
    let mayRunOn = before.columns >= 30 && needed > column && !before.endsSentence
    if line.form.contains(.knownKey) || isFact && !mayRunOn {
      score -= 4
    }
    if line.marker.isPresent && line.marker.family != .dash && line.marker.family != .letter {
      score += Weights.mark.value
    }
    let opensSpeech = line.first == .dash || line.flags.contains(.opensQuote)
    if opensSpeech && before.endsSentence && needed <= column { score += Weights.speechOpens.value }
    if before.columns > 130 || line.columns > 130 && wrapEvidence < 1 {
      score += Weights.unwrapped.value
    }
    return score
  }

  /// Both are set in, and about one middle.
  private static func areCentred(_ line: Line, _ before: Line, _ profile: DocumentProfile) -> Bool {
    let middles = line.doubledMiddle - before.doubledMiddle
    return min(line.column, before.column) >= profile.margin + 6 && abs(middles) <= 2
  }

  private static func indentScore(_ line: Line, _ before: Line, _ profile: DocumentProfile) -> Float
  {
    if line.flags.contains(.ideographicIndent) { return -5 }
    let step = line.column - before.column
    if abs(step) >= 2, areCentred(line, before, profile) { return Weights.centredLines.value }
    if profile.indentsParagraphs {
      let extra = line.column - profile.margin
      if extra > 0 && step > 0 { return Weights.indentOpens.value }
      // Two first-line indents in a row: two short paragraphs, as in speech.
      if extra > 0 && step == 0 && abs(extra - profile.paragraphIndent) <= 1 {
        return Weights.indentOpens.value * 0.8
      }
      return step < 0 ? 0.5 : 0
    }
    if step > 1 && before.column <= profile.margin { return -0.8 }
    return step < -3 ? -1.0 : 0
  }
}

/// Whether the lines of a text were broken to fit a column.
public enum WrapMode: String, Sendable, CaseIterable {
  case automatic = "auto"
  case hard, soft
}
