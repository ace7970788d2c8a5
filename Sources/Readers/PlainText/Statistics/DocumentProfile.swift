/// What is usual in a document: gaps, margins, wrapping, first-line indents, repeated keys.
struct DocumentProfile {
  var runs: [TextRun] = []
  /// The run of each line, where there is more than one.
  private var runOfLine: [Int32] = []
  /// Blank lines that usually separate paragraphs; 0 where paragraphs follow without a gap.
  var usualGap = 1
  /// The column most lines begin at.
  var margin = 0
  /// The column wrapped lines reach, 0 where no wrapping was seen.
  var wrapColumn = 0
  /// Paragraphs open with an indent instead of a gap.
  var indentsParagraphs = false
  var paragraphIndent = 0
  /// The typical width of a paragraph's text: the upper quartile of run widths.
  var proseWidth = 0
  var quotedOpenings = 0
  var proseRuns = 0
  var keyCounts: [UInt32: Int] = [:]
  var wrappedJunctions = 0
  var deliberateJunctions = 0
  var pageNumbersAreHeadings = false
  var starMarksInText = false
  var bracketMarksInText = false
  var verseRuns = 0
  /// Lone lines that ask a question, and have a longer answer below.
  var askedAlone = 0
  /// Lines that name the speaker of the text below.
  private(set) var cues: SpeechCues
  /// The last lines of short-lined runs are as long as the others: in prose, they end anywhere.
  private(set) var endsLikeVerse = false
  /// Dates on lines of their own head sections.
  private(set) var datesAreHeadings = false
  var wrappedBefore: [Int32] = []
  var deliberateBefore: [Int32] = []

  init(lines: [Line], source: Source) {
    cues = SpeechCues()
    findRuns(lines)
    cues = SpeechCues(lines: lines, runs: runs, source: source)
    findMargins(lines)
    countJunctions(lines)
    findGaps(lines)
    findIndents(lines)
    findWrapColumn(lines)
    countForms(lines, source)
    endsLikeVerse = StanzaEnds(lines: lines, runs: runs).areLong
    datesAreHeadings = DatedSections(lines: lines, runs: runs).areHeadings
  }

  /// One paragraph in eight and more opens with a quotation mark.
  var isFullOfSpeech: Bool { quotedOpenings >= 8 && quotedOpenings * 8 >= runs.count }

  /// How large a gap is beside the usual one: 0 none, 1 usual, 2 larger, 3 at least twice as large.
  func rank(ofGap gap: Int) -> Int {
    if gap == 0 { return 0 }
    if gap <= usualGap { return 1 }
    return gap >= 2 * usualGap + 1 && usualGap > 0 || gap >= 3 && usualGap == 0 ? 3 : 2
  }

  /// Log-odds, within ±2.5, that line ends in this run come from wrapping: the run's own junctions
  /// weigh most, its neighbourhood less, the document least.
  func wrapEvidence(run index: Int) -> Float {
    let run = runs[index]
    let lower = max(0, index - 20)
    let upper = min(runs.count - 1, index + 20)
    let nearWrapped = Float(wrappedBefore[upper + 1] - wrappedBefore[lower])
    let nearDeliberate = Float(deliberateBefore[upper + 1] - deliberateBefore[lower])
    let whole = Float(wrappedJunctions + deliberateJunctions)
    let share = whole > 0 ? Float(wrappedJunctions) / whole : 0.5
    let yes = Float(run.wrapped) * 3 + min(nearWrapped, 20) * 0.5 + share * 2 + 0.5
    let no = Float(run.deliberate) * 3 + min(nearDeliberate, 20) * 0.5 + (1 - share) * 2 + 0.5
    let odds = yes / no
    return odds > 12 ? 2.5 : odds < 1 / 12 ? -2.5 : logarithm(odds)
  }

