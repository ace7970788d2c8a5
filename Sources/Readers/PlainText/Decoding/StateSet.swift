/// States of the search, one bit each, in the order of their numbers.
struct StateSet: Sequence, IteratorProtocol {
  private var bits: UInt64 = 0

  /// Every third bit: the states of the first phase.
  private static let firstPhase: UInt64 = 0x9249_2492_4924_9249

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  /// The lowest state; the set must not be empty.
  var first: Int { bits.trailingZeroBitCount }

  func contains(_ state: Int) -> Bool { bits & 1 << UInt64(state) != 0 }
  mutating func insert(_ state: Int) { bits |= 1 << UInt64(state) }
  mutating func remove(_ state: Int) { bits &= ~(1 << UInt64(state)) }

  /// The states of one phase.
  func of(phase: Int) -> StateSet {
    var states = self
    states.bits &= StateSet.firstPhase << UInt64(phase)
    return states
  }

  /// The states of one kind.
  func of(kind: SegmentKind) -> StateSet {
    var states = self
    states.bits &= 0b111 << (UInt64(kind.rawValue) * UInt64(Decoder.phases))
    return states
  }

  /// The kinds that have a state in the set.
  var kinds: KindSet {
    var kinds = KindSet()
    for state in self { kinds.insert(Decoder.kinds[state / Decoder.phases]) }
    return kinds
  }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}

/// Kinds of block, one bit each, in their order.
struct KindSet: Sequence, IteratorProtocol {
  private var bits: UInt32 = 0

  init() {}

  private init(_ kinds: [SegmentKind]) { for kind in kinds { insert(kind) } }

  /// What only stands at the top, as a rule.
  static let head = KindSet([.title, .subtitle, .byline])
  /// What a subtitle can stand below.
  static let aboveSubtitle = KindSet([.title, .subtitle, .byline, .metadata, .heading])
  /// What is found beforehand.
  static let regions = KindSet([.quote, .verse, .code, .table, .tagCloud, .contents, .boilerplate])

  var isEmpty: Bool { bits == 0 }
  func contains(_ kind: SegmentKind) -> Bool { bits & 1 << UInt32(kind.rawValue) != 0 }
  mutating func insert(_ kind: SegmentKind) { bits |= 1 << UInt32(kind.rawValue) }

  mutating func remove(_ kind: SegmentKind) { bits &= ~(1 << UInt32(kind.rawValue)) }
  func isDisjoint(with other: KindSet) -> Bool { bits & other.bits == 0 }

  func union(_ other: KindSet) -> KindSet {
    var all = self
    all.bits |= other.bits
    return all
  }

  mutating func next() -> SegmentKind? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return Decoder.kinds[bits.trailingZeroBitCount]
  }
}
