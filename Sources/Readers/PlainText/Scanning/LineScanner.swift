/// Cuts the source into lines and measures each in one pass over its scalars.
///
/// A line ends at LF, CR LF or CR and at nothing else. Blank lines are counted, not kept.
struct LineScanner {
  let source: Source
  private var offset: Int
  private var number = 0
  private var blanks = 0

  /// Scans the lines from `start` on, the beginning of a line; those before it are counted.
  init(_ source: Source, from start: Int = 0) {
    self.source = source
    let hasMark = source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF
    offset = start > 0 ? start : hasMark ? 3 : 0
    number = SourceLines.count(in: source.bytes.prefix(start))
  }

  /// The number of source lines passed so far; after the last line, all of them.
  var lineCount: Int { number }

  /// Returns the next non-blank line, or nil at the end of the text.
  mutating func next() -> Line? {
    while offset < source.count {
      let start = offset
      let end = ByteRuns.lineEnd(source.bytes, start, source.count)
      offset = end
      if offset < source.count {
        offset += source.bytes[end] == 0x0D && source[end + 1] == 0x0A ? 2 : 1
      }
      let lineNumber = number
      number += 1
      var line = Line()
      line.number = Int32(clamping: lineNumber)
      guard measureIndent(&line, start..<end) else {
        blanks += 1
        continue
      }
      line.gap = UInt16(clamping: blanks)
      blanks = 0
      LineMeasure(source: source).measure(&line)
      if line.width <= 400 || line.digits > 0 {
        LineForms(source: source, at: line.range).recognise(&line)
      }
      return line
    }
    return nil
  }

  /// Finds where the text begins and ends; returns false for a blank line.
  private func measureIndent(_ line: inout Line, _ range: Range<Int>) -> Bool {
    var columns = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source.bytes[position]
      if byte == 0x20 {
        columns += 1
        position += 1
      } else if byte == 0x09 {
        columns = (columns / 8 + 1) * 8
        line.flags.insert(.tabIndent)
        position += 1
      } else {
        let next = source.scalar(at: position)
        guard Source.isBlank(next.value) else { break }
        if next.value == 0x3000 {
          columns += 2
          line.flags.insert(.ideographicIndent)
        } else if next.value == 0x0C {
          line.flags.insert(.formFeed)
        } else {
          columns += Scalars.width(next.value, ScalarClass.of(next.value))
        }
        position += next.length
      }
    }
    guard position < range.upperBound else { return false }
    let text = source.trimmed(position..<range.upperBound)
    line.start = UInt32(clamping: text.lowerBound)
    line.end = UInt32(clamping: text.upperBound)
    line.indent = UInt16(clamping: columns)
    return true
  }
}
