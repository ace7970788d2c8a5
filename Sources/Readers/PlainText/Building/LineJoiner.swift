/// Joins the lines of a block: with a space, without one between ideographs and in Thai, across a
/// divided word without its hyphen, or by a hard break where the writer ended the line.
///
/// A space at the end of a line belongs to the text between letters that join without one. Our own
/// plain text says so where a line of Thai, or of Korean broken inside words, ends at a space.
struct LineJoiner {
  let layout: Layout
  let vocabulary: Vocabulary
  /// Whether lines of Korean end inside words.
  private let cutsHangul: Bool

  init(layout: Layout, vocabulary: Vocabulary) {
    self.layout = layout
    self.vocabulary = vocabulary
    cutsHangul = LineJoiner.cutsHangul(layout)
  }

  /// Returns the text of these lines; `cut` leaves so many bytes off the first (its marker).
  func text(_ lines: ClosedRange<Int>, cut: Int = 0, keepsLines: Bool = false) -> BlockText {
    var text = BlockText(layout.source)
    if lines.count > 1 {
      let span = layout.lines[lines.upperBound].end - layout.lines[lines.lowerBound].start
      text.reserve(lines: lines.count, bytes: Int(span))
    }
    for index in lines {
      let line = layout.lines[index]
      var range = line.range
      if index == lines.lowerBound {
        range = min(range.lowerBound + cut, range.upperBound)..<range.upperBound
      }
      guard index > lines.lowerBound else {
        text.append(range)
        continue
      }
      append(range, index, &text, keepsLines)
    }
    return text
  }

  private func append(
    _ range: Range<Int>, _ index: Int, _ text: inout BlockText, _ keepsLines: Bool
  ) {
    let line = layout.lines[index]
    let before = layout.lines[index - 1]
    if keepsLines || isDeliberate(before, line, index) {
      text.append(range, separator: "\n")
    } else if before.flags.contains(.hyphenated), line.firstWord == .lower,
      vocabulary.joins(before, line)
    {
      text.dropLast(
        layout.source.scalar(before: Int(before.end)).value == 0x2D
          ? 1 : layout.source.scalar(before: Int(before.end)).value < 0x100 ? 2 : 3)
      text.append(range)
    } else if before.flags.contains(.hyphenated), line.firstWord == .lower {
      text.append(range)
    } else {
      text.append(range, separator: separator(before: index))
    }
  }

  /// What belongs between a line and the one before it: a space, or nothing inside text that is
  /// written without spaces. `offset` is where the text of the line begins, after quote marks.
  func separator(before index: Int, at offset: Int? = nil) -> StaticString {
    guard index > 0 else { return " " }
    let before = layout.lines[index - 1]
    if LineJoiner.endsWithZeroWidthSpace(before, layout.source) { return "\u{200B}" }
    let last = layout.source.scalar(before: Int(before.end)).value
    let first = layout.source.scalar(at: offset ?? Int(layout.lines[index].start)).value
    let isSpaceless = Scalars.joinsWithoutSpace(last) && Scalars.joinsWithoutSpace(first)
    let isCut = cutsHangul && LineJoiner.isHangul(last) && LineJoiner.isHangul(first)
    return (isSpaceless || isCut) && !LineJoiner.endsWithSpace(before, layout.source) ? "" : " "
  }

  /// What belongs between the lines of a cell of a table.
  static func separator(after text: BlockText, before piece: Range<Int>) -> StaticString {
    guard let last = text.lastScalar else { return "" }
    let first = text.source.scalar(at: piece.lowerBound).value
    return Scalars.joinsWithoutSpace(last) && Scalars.joinsWithoutSpace(first) ? "" : " "
  }

  private static func endsWithSpace(_ line: Line, _ source: Source) -> Bool {
    let end = Int(line.end)
    return end < source.count && source.bytes[end] == 0x20
  }

  private static func endsWithZeroWidthSpace(_ line: Line, _ source: Source) -> Bool {
    let end = Int(line.end)
    return end + 2 < source.count && source.bytes[end] == 0xE2 && source.bytes[end + 1] == 0x80
      && source.bytes[end + 2] == 0x8B
  }

