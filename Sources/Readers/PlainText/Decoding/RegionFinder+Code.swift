/// Code: set in, fenced, or told by its signs.
extension RegionFinder {
  /// Lines set in by four columns or a tab of which a good part looks like code, blank lines
  /// included; fences; unindented lines that nearly all look like code.
  mutating func findCode() {
    findFences()
    var index = 0
    while index < lines.count {
      guard isSetIn(index) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < lines.count, isSetIn(last + 1), lines[last + 1].gap <= 2 { last += 1 }
      judgeCode(index, last)
      index = last + 1
    }
    findFlushCode()
  }

  func isSetIn(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.column >= profile.margin + 4 || line.flags.contains(.tabIndent) else { return false }
    return
      !(line.marker.isPresent && (links.next[index] >= 0 || links.previous[index] >= 0)
      && !line.form.contains(.codeLike))
  }

  mutating func judgeCode(_ first: Int, _ last: Int) {
    let count = last - first + 1
    let coded = (first...last).filter {
      lines[$0].form.contains(.codeLike)
        || lines[$0].flags.contains(.symbolsOnly) && !lines[$0].flags.contains(.rule)
    }.count
    guard coded > 0, coded * 5 >= count * 2 else { return }
    let letters = (first...last).contains { lines[$0].letters > 0 } || count >= 2
    guard letters, count > 1 || lines[first].form.contains(.codeLike) else { return }
    regions.add(.code, first, last, 4 + Float(min(coded, 6)), "set in and full of signs")
  }

  mutating func findFences() {
    var open: Int?
    for index in lines.indices {
      let start = Int(lines[index].start)
      let isFence =
        (source[start] == 0x60 || source[start] == 0x7E) && source[start + 1] == source[start]
        && source[start + 2] == source[start]
        && (lines[index].flags.contains(.rule) || source[start] == 0x60 && lines[index].words <= 1)
      guard isFence else { continue }
      if let first = open {
        guard lines[index].flags.contains(.rule) else { continue }
        if source[Int(lines[first].start)] == source[start], index > first + 1 {
          regions.add(.code, first, index, 20, "between fences")
        }
        open = nil
      } else if source[start] == 0x60 {
        open = index
      }
    }
  }

  mutating func findFlushCode() {
    for run in profile.runs where run.count >= 2 {
      let coded = run.lines.filter { lines[$0].form.contains(.codeLike) }.count
      if coded * 5 >= run.count * 3 {
        regions.add(.code, Int(run.first), Int(run.last), 3, "full of signs")
      }
    }
  }
}
