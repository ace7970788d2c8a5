/// A piece of text that stays on one line, and the spaces after it.
struct Segment {
  /// Byte offsets: content is `start..<end`, then spaces up to the next segment.
  var start: Int
  var end: Int
  /// Columns of the content, and of the spaces after it.
  var width: Int
  var space: Int
  /// What the segment ends with.
  var kind: BreakKind
}

/// Cuts UTF-8 text into segments at the breaks of the kinds asked for.
///
/// - Complexity: O(*n*) over the whole text.
struct Segmenter {
  let data = UnicodeData()
  let automaton: LineBreakAutomaton
  let base: UnsafePointer<UInt8>
  let limit: Int
  let kinds: BreakKinds
  /// Whether what looks like a list marker stays on the line before it.
  var avoidsMarkers = false
  var at: Int
  var state: Int
  /// The state after an ASCII letter: another one changes nothing, which makes words cheap.
  private let wordState: Int
  /// The state after a word and a space.
  let spaceState: Int
  /// The traits of the last scalar that is not a mark, and of the last that is not a space either.
  var left = LineTraits()
  var letter = LineTraits()
  var previous: UInt32 = 0
  /// The scalar at `at` where a quick path has looked it up.
  var ahead = WideScalar()

  init(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ rules: LineBreakRules, _ kinds: BreakKinds
  ) {
    self.base = base
    self.kinds = kinds
    at = range.lowerBound
    limit = range.upperBound
    automaton = LineBreakAutomaton(rules)
    state = automaton.start
    let letter = data.lineColumn(data.kind(ofASCII: UInt8(ascii: "a")))
    wordState = automaton.state(at: automaton.cell(automaton.start, letter))
    let space = data.lineColumn(data.kind(ofASCII: 0x20))
    spaceState = automaton.state(at: automaton.cell(wordState, space))
  }

  /// What happens at spaces that joining would not put back.
  var ambiguousSpaces = LineBreaker.AmbiguousSpaces.broken

  /// Returns the next segment, or `nil` at the end; or several as one while they fit in `room`.
  @inline(__always)
  mutating func next(room: Int = 0) -> Segment? {
    guard at < limit else { return nil }
    let byte = base[at]
    if byte < 0x80 || byte == 0xE2 {
      if let words = quickWords(room) { return words }
    } else if let letters = quickIdeographs(room) {
      return letters
    }
    return anySegment()
  }

  /// The next segment by the rules alone.
  @inline(never)
  private mutating func anySegment() -> Segment {
    var segment = Segment(start: at, end: at, width: 0, space: 0, kind: .end)
    var counter = ColumnCounter()
    while at < limit {
      let byte = base[at]
      if byte < 0x80 {
        if state == wordState, passLetters(byte, &segment, &counter) { continue }
        if endsBeforeASCII(byte, &segment, &counter) { return segment }
      } else if endsBeforeScalar(&segment, &counter) {
        return segment
      }
    }
    return segment
  }

