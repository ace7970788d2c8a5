/// The mark at the start of a line that can make it an item, or a numbered heading.
struct ListMarker: Equatable {
  /// How the mark is written. Two items of one list share the family.
  enum Family: UInt8 {
    case none, bullet, dash, checkbox, decimal, roman, letter, circled, chinese, hangul, word,
      division
  }

  var family = Family.none
  /// The bullet, or what follows the number: `.`, `)`, `、`; 1 is added for an opening bracket.
  var sign: UInt32 = 0
  /// The number, 0 for bullets.
  var value: Int32 = 0
  /// The numbers joined by points: 1.2 has depth 2.
  var depth: UInt8 = 0
  /// Columns from the mark to the text after it.
  var width: UInt8 = 0
  /// Bytes from the mark to the text after it.
  var length: UInt8 = 0
  /// A single letter such as C, I or V that could be the other of roman and letter; 0 if it is clear.
  var otherValue: UInt8 = 0
  /// Whether the mark ends with a box to tick.
  var hasBox = false

  var isPresent: Bool { family != .none }
  var isNumber: Bool { family.rawValue >= Family.decimal.rawValue && family != .division }
  var isBullet: Bool { family == .bullet || family == .dash || family == .checkbox }

  /// Whether both are items of one list, whatever their numbers.
  func isSibling(of other: ListMarker) -> Bool {
    guard isPresent, other.isPresent, sign == other.sign else { return false }
    if family == other.family { return depth == other.depth }
    return (family == .roman || family == .letter)
      && (other.family == .roman || other.family == .letter)
      && (otherValue != 0 || other.otherValue != 0)
  }

  /// Whether `next` counts on from this mark.
  func isFollowed(by next: ListMarker) -> Bool {
    guard isSibling(of: next) else { return false }
    if isBullet { return true }
    if next.value == value + 1 { return true }
    let mine = otherValue != 0 && family != next.family ? Int32(otherValue) : value
    let theirs =
      next.otherValue != 0 && family != next.family ? Int32(next.otherValue) : next.value
    return theirs == mine + 1
  }
}
