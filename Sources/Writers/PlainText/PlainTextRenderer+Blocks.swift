import DocumentAST
import LineBreaking

extension PlainTextRenderer {
  // MARK: Headings

  mutating func startHeading(_ heading: Heading) {
    guard options.headingStyle == .numbered else { return }
    text.append(numbers.next(level: heading.level))
    text.appendSpace()
  }

  mutating func endHeading(_ heading: Heading) {
    let columns = writeText()
    guard options.headingStyle == .underlined, columns > 0 else { return }
    writeRule(headingPlan.sign(of: heading.level), columns: columns)
    isBelowHeading = true
  }

  /// Writes a rule as long as the longest line of the text above it, at least 3 columns.
  mutating func writeRule(_ byte: UInt8, columns: Int) {
    let rule = [UInt8](repeating: byte, count: max(3, min(columns, lines.room)))
    rule.withUnsafeBufferPointer { lines.line($0) }
  }

  // MARK: Text that keeps its lines

  mutating func writeCode(_ code: CodeBlock) {
    if !code.info.isEmpty, options.code == .indented { losses.add(.code, at: code.sourceRange) }
    switch options.code {
    case .indented:
      openIndent(4, kind: .container)
      code.code.withBytes { writeLines(of: $0) }
      closeContainer()
    case .fenced:
      let fence = code.code.withBytes { CodeFence.fence(for: $0) }
      writeLine(fence + (code.info.withBytes { String(decoding: $0, as: UTF8.self) }))
      code.code.withBytes { writeLines(of: $0) }
      writeLine(fence)
    }
  }

  mutating func writeMath(_ math: MathBlock) {
    losses.add(.math, at: math.sourceRange)
    openIndent(4, kind: .container)
    math.formula.withBytes { writeLines(of: $0) }
    closeContainer()
  }

  mutating func writeRaw(_ raw: RawBlock) {
    if raw.format == "text" || raw.format == "plain" {
      raw.markup.withBytes { writeLines(of: $0) }
    } else {
      losses.add(.rawMarkup, at: raw.sourceRange)
    }
  }

  /// Writes text line by line as it is; tabs become spaces to the next multiple of eight.
  private mutating func writeLines(of bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if rotation > 0 || VerbatimLine.hasControls(line) {
        let expanded = VerbatimLine.expanded(line, isRotated: rotation > 0)
        expanded.withUnsafeBufferPointer { lines.line($0) }
      } else {
        lines.line(line)
      }
      start = end + 1
    }
  }

  // MARK: Breaks

  mutating func writeSceneBreak(_ sceneBreak: SceneBreak) {
    text.removeAll()
    sceneBreak.ornament.withBytes { text.append($0) }
    text.trim()
    if text.isEmpty { text.append("* * *") }
    writeText(keepingLines: true)
  }

  // MARK: Contents

  mutating func writeContents(_ marker: ContentsMarker) {
    var collector = HeadingCollector(depth: marker.depth)
    document.blocks.walk(&collector)
    let top = collector.headings.map(\.level).min() ?? 1
    for heading in collector.headings {
      let indent = min(2 * (heading.level - top), max(0, lines.room - 20))
      let lead = [UInt8](repeating: 0x20, count: indent)
      let hang = [UInt8](repeating: 0x20, count: indent + 4)
      let level = lines.open(
        marker: lead, markerColumns: indent, indent: hang, columns: indent + 4)
      text.removeAll()
      text.append(heading.title)
      writeText()
      lines.close(level)
    }
  }
}

/// The headings of a document, for a contents list.
struct HeadingCollector: DocumentVisitor {
  let depth: Int
  var headings: [(level: Int, title: String)] = []

  init(depth: Int) { self.depth = depth }

  mutating func enter(_ block: Block) -> Descent {
    guard case .heading(let heading) = block else { return .inside }
    if heading.level <= depth { headings.append((heading.level, heading.content.plainText)) }
    return .skip
  }

  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}
  mutating func enter(_ inline: Inline) -> Descent { .skip }
  mutating func leave(_ inline: Inline) {}
}

/// Numbers of sections such as `2.1`, counted from the outermost level seen.
struct SectionNumbers {
  private var counts = [Int](repeating: 0, count: 7)
  private var top = 7

  /// Returns the number of the next section of a level from 1 to 6.
  mutating func next(level: Int) -> String {
    let level = max(1, min(6, level))
    top = min(top, level)
    counts[level] += 1
    for deeper in (level + 1)..<7 { counts[deeper] = 0 }
    let number = counts[top...level].map { String($0) }.joined(separator: ".")
    return level == top ? number + "." : number
  }
}

/// Fences of code blocks.
enum CodeFence {
  /// Returns backticks, three or more, that no line of the code begins with.
  static func fence(for code: UnsafeBufferPointer<UInt8>) -> String {
    var longest = 0
    var run = 0
    for byte in code {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}

/// A line of code made fit for a terminal.
enum VerbatimLine {
  /// Whether a line has tabs or other controls.
  static func hasControls(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in line { found |= byte < 0x20 || byte == 0x7F ? 1 : 0 }  // in vectors: no way out
    return found != 0
  }

  /// Returns the line with tabs as spaces and without controls, Latin letters turned if asked for.
  static func expanded(_ line: UnsafeBufferPointer<UInt8>, isRotated: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for byte in line {
      if byte == 0x09 {
        let spaces = 8 - column % 8
        result += repeatElement(0x20, count: spaces)
        column += spaces
      } else if byte >= 0x20 && byte != 0x7F {
        result.append(isRotated ? Rotation.rotated(byte) : byte)
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    return result
  }
}

/// ROT13.
enum Rotation {
  /// Returns the letter 13 places on, or the byte itself.
  static func rotated(_ byte: UInt8) -> UInt8 {
    let letter = byte | 0x20
    guard letter >= 0x61, letter <= 0x7A else { return byte }
    return letter <= 0x6D ? byte + 13 : byte - 13
  }
}