  /// Takes a run of ASCII letters; returns `false` if there is none.
  @inline(__always)
  private mutating func passLetters(
    _ byte: UInt8, _ segment: inout Segment, _ counter: inout ColumnCounter
  ) -> Bool {
    guard Segmenter.isLetter(byte) else { return false }
    var index = at &+ 1
    while index < limit, Segmenter.isLetter(base[index]) { index &+= 1 }
    segment.width &+= index &- at
    segment.end = index
    at = index
    previous = 0x61
    left = []
    letter = []
    counter.startCluster(width: 1, isVariable: false)
    return true
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Takes an ASCII byte unless the segment ends before it.
  @inline(__always)
  private mutating func endsBeforeASCII(
    _ byte: UInt8, _ segment: inout Segment, _ counter: inout ColumnCounter
  ) -> Bool {
    let kind = data.kind(ofASCII: byte)
    let scalar = UTF8Scalar(base, at: at, end: limit)
    if endsBefore(scalar, kind, &segment) { return true }
    let width = data.width(kind)
    counter.startCluster(width: width, isVariable: data.presentation(kind) == .variable)
    take(scalar, byte == 0x20 ? 1 : width, &segment)
    return false
  }

  /// As `endsBeforeASCII`, for the rest of Unicode.
  @inline(__always)
  private mutating func endsBeforeScalar(
    _ segment: inout Segment, _ counter: inout ColumnCounter
  ) -> Bool {
    let scalar = UTF8Scalar(base, at: at, end: limit)
    let kind = data.kind(of: scalar.code)
    if endsBefore(scalar, kind, &segment) { return true }
    let width = counter.add(kind, data)
    take(scalar, width, &segment)
    return false
  }

  /// Asks the automaton about the place before `scalar` and moves it on unless the segment ends.
  @inline(__always)
  private mutating func endsBefore(
    _ scalar: UTF8Scalar, _ kind: Int, _ segment: inout Segment
  ) -> Bool {
    let column = data.lineColumn(kind)
    let right = data.traits(ofColumn: column)
    let cell = automaton.cell(state, column)
    if at > segment.start {
      let decision = automaton.decision(at: cell)
      if decision != .prohibited || (right.contains(.complex) && left.contains(.complex)),
        let kind = breakKind(decision, scalar, right, segment)
      {
        segment.kind = kind
        return true
      }
    }
    state = automaton.state(at: cell)
    if !right.contains(.mark) {
      left = right
      if !right.contains(.space) { letter = right }
    } else if left.contains(.space) || left.contains(.hard) {
      left = []  // LB10: a mark without a base is a letter
    }
    return false
  }

  /// The kind of the break before `scalar`, or `nil` if there is none or it is not asked for.
  private func breakKind(
    _ decision: LineBreakDecision, _ scalar: UTF8Scalar, _ right: LineTraits, _ segment: Segment
  ) -> BreakKind? {
    let kind: BreakKind
    if decision == .prohibited {
      guard let found = ComplexScript.breakKind(before: scalar.code, after: previous) else {
        return nil
      }
      kind = found
    } else {
      guard decision.allows(data, base, at &+ scalar.length, limit) else { return nil }
      if decision == .mandatory { return .mandatory }
      if segment.space > 0 || previous == 0x200B {
        if avoidsMarkers, MarkerLookalike.isNear(base, at, limit) { return nil }
        return spaceKind(between: letter, right)
      }
      kind = kindWithoutSpace(right)
    }
    return kinds.allows(kind) ? kind : nil
  }

  private func kindWithoutSpace(_ right: LineTraits) -> BreakKind {
    if previous == 0xAD { return .softHyphen }
    if left.contains(.wide) && right.contains(.wide) {
      return LineTraits.kind(between: left, right)
    }
    if left.contains(.wide) || right.contains(.wide) { return .mixed }
    return previous == 0x2D || previous == 0x2010 ? .hyphen : .inner
  }

  /// The kind of the break at a space between letters of such traits.
  @inline(__always)
  func spaceKind(between left: LineTraits, _ right: LineTraits) -> BreakKind? {
    if ambiguousSpaces == .broken || !isAmbiguous(left, right) { return .space }
    return ambiguousSpaces == .kept ? .keptSpace : nil
  }

  /// Whether joining would not put back a space between letters of such traits.
  @inline(__always)
  private func isAmbiguous(_ left: LineTraits, _ right: LineTraits) -> Bool {
    let both = left.intersection(right)
    if both.contains(.complex) { return true }
    guard both.contains(.wide) else { return false }
    switch LineTraits.kind(between: left, right) {
    case .hangul: return kinds.allows(.hangul)
    case .mixed: return false
    default: return true
    }
  }

  /// Adds `scalar` to the segment.
  @inline(__always)
  private mutating func take(_ scalar: UTF8Scalar, _ width: Int, _ segment: inout Segment) {
    at &+= scalar.length
    previous = scalar.code
    if left.contains(.space) {
      segment.space &+= width
    } else if !left.contains(.hard) {
      segment.width &+= width &+ segment.space
      segment.space = 0
      segment.end = at
    }
  }
}
