/// How long the last lines of runs of short lines are. The last line of a paragraph of prose, set
/// however narrow, ends anywhere; that of a stanza is a line like the others.
struct StanzaEnds {
  private var runs = 0
  private var long = 0

  var areLong: Bool { runs >= 3 && long * 5 >= runs * 4 }

  /// - Complexity: O(n) in the runs.
  init(lines: [Line], runs all: [TextRun]) {
    for run in all where run.count >= 3 && run.reach <= 48 {
      var widest = 0
      for line in run.lines { widest = max(widest, lines[line].columns) }
      runs += 1
      if lines[Int(run.last)].columns >= widest * 2 / 3 { long += 1 }
    }
  }
}