  private static func isHangul(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) }

  /// Some lines between Hangul syllables keep a space at their end and the others are all but full:
  /// then those without one end inside a word. Lines that end at words are ragged.
  private static func cutsHangul(_ layout: Layout) -> Bool {
    let lines = layout.lines
    let source = layout.source
    var widest = 0
    var junctions: [(reach: Int, isSpaced: Bool)] = []
    for index in lines.indices.dropFirst() where lines[index].gap == 0 {
      let before = lines[index - 1]
      guard isHangul(source.scalar(before: Int(before.end)).value),
        isHangul(source.scalar(at: Int(lines[index].start)).value)
      else { continue }
      widest = max(widest, before.reach)
      junctions.append((before.reach, endsWithSpace(before, source)))
    }
    let cut = junctions.filter { !$0.isSpaced }
    let full = cut.count { $0.reach + 5 >= widest }
    return cut.count < junctions.count && full * 10 >= cut.count * 9
  }

  /// The line before is so short that its end must be meant: a salutation, an address, a signature.
  private func isDeliberate(_ before: Line, _ line: Line, _ index: Int) -> Bool {
    guard layout.profile.wrapColumn > 0, line.firstWord != .lower else { return false }
    return before.reach + 1 + Int(line.firstWordWidth) < layout.profile.wrapColumn * 2 / 3
      && !before.flags.contains(.hyphenated)
  }
}

/// Which joined forms of divided words occur in the text, found by one pass when any word is divided.
struct Vocabulary {
  private var known: Set<UInt64> = []
  /// The lengths of the wanted words, one bit each; those of 64 and more share the last.
  private var lengths: UInt64 = 0
  private let source: Source

  init(layout: Layout) {
    source = layout.source
    var wanted: Set<UInt64> = []
    for index in layout.lines.indices.dropFirst()
    where layout.lines[index - 1].flags.contains(.hyphenated) && layout.lines[index].gap == 0 {
      guard let halves = halves(layout.lines[index - 1], layout.lines[index]) else { continue }
      wanted.insert(hash(halves.0, halves.1, hyphen: false))
      wanted.insert(hash(halves.0, halves.1, hyphen: true))
      let length = length(halves.0) + length(halves.1)
      lengths |= lengthBit(length) | lengthBit(length + 1)
    }
    guard !wanted.isEmpty else { return }
    for line in layout.lines { mark(line, wanted) }
  }

  /// Whether the two halves are one word: not when only the hyphenated form occurs elsewhere.
  func joins(_ before: Line, _ line: Line) -> Bool {
    guard let halves = halves(before, line) else { return true }
    if known.contains(hash(halves.0, halves.1, hyphen: false)) { return true }
    return !known.contains(hash(halves.0, halves.1, hyphen: true))
  }

  private func isWord(_ scalar: UInt32) -> Bool {
    let class_ = ScalarClass.of(scalar)
    return class_.isLetter || class_ == .mark
  }

  private func halves(_ before: Line, _ line: Line) -> (Range<Int>, Range<Int>)? {
    let hyphen = source.scalar(before: Int(before.end)).start
    var start = hyphen
    while start > Int(before.start), isWord(source.scalar(before: start).value) {
      start = source.scalar(before: start).start
    }
    var end = Int(line.start)
    while end < Int(line.end), isWord(source.scalar(at: end).value) {
      end += source.scalar(at: end).length
    }
    guard start < hyphen, end > Int(line.start), hyphen - start < 60, end - Int(line.start) < 60
    else { return nil }
    return (start..<hyphen, Int(line.start)..<end)
  }

  private func hash(_ first: Range<Int>, _ second: Range<Int>, hyphen: Bool) -> UInt64 {
    var hash = PhraseHash()
    add(first, &hash)
    if hyphen { hash.add(0x2D) }
    add(second, &hash)
    return hash.value
  }

  private func add(_ range: Range<Int>, _ hash: inout PhraseHash) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      hash.add(next.value)
      offset += next.length
    }
  }

  private func length(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where source.bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Looks for wanted words in a line; only words of a wanted length are worth a hash.
  private mutating func mark(_ line: Line, _ wanted: Set<UInt64>) {
    let end = Int(line.end)
    var offset = Int(line.start)
    while offset < end {
      let start = offset
      var length = 0
      var next = source.scalar(at: offset)
      while isWord(next.value) || next.value == 0x2D && length > 0 {
        // The scalar and the small letters behind it.
        let run = ByteRuns.smallLetters(source.bytes, offset + next.length, end)
        length += 1 + run - offset - next.length
        offset = run
        if offset >= end { break }
        next = source.scalar(at: offset)
      }
      if length > 0, lengths & lengthBit(length) != 0 {
        var hash = PhraseHash()
        add(start..<min(offset, end), &hash)
        if wanted.contains(hash.value) { known.insert(hash.value) }
      }
      if offset < end { offset += next.length }
    }
  }
}
