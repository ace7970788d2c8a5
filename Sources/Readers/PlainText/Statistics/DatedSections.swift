/// Whether dates on lines of their own head the entries of the text, as in diaries and logs: three
/// and more, most of them between the running text of one entry and that of the next.
struct DatedSections {
  private var total = 0
  private var between = 0

  var areHeadings: Bool { total >= 3 && between >= 2 && between * 3 >= total * 2 - 2 }

  /// - Complexity: O(n) in the runs.
  init(lines: [Line], runs: [TextRun]) {
    for index in runs.indices {
      let run = runs[index]
      guard run.count == 1, lines[Int(run.first)].form.contains(.date),
        !lines[Int(run.first)].form.contains(.keyValue), index + 1 < runs.count,
        DatedSections.isProse(runs[index + 1], lines)
      else { continue }
      total += 1
      if index > 0, DatedSections.isProse(runs[index - 1], lines) { between += 1 }
    }
  }

  private static func isProse(_ run: TextRun, _ lines: [Line]) -> Bool {
    let last = lines[Int(run.last)]
    return run.count > 1 || last.endsSentence && last.columns > 30 || last.columns > 60
  }
}
