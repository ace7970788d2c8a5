/// The commonest segments without the automaton: they make nine in ten in English and in Chinese,
/// and cost a third of the time of the general path. What they give is what the rules give.
///
/// `room` is for lines that take what fits: segments that follow each other come as one while they
/// fit in so many columns.
extension Segmenter {
  /// Words of ASCII letters and apostrophes between quotation marks or before a full stop, then one
  /// space, then what surely begins a word.
  mutating func quickWords(_ room: Int) -> Segment? {
    var index = at
    var end = at
    var width = -1
    while let columns = passWord(&index) {
      let total = width &+ 1 &+ columns
      if width >= 0, total > room { break }
      end = index
      width = total
      if total >= room { break }
      index &+= 1
    }
    guard width >= 0 else { return nil }
    let segment = Segment(start: at, end: end, width: width, space: 1, kind: .space)
    at = end &+ 1
    state = spaceState
    left = .space
    letter = []
    previous = 0x20
    return segment
  }

  /// Moves `index` over one word that a space follows; returns its columns or `nil`.
  @inline(__always)
  private func passWord(_ index: inout Int) -> Int? {
    var end = index
    var invisible = 0
    if let length = quotationMark(at: end, 0x9C, 0x98) {
      end &+= length
      invisible &+= 2
    }
    guard end < limit, Segmenter.isLetter(base[end]) else { return nil }
    end &+= 1
    while end < limit {
      if Segmenter.isLetter(base[end]) {
        end &+= 1
      } else if let length = apostrophe(at: end) {
        end &+= length
        invisible &+= 2
      } else {
        break
      }
    }
    if end < limit, Segmenter.isStop(base[end]) { end &+= 1 }
    var isQuoted = false
    if let length = quotationMark(at: end, 0x9D, 0x99) {
      end &+= length
      invisible &+= 2
      isQuoted = true
    }
    guard end &+ 1 < limit, base[end] == 0x20, beginsWord(end &+ 1, isQuoted) else { return nil }
    let columns = end &- index &- invisible
    index = end
    return columns
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

  /// Ideographs, kana or Hangul syllables with the wide brackets and stops that hold to them, before
  /// another such, a space between them or not.
  mutating func quickIdeographs(_ room: Int) -> Segment? {
    var letter = ahead.kind >= 0 ? ahead : wideScalar(at)
    ahead.kind = -1
    var segment: Segment?
    var index = at
    var width = 0
    while true {
      while letter.role == .opening { step(&letter, &index, &width) }
      guard letter.role == .syllabic else { break }
      var column = letter.column
      step(&letter, &index, &width)
      while letter.role == .closing {
        column = letter.column
        step(&letter, &index, &width)
      }
      guard let kind = kind(after: column, &letter, index) else { break }
      let isSpaced = kind == .space || kind == .keptSpace
      if width &+ (kind == .keptSpace ? 1 : 0) > room, segment != nil { break }
      segment = Segment(start: at, end: index, width: width, space: isSpaced ? 1 : 0, kind: kind)
      keep(column, isSpaced)
      ahead = letter
      if width >= room { break }
      if isSpaced {
        index &+= 1
        width &+= 1
      }
    }
    if let segment { at = segment.end &+ segment.space }
    return segment
  }

  /// The kind of the break after `column`; looks behind a space for the next letter.
  @inline(__always)
  private func kind(after column: Int, _ letter: inout WideScalar, _ index: Int) -> BreakKind? {
    let isSpaced = index < limit && base[index] == 0x20
    if isSpaced { letter = wideScalar(index &+ 1) }
    guard letter.role == .syllabic || letter.role == .opening else { return nil }
    let left = data.traits(ofColumn: column)
    let right = data.traits(ofColumn: letter.column)
    if isSpaced { return spaceKind(between: left, right) }
    let kind = LineTraits.kind(between: left, right)
    return kinds.allows(kind) ? kind : nil
  }

  /// Makes `column` what the general path takes for the scalar before `at`.
  @inline(__always)
  private mutating func keep(_ column: Int, _ isSpaced: Bool) {
    state =
      isSpaced ? spaceState : automaton.state(at: automaton.cell(automaton.start, column))
    letter = data.traits(ofColumn: column)
    left = isSpaced ? .space : letter
    previous = isSpaced ? 0x20 : 0x4E00
  }

  /// Takes `letter` and reads the next one.
  @inline(__always)
  private func step(_ letter: inout WideScalar, _ index: inout Int, _ width: inout Int) {
    width &+= data.width(letter.kind)
    index &+= 3
    letter = wideScalar(index)
  }

  /// The scalar at `index` if it is one of three bytes from U+3000 on.
  @inline(__always)
  private func wideScalar(_ index: Int) -> WideScalar {
    guard index &+ 2 < limit, base[index] &- 0xE3 < 0x0D else { return WideScalar() }
    let second = base[index &+ 1] ^ 0x80
    let third = base[index &+ 2] ^ 0x80
    guard (second | third) & 0xC0 == 0 else { return WideScalar() }
    let code = UInt32(base[index] & 0x0F) &<< 12 | UInt32(second) &<< 6 | UInt32(third)
    let kind = data.kind(of: code)
    let column = data.lineColumn(kind)
    return WideScalar(kind: kind, column: column, role: data.role(ofColumn: column))
  }
}

/// A scalar of three bytes, looked up.
struct WideScalar {
  var kind = -1
  var column = 0
  var role = WideRole.other
}
