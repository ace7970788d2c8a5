/// Which marked lines belong to one list: siblings with nothing but their own text between.
struct ListLinks {
  /// The neighbouring item of the same list, -1 where there is none.
  private(set) var previous: LineNumbers
  private(set) var next: LineNumbers
  /// Numbered lines of one form that count on with other text between: numbered sections.
  private var sequenced: Set<Int> = []

  private struct Open {
    var line: Int
    var indent: Int
  }

  init(lines: [Line], joins: [Float], profile: DocumentProfile) {
    previous = LineNumbers(lineCount: lines.count)
    next = LineNumbers(lineCount: lines.count)
    var stack: [Open] = []
    for index in lines.indices {
      let line = lines[index]
      if line.marker.isPresent && !line.flags.contains(.symbolsOnly) {
        place(index, lines, &stack)
      } else if !continues(line, joins[index], stack, profile) {
        stack.removeAll(keepingCapacity: true)
      }
    }
    findSequences(lines)
  }

  func isInSequence(_ line: Int) -> Bool { sequenced.contains(line) }

  private func continues(_ line: Line, _ join: Float, _ stack: [Open], _ profile: DocumentProfile)
    -> Bool
  {
    guard let top = stack.last else { return true }
    let opensParagraph =
      profile.indentsParagraphs && line.column - profile.margin == profile.paragraphIndent
    if opensParagraph && (join < 0 || line.flags.contains(.ideographicIndent)) { return false }
    if line.gap == 0 { return line.column > top.indent || join > 0.5 }
    return line.gap == 1 && line.column > top.indent + 1
  }

  private mutating func place(_ index: Int, _ lines: [Line], _ stack: inout [Open]) {
    let line = lines[index]
    if line.gap > 2 { stack.removeAll(keepingCapacity: true) }
    while let top = stack.last, line.column + 1 < top.indent { stack.removeLast() }
    // The same form wins over the same column: bullets drift by a column or two.
    while let top = stack.last, top.indent >= line.column - 1, top.indent > line.column - 2 {
      let mark = lines[top.line].marker
      // Numbers may leap from line to line; over a gap they must count on.
      let leaps = line.gap == 0 && mark.isNumber && line.marker.value > mark.value
      if mark.isSibling(of: line.marker),
        mark.isBullet || leaps || mark.isFollowed(by: line.marker)
      {
        next[top.line] = Int32(index)
        previous[index] = Int32(top.line)
        stack[stack.count - 1] = Open(line: index, indent: line.column)
        return
      }
      // Another bullet at the same column nests when an outer item may take it up again.
      if top.indent == line.column, line.gap == 0, stack.count > 1, mark.isBullet || mark.isNumber,
        matchesOuter(line, lines, stack)
      {
        stack.removeLast()
        continue
      }
      break
    }
    stack.append(Open(line: index, indent: line.column))
    if stack.count > 12 { stack.removeFirst() }
  }

  private func matchesOuter(_ line: Line, _ lines: [Line], _ stack: [Open]) -> Bool {
    let outer = lines[stack[stack.count - 2].line].marker
    return outer.isSibling(of: line.marker)
  }

  private mutating func findSequences(_ lines: [Line]) {
    var latest: [UInt64: Int] = [:]
    for index in lines.indices {
      let mark = lines[index].marker
      guard mark.isNumber else { continue }
      let key = UInt64(mark.family.rawValue) << 40 | UInt64(mark.depth) << 32 | UInt64(mark.sign)
      if let before = latest[key], lines[before].marker.isFollowed(by: mark),
        previous[index] != Int32(before)
      {
        sequenced.insert(before)
        sequenced.insert(index)
      }
      if mark.value == 1 || latest[key].map({ lines[$0].marker.value < mark.value }) ?? true {
        latest[key] = index
      }
    }
  }
}
