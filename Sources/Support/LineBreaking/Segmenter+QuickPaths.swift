/// The commonest segments without the automaton: they make nine in ten in English and in Chinese,
/// and cost a third of the time of the general path. What they give is what the rules give.
extension Segmenter {
  /// A word of ASCII letters and apostrophes between quotation marks or before a full stop, then one
  /// space, then what surely begins a word.
  @inline(__always)
  mutating func quickWord() -> Segment? {
    var index = at
    var invisible = 0
    if let length = quotationMark(at: index, 0x9C, 0x98) {
      index &+= length
      invisible &+= 2
    }
    guard index < limit, Segmenter.isLetter(base[index]) else { return nil }
    index &+= 1
    while index < limit {
      if Segmenter.isLetter(base[index]) {
        index &+= 1
      } else if let length = apostrophe(at: index) {
        index &+= length
        invisible &+= 2
      } else {
        break
      }
    }
    if index < limit, Segmenter.isStop(base[index]) { index &+= 1 }
    var isQuoted = false
    if let length = quotationMark(at: index, 0x9D, 0x99) {
      index &+= length
      invisible &+= 2
      isQuoted = true
    }
    guard index &+ 1 < limit, base[index] == 0x20, beginsWord(index &+ 1, isQuoted) else {
      return nil
    }
    let segment = Segment(
      start: at, end: index, width: index &- at &- invisible, space: 1, kind: .space)
    at = index &+ 1
    state = spaceState
    left = .space
    previous = 0x20
    return segment
  }

  /// Whether no rule keeps what begins at `index` on the line of the word before the space.
  @inline(__always)
  private func beginsWord(_ index: Int, _ isQuoted: Bool) -> Bool {
    let byte = base[index]
    if Segmenter.isLetter(byte) {
      return !avoidsMarkers || index &+ 1 >= limit || Segmenter.isLetter(base[index &+ 1])
        || base[index &+ 1] == 0x20
    }
    if byte &- 0x30 < 10 { return !avoidsMarkers }
    return !isQuoted
      && (byte == 0x28 && !avoidsMarkers || quotationMark(at: index, 0x9C, 0x98) != nil)
  }

  /// The length of U+2018 to U+201D at `index` with one of these last bytes.
  @inline(__always)
  private func quotationMark(at index: Int, _ double: UInt8, _ single: UInt8) -> Int? {
    guard index &+ 2 < limit, base[index] == 0xE2, base[index &+ 1] == 0x80 else { return nil }
    return base[index &+ 2] == double || base[index &+ 2] == single ? 3 : nil
  }

  /// The length of an apostrophe U+2019 before a letter.
  @inline(__always)
  private func apostrophe(at index: Int) -> Int? {
    guard index &+ 3 < limit, base[index] == 0xE2, base[index &+ 1] == 0x80,
      base[index &+ 2] == 0x99, Segmenter.isLetter(base[index &+ 3])
    else { return nil }
    return 3
  }

  @inline(__always)
  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x3A || byte == 0x3F || byte == 0x21
  }

  /// An ideograph, kana or Hangul syllable before another, a space between them or not.
  @inline(__always)
  mutating func quickIdeograph() -> Segment? {
    let column = columnAhead >= 0 ? columnAhead : ideographColumn(at)
    columnAhead = -1
    guard column >= 0 else { return nil }
    var next = at &+ 3
    let isSpaced = next < limit && base[next] == 0x20
    if isSpaced { next &+= 1 }
    let nextColumn = ideographColumn(next)
    guard nextColumn >= 0 else { return nil }
    let traits = data.traits(ofColumn: column)
    let isHangul = traits.union(data.traits(ofColumn: nextColumn)).contains(.hangul)
    let kind: BreakKind = isSpaced ? .space : isHangul ? .hangul : .wide
    guard isSpaced || kinds.allows(kind) else { return nil }
    let segment = Segment(
      start: at, end: at &+ 3, width: 2, space: isSpaced ? 1 : 0, kind: kind)
    state = isSpaced ? spaceState : automaton.state(at: automaton.cell(state, column))
    left = isSpaced ? .space : traits
    previous = 0x4E00
    at = next
    columnAhead = nextColumn
    return segment
  }

  /// The column of the scalar at `index` if it is an ideograph or the like, else -1.
  @inline(__always)
  private func ideographColumn(_ index: Int) -> Int {
    guard index &+ 2 < limit, base[index] &- 0xE3 < 0x0B else { return -1 }
    let first = UInt32(base[index]) & 0x0F
    let second = UInt32(base[index &+ 1]) & 0x3F
    let code = first &<< 12 | second &<< 6 | UInt32(base[index &+ 2] & 0x3F)
    let column = data.lineColumn(data.kind(of: code))
    return data.isSyllabic(column: column) ? column : -1
  }
}
