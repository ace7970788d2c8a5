extension RegionFinder {
  // MARK: - Code

  // MARK: - Tables

  mutating func findTables() {
    var index = 0
    while index < lines.count {
      let last = tableEnd(from: index)
      if last > index {
        index = last + 1
      } else {
        index += 1
      }
    }
  }

  /// Adds the table that begins here, if one does, and returns its last line.
  mutating func tableEnd(from first: Int) -> Int {
    if let last = boxTable(first) { return last }
    if let last = pipeTable(first) { return last }
    if let last = tabTable(first) { return last }
    if let last = alignedTable(first) { return last }
    return first
  }

  mutating func pipeTable(_ first: Int) -> Int? {
    func pipes(_ line: Line) -> Int {
      var count = 0
      for offset in line.range.prefix(400)
      where source.bytes[offset] == 0x7C
        || source.bytes[offset] == 0x2B && line.flags.contains(.symbolsOnly)
      { count += 1 }
      return count
    }
    guard lines[first].flags.contains(.pipe) || isGridRule(first), pipes(lines[first]) >= 1 else {
      return nil
    }
    var last = first
    while last + 1 < lines.count, lines[last + 1].gap == 0,
      lines[last + 1].flags.contains(.pipe) || isGridRule(last + 1)
        || lines[last + 1].flags.contains(.symbolsOnly)
    { last += 1 }
    guard last > first else { return nil }
    let counts = (first...last).map { pipes(lines[$0]) }
    guard (counts.max() ?? 0) >= 2 || last - first >= 2 else { return last }
    guard
      source[Int(lines[first].start)] != 0x7C || source[Int(lines[first].end) - 1] == 0x7C
        || (counts.max() ?? 0) >= 2
    else { return last }
    regions.add(.table, first, last, 7, "columns between bars")
    return last
  }

  /// A table between rules with corners, each of whose lines has a bar at both ends.
  mutating func boxTable(_ first: Int) -> Int? {
    guard isBoxRule(first) else { return nil }
    var last = first
    while last + 1 < lines.count, lines[last + 1].gap == 0,
      isBoxRule(last + 1) || isBoxRow(last + 1)
    {
      last += 1
      if source.scalar(at: Int(lines[last].start)).value == 0x2514 { break }
    }
    guard last > first + 1, isBoxRule(last) else { return nil }
    regions.add(.table, first, last, 9, "cells in a box")
    return last
  }

  private func isBoxRule(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.flags.contains(.symbolsOnly), line.columns >= 5 else { return false }
    let corner = source.scalar(at: Int(line.start))
    let next = source.scalar(at: Int(line.start) + corner.length).value
    switch corner.value {
    case 0x2B: return next == 0x2D || next == 0x3D
    case 0x250C, 0x251C, 0x2514, 0x255E: return next == 0x2500 || next == 0x2550
    default: return false
    }
  }

  private func isBoxRow(_ index: Int) -> Bool {
    let line = lines[index]
    let first = source.scalar(at: Int(line.start)).value
    return (first == 0x7C || first == 0x2502)
      && source.scalar(before: Int(line.end)).value == first
  }

  func isGridRule(_ index: Int) -> Bool {
    let line = lines[index]
    return line.flags.contains(.symbolsOnly) && source[Int(line.start)] == 0x2B
      && source[Int(line.start) + 1] == 0x2D
  }

  mutating func tabTable(_ first: Int) -> Int? {
    guard lines[first].tabs >= 1, !lines[first].marker.isPresent || lines[first].tabs >= 2 else {
      return nil
    }
    var last = first
    while last + 1 < lines.count, lines[last + 1].gap == 0, lines[last + 1].tabs >= 1 { last += 1 }
    guard last > first else { return nil }
    regions.add(.table, first, last, 6, "columns between tabs")
    return last
  }

  /// The columns at which text begins after two or more spaces.
  func starts(_ line: Line) -> [Int] {
    var found: [Int] = []
    var column = line.column
    var spaces = 0
    var offset = Int(line.start)
    let end = min(Int(line.end), offset + 400)
    var previous = ScalarClass.other
    while offset < end {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .space {
        spaces += 1
      } else {
        if spaces >= (previous == .terminal ? 3 : 2) { found.append(column) }
        spaces = 0
        previous = class_
      }
      column += Scalars.width(next.value, class_)
      offset += next.length
    }
    return found
  }

  mutating func alignedTable(_ first: Int) -> Int? {
    guard lines[first].columnGaps >= 1, !lines[first].form.contains(.leader) else { return nil }
    var columns = starts(lines[first])
    var last = first
    var shared = 0
    while last + 1 < lines.count, lines[last + 1].gap == 0 {
      let line = lines[last + 1]
      if line.flags.contains(.symbolsOnly), line.columns >= 3 {
        last += 1
        continue
      }
      let next = starts(line)
      let isRow =
        next.contains { column in columns.contains { abs($0 - column) <= 1 } }
        || isRightAligned(line, lines[last])
      let isContinuation =
        columns.contains { abs($0 - line.column) <= 1 } && line.column > lines[first].column
      guard isRow || isContinuation else { break }
      if isRow { shared += 1 }
      for column in next where columns.count < 16 && !columns.contains(column) {
        columns.append(column)
      }
      last += 1
    }
    // What was looked at in vain is not looked at again: a long list of terms stays linear.
    guard shared >= 1, !isTermList(first, last) else { return last > first ? last : nil }
    let header =
      first > 0 && lines[first].gap == 0 && lines[first - 1].flags.contains(.symbolsOnly)
      && lines[first - 1].columns >= 8
    let start = header && (first - 1 == 0 || lines[first - 1].gap > 0) ? first - 1 : first
    regions.add(.table, start, last, shared >= 2 ? 6 : 3.5, "columns in line")
    return last
  }

  func isRightAligned(_ line: Line, _ other: Line) -> Bool {
    line.columnGaps > 0 && other.columnGaps > 0 && abs(line.reach - other.reach) <= 1

  }

  /// Options and times with one gap each are terms with explanations.
  func isTermList(_ first: Int, _ last: Int) -> Bool {
    var terms = 0
    var rows = 0
    for index in first...last where lines[index].columnGaps > 0 {
      rows += 1
      let start = Int(lines[index].start)
      let isOption = source[start] == 0x2D && source[start + 1] > 0x20
      let isTime = startsWithTime(lines[index])
      if lines[index].columnGaps == 1, isOption || isTime { terms += 1 }
    }
    return terms * 3 >= rows * 2
  }

  func startsWithTime(_ line: Line) -> Bool {
    var offset = Int(line.start)
    var digits = 0
    while digits < 3, Scalars.digit(source.scalar(at: offset).value) != nil {
      offset += source.scalar(at: offset).length
      digits += 1
    }
    guard (1...2).contains(digits) else { return false }
    let separator = source.scalar(at: offset)
    guard [0x3A, 0x2E, 0x68, 0xFF1A].contains(separator.value) else { return false }
    let next = source.scalar(at: offset + separator.length)
    guard Scalars.digit(next.value) != nil else { return false }
    let last = source.scalar(at: offset + separator.length + next.length)
    return Scalars.digit(last.value) != nil
  }

  // MARK: - Contents
}
