/// What forms of lines say of the whole text: speech, questions, page numbers, note marks.
extension DocumentProfile {
  mutating func countForms(_ lines: [Line], _ source: Source) {
    var widths: [Int] = []
    var firstPageNumber: Int32?
    for run in runs {
      let line = lines[Int(run.first)]
      var total = 0
      for index in run.lines.prefix(8) { total += lines[index].columns }
      if widths.count < 4096, line.letters > 0 { widths.append(total) }
      // A title in quotation marks is no speech.
      if line.flags.contains(.opensQuote), run.first > 0 { quotedOpenings += 1 }
      if run.count == 1 && line.form.contains(.pageNumber) && firstPageNumber == nil {
        firstPageNumber = line.divisionValue
      }
      if line.letters > 0, total > 60 || line.endsSentence { proseRuns += 1 }
      if run.count == 1, line.flags.contains(.endsWithQuestion), !line.flags.contains(.opensQuote),
        line.first != .dash, line.columns < 70, Int(run.last) + 1 < lines.count,
        !lines[Int(run.last) + 1].flags.contains(.endsWithQuestion)
      {
        askedAlone += 1
      }
    }
    widths.sort()
    proseWidth = widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
    pageNumbersAreHeadings = (firstPageNumber ?? 1) <= 2
    var wantsStars = false
    var wantsBrackets = false
    for line in lines {
      if line.keyHash != 0 { keyCounts[line.keyHash, default: 0] += 1 }
      if line.form.contains(.noteBody) {
        if source[Int(line.start)] == 0x2A { wantsStars = true }
        if source[Int(line.start)] == 0x5B { wantsBrackets = true }
      }
    }
    if wantsStars || wantsBrackets { findMarks(lines, source) }
  }

  /// Looks for note marks behind words: `word*`, `word.[1]`.
  private mutating func findMarks(_ lines: [Line], _ source: Source) {
    for line in lines {
      var place = ByteRuns.noteMark(source.bytes, Int(line.start) + 1, Int(line.end))
      while place < Int(line.end) {
        let offset = place
        place = ByteRuns.noteMark(source.bytes, offset + 1, Int(line.end))
        let byte = source.bytes[offset]
        guard source.bytes[offset - 1] > 0x20 else { continue }
        let next = source[offset + 1]
        if byte == 0x2A, next <= 0x20 || offset + 1 == Int(line.end),
          NoteTable.canPrecedeStar(source.bytes[offset - 1])
        {
          starMarksInText = true
        }
        if byte == 0x5B, (0x30...0x39).contains(next) || next == 0x2A { bracketMarksInText = true }
      }
    }
  }
}
