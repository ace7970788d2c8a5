/// Moving along a line, with tabs that stop at every fourth column.
extension BlockParser {
  /// Finds `indent` and `content` from `position`.
  @inline(__always)
  mutating func measureIndent() {
    var index = position
    var reached = column
    while index < lineEnd {
      let byte = source[index]
      if byte == .space {
        reached &+= 1
      } else if byte == .tab {
        reached = (reached & ~3) &+ 4
      } else {
        break
      }
      index &+= 1
    }
    content = index
    indent = reached &- column &+ spare
  }

  /// Takes so many columns of white space, or all there are.
  mutating func skip(columns: Int) {
    var wanted = columns
    let fromSpare = min(spare, wanted)
    spare -= fromSpare
    wanted -= fromSpare
    while wanted > 0, position < lineEnd {
      let byte = source[position]
      if byte == .space {
        position += 1
        column += 1
        wanted -= 1
      } else if byte == .tab {
        let width = 4 - (column & 3)
        position += 1
        column += width
        spare = max(0, width - wanted)
        wanted -= min(width, wanted)
      } else {
        break
      }
    }
  }

  /// Takes `count` bytes that are not white space, after the indentation.
  mutating func take(_ count: Int) {
    column += indent - spare + count
    spare = 0
    position = content + count
  }

  /// The end of the line without trailing white space.
  var trimmedEnd: Int { trimmingEnd(lineEnd, downTo: content) }

  func trimmingEnd(_ end: Int, downTo start: Int) -> Int {
    var end = end
    while end > start, source[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }

  /// The first byte at or after `start` in the line that is neither space nor tab.
  func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while index < lineEnd, source[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// The number of bytes like that at `start`.
  func runLength(at start: Int) -> Int {
    var index = start
    while index < lineEnd, source[index] == source[start] { index += 1 }
    return index - start
  }

  func bytes(_ range: Range<Int>) -> Bytes {
    Bytes(start: source + range.lowerBound, count: range.count)
  }

  /// Adds the rest of the line, from `position` on, to the open verbatim leaf.
  mutating func addVerbatimLine() {
    if spare > 0 { spans.append(.padding(spare)) }
    addLine(position, lineEnd)
  }

  /// Adds a line to the open leaf; a line that follows the last one directly makes it longer.
  @inline(__always)
  mutating func addLine(_ lower: Int, _ upper: Int) {
    if spans.count > leafSpan, lower > 0 {
      let last = spans.base[spans.count &- 1]
      if !last.isPadding, Int(last.upper) &+ 1 == lower, source[lower &- 1] == .newline {
        spans.base[spans.count &- 1].upper = UInt32(truncatingIfNeeded: upper)
        return
      }
    }
    spans.append(LineSpan(lower, upper))
  }
}
