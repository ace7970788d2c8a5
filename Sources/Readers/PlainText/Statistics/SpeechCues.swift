/// Lines that name the speaker above a speech, as plays and films are set: capitals, the speech
/// directly below, and the same few names again and again. Headings hardly ever come again.
struct SpeechCues {
  private var lines: Set<Int> = []

  var isEmpty: Bool { lines.isEmpty }

  func contains(_ line: Int) -> Bool { lines.contains(line) }

  init() {}

  /// - Complexity: O(n) in the lines.
  init(lines all: [Line], runs: [TextRun], source: Source) {
    var counts: [UInt64: Int] = [:]
    var found: [(line: Int, key: UInt64)] = []
    for run in runs where run.count >= 2 && SpeechCues.mayNameSpeaker(Int(run.first), all, source) {
      let key = SpeechCues.key(of: all[Int(run.first)], source)
      counts[key, default: 0] += 1
      found.append((Int(run.first), key))
    }
    let again = found.filter { counts[$0.key, default: 0] >= 3 }
    let speakers = counts.values.count { $0 >= 3 }
    guard speakers >= 2, again.count >= 8, again.count * 2 >= found.count else { return }
    // Whoever speaks once is set like those who speak often.
    let usual = again[again.count / 2].line
    for candidate in found where SpeechCues.isSetAlike(all[candidate.line], all[usual]) {
      lines.insert(candidate.line)
    }
  }

  private static func mayNameSpeaker(_ index: Int, _ lines: [Line], _ source: Source) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    return line.isAllCapitals && line.columns <= 40 && line.words <= 5
      && line.form.isDisjoint(with: [.chapterWord, .markupHeading, .contentsWord])
      && !isRoman(line, source) && !line.marker.isPresent && !next.marker.isPresent
      && next.letters > 0
      && !next.isAllCapitals && next.first != .digit
  }

  /// Chapters may be numbered above their text; a name such as Otto may be a numeral of some language.
  private static func isRoman(_ line: Line, _ source: Source) -> Bool {
    line.range.allSatisfy { "IVXLCDM.".utf8.contains(source.bytes[$0]) }
  }

  /// The name without what follows it in brackets: `LUKE (calling)` speaks as `LUKE` does.
  private static func key(of line: Line, _ source: Source) -> UInt64 {
    var hash = PhraseHash()
    for offset in line.range {
      let byte = source.bytes[offset]
      if byte == 0x28 { break }
      if byte > 0x20, byte != 0x2E, byte != 0x3A { hash.add(UInt32(byte)) }
    }
    return hash.value
  }

  private static func isSetAlike(_ one: Line, _ two: Line) -> Bool {
    abs(one.column - two.column) <= 2 || abs(one.doubledMiddle - two.doubledMiddle) <= 6
  }
}
