import LineBreaking

/// Breaks a text and returns the lines with what the breaker says of them.
func brokenLines(
  _ text: String, _ options: LineBreaker.Options
) -> [(text: String, line: LineBreaker.Line)] {
  brokenLines(Array(text.utf8), options)
}

func brokenLines(
  _ bytes: [UInt8], _ options: LineBreaker.Options
) -> [(text: String, line: LineBreaker.Line)] {
  var breaker = LineBreaker()
  var lines: [(text: String, line: LineBreaker.Line)] = []
  bytes.withUnsafeBufferPointer { buffer in
    breaker.breakLines(buffer, options) { line in
      let text = String(decoding: buffer[line.start..<line.end], as: UTF8.self)
      lines.append((text, line))
    }
  }
  return lines
}

/// What must hold of lines, counted.
struct ReflowReport: Equatable {
  /// Lines over the width that a break was possible in, and lines that are one unbreakable word.
  var tooWide = 0
  var unbreakable = 0
  var badStarts = 0
  var badEnds = 0
  /// Over all lines but the last of each paragraph.
  var columns = 0
  var lines = 0
  var squaredSlack = 0

  /// Percent of the width that is filled.
  func fill(width: Int) -> Double { 100 * Double(columns) / Double(max(1, lines * width)) }

  static let noStart = Set(
    "、。，．・：；？！ー）〕］｝〉》」』】ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜!?,.;)]}”’…".unicodeScalars)
  static let noEnd = Set("（〔［｛〈《「『【“‘([{".unicodeScalars)

  mutating func add(_ paragraph: [String], width: Int) {
    for (index, line) in paragraph.enumerated() {
      let columns = DisplayWidth.columns(of: line)
      if columns > width {
        if line.contains(" ") { tooWide += 1 } else { unbreakable += 1 }
      }
      let scalars = line.unicodeScalars
      if index > 0, let first = scalars.first, Self.noStart.contains(first) { badStarts += 1 }
      guard index < paragraph.count - 1 else { continue }
      if let last = scalars.last, Self.noEnd.contains(last) { badEnds += 1 }
      self.columns += columns
      lines += 1
      squaredSlack += max(0, width - columns) * max(0, width - columns)
    }
  }
}

/// The letters of a text in order: all but white space.
func letters(_ text: String) -> [UInt8] {
  text.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
}
