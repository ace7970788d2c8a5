/// Line ends inside of runs: wrapped, or the writer's own.
extension DocumentProfile {
  mutating func countJunctions(_ lines: [Line]) {
    wrappedBefore = [0]
    deliberateBefore = [0]
    wrappedBefore.reserveCapacity(runs.count + 1)
    deliberateBefore.reserveCapacity(runs.count + 1)
    for index in runs.indices {
      countJunctions(run: index, lines)
      wrappedJunctions += Int(runs[index].wrapped)
      deliberateJunctions += Int(runs[index].deliberate)
      wrappedBefore.append(Int32(clamping: wrappedJunctions))
      deliberateBefore.append(Int32(clamping: deliberateJunctions))
    }
  }

  private mutating func countJunctions(run index: Int, _ lines: [Line]) {
    let run = runs[index]
    guard run.count > 1 else { return }
    var wrapped = 0
    var deliberate = 0
    for next in (Int(run.first) + 1)...Int(run.last) {
      switch DocumentProfile.junction(lines[next - 1], lines[next], reach: Int(run.reach)) {
      case .wrapped: wrapped += 1
      case .deliberate: deliberate += 1
      case .unclear: break
      }
    }
    if wrapped > 0, hasStanzaShape(run, lines) {
      wrapped = 0
      deliberate = run.count - 1
    }
    runs[index].wrapped = UInt16(clamping: wrapped)
    runs[index].deliberate = UInt16(clamping: deliberate)
  }

  /// Lines that all begin with a capital though sentences run on, or nearly all end with a mark of
  /// punctuation though words would still fit: line ends that wrapping gives only by chance.
  private func hasStanzaShape(_ run: TextRun, _ lines: [Line]) -> Bool {
    guard run.count >= 3, run.count <= 200, run.reach - run.leastIndent <= 66 else { return false }
    var open = 0
    var capitals = 0
    var marked = 0
    var fitting = 0
    let junctions = run.count - 1
    for index in run.lines {
      let line = lines[index]
      if line.marker.isBullet || line.columns > 66 { return false }
      if line.endsSentence || [.comma, .colon, .dash].contains(line.last) { marked += 1 }
      guard index < Int(run.last) else { break }
      if lines[index + 1].firstWord == .upper { capitals += 1 }
      if !line.endsSentence { open += 1 }
      if line.reach + 2 + Int(lines[index + 1].firstWordWidth) <= Int(run.reach) { fitting += 1 }
    }
    if capitals == junctions, open > 0, junctions >= 3 || marked * 2 >= run.count || run.reach < 50
    {
      return true
    }
    // Greedy wrapping leaves no room for the next word; even lines of prose do, but seldom end in marks.
    if run.count >= 4, run.reach - run.leastIndent <= 40, fitting > 0, marked > 0,
      lines[Int(run.first)].lowers > 0, capitals * 2 >= junctions || marked * 2 >= run.count
    {
      return true
    }
    return run.count >= 4 && marked * 4 >= run.count * 3 && fitting > 0 && open > 0
  }

  enum Junction { case wrapped, deliberate, unclear }

  /// Judges one line end inside a run by what stands on both sides of it.
  static func junction(_ line: Line, _ next: Line, reach: Int) -> Junction {
    if next.marker.isPresent && next.marker.family != .dash || next.flags.contains(.symbolsOnly) {
      return .unclear
    }
    if line.columnGaps > 0 || line.tabs > 0 || line.flags.contains(.quoteMark)
      || line.form.contains(.codeLike)
    {
      return .unclear
    }
    if line.columns > 130 { return .deliberate }
    if next.columns > 130 { return .deliberate }
    if next.flags.contains(.ideographicIndent) { return .unclear }
    let fits = line.reach + 1 + Int(next.firstWordWidth) <= reach
    let isUncased = line.uppers == 0 && line.lowers == 0
    if isUncased {
      if line.endsSentence { return fits && line.reach * 10 < reach * 9 ? .deliberate : .unclear }
      return line.reach + 4 >= reach || (!fits && !line.flags.contains(.noSpaces))
        ? .wrapped : .deliberate
    }
    if next.firstWord == .lower && !line.endsSentence { return .wrapped }
    if line.flags.contains(.hyphenated) { return .wrapped }
    if !fits && !line.endsSentence && line.columns >= 30 {
      return next.firstWord == .upper ? .unclear : .wrapped
    }
    if fits && next.firstWord == .upper && line.reach * 10 < reach * 9 { return .deliberate }
    return .unclear
  }
}