  /// The natural logarithm for 1/12…12 by a short series, exact to 1 %: no library is imported.
  private func logarithm(_ value: Float) -> Float {
    let ratio = (value - 1) / (value + 1)
    let square = ratio * ratio
    return 2 * ratio
      * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 4)))))
  }

  private mutating func findRuns(_ lines: [Line]) {
    for (index, line) in lines.enumerated() {
      if index == 0 || line.gap > 0 {
        if !runs.isEmpty { runs[runs.count - 1].gapAfter = line.gap }
        runs.append(
          TextRun(
            first: Int32(index), last: Int32(index), gapBefore: line.gap, gapAfter: 0, reach: 0,
            leastIndent: line.indent))
      }
      let last = runs.count - 1
      runs[last].last = Int32(index)
      runs[last].reach = max(runs[last].reach, UInt16(clamping: line.reach))
      runs[last].leastIndent = min(runs[last].leastIndent, line.indent)
    }
    guard runs.count > 1 else { return }
    runOfLine.reserveCapacity(lines.count)
    for (index, run) in runs.enumerated() {
      runOfLine.append(contentsOf: repeatElement(Int32(index), count: run.count))
    }
  }

  func runIndex(of line: Int) -> Int { runOfLine.isEmpty ? 0 : Int(runOfLine[line]) }

  private mutating func findMargins(_ lines: [Line]) {
    var histogram = [Int](repeating: 0, count: 64)
    for line in lines where line.letters > 0 && !line.marker.isPresent {
      histogram[min(63, line.column)] += min(line.columns, 80)
    }
    margin = histogram.indices.max(by: { histogram[$0] < histogram[$1] }) ?? 0
    // Indented verse must not shift the margin of the prose around it.
    if let least = histogram.firstIndex(where: { $0 * 8 > histogram[margin] }) {
      margin = min(margin, least)
    }
  }

  private mutating func findGaps(_ lines: [Line]) {
    var histogram = [Int](repeating: 0, count: 16)
    var prose = 0
    for run in runs.dropFirst() {
      let line = lines[Int(run.first)]
      guard line.letters > 0 else { continue }
      let weight = run.count > 1 || line.columns > 50 ? 3 : 1
      histogram[min(15, Int(run.gapBefore))] += weight
      prose += 1
    }
    let most = histogram.indices.max(by: { histogram[$0] < histogram[$1] }) ?? 1
    usualGap = histogram[most] > 0 ? most : 1
    // A smaller gap that is common too is the usual one: the larger sets sections apart.
    for gap in 1..<max(1, usualGap) where histogram[gap] * 3 >= histogram[usualGap] {
      usualGap = gap
      break
    }
  }

  private mutating func findIndents(_ lines: [Line]) {
    var histogram = [Int](repeating: 0, count: 17)
    var flush = 0
    for index in lines.indices {
      let line = lines[index]
      guard line.letters > 0, !line.marker.isPresent || line.marker.family == .dash else {
        continue
      }
      let extra = line.column - margin
      let next = index + 1 < lines.count && lines[index + 1].gap == 0 ? lines[index + 1] : nil
      if extra >= 1, extra <= 10, line.columns > 20 {
        // The last line of a stanza has nothing below it either.
        let isLast = line.gap == 0 && index > 0 && lines[index - 1].column == line.column
        let fallsBack = next.map { $0.column < line.column } ?? !isLast
        if fallsBack || line.flags.contains(.ideographicIndent) { histogram[min(16, extra)] += 1 }
      } else if extra <= 0, line.gap > 0, let next, next.column == line.column, next.letters > 0 {
        flush += 1
      }
    }
    let most = histogram.indices.max(by: { histogram[$0] < histogram[$1] }) ?? 0
    let total = histogram.reduce(0, +)
    if total >= 2, total > flush {
      indentsParagraphs = true
      paragraphIndent = most
    }
  }

  private mutating func findWrapColumn(_ lines: [Line]) {
    var histogram = [Int](repeating: 0, count: 132)
    var total = 0
    for run in runs where run.wrapped > run.deliberate {
      for index in run.lines.dropLast() {
        histogram[min(131, lines[index].reach)] += 1
        total += 1
      }
    }
    var above = total / 20
    for column in histogram.indices.reversed() {
      above -= histogram[column]
      if above < 0 {
        wrapColumn = total > 0 ? column : 0
        break
      }
    }
  }
}
