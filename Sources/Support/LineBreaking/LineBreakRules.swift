/// Which set of UAX #14 rules decides where a line may end.
public enum LineBreakRules: Sendable {
  /// The algorithm of Unicode 15.0 with the number tailoring of its test file (section 8.2,
  /// example 7). Small kana and the long vowel mark do not begin a line (strict kinsoku).
  case standard
  /// `standard` with LB15a, LB15b and LB19a of Unicode 16 (quotation marks by direction and East
  /// Asian context) and no dash at the start of a line unless a space is before it.
  case prose
}

/// A finite automaton for UAX #14: state and next scalar give a decision and the next state.
struct LineBreakAutomaton: @unchecked Sendable {
  private let decisions: UnsafePointer<UInt8>
  private let states: UnsafePointer<UInt8>

  /// The number of the first state in the tables.
  private static let first = 32

  /// The state at the start of the text.
  let start = LineBreakAutomaton.first

  init(_ rules: LineBreakRules) {
    switch rules {
    case .standard:
      decisions = UnicodeTables.standardDecisions.utf8Start
      states = UnicodeTables.standardStates.utf8Start
    case .prose:
      decisions = UnicodeTables.proseDecisions.utf8Start
      states = UnicodeTables.proseStates.utf8Start
    }
  }

  @inline(__always)
  func cell(_ state: Int, _ column: Int) -> Int {
    (state &- LineBreakAutomaton.first) &* UnicodeTables.lineColumns &+ column
  }

  @inline(__always)
  func decision(at cell: Int) -> LineBreakDecision {
    LineBreakDecision(rawValue: decisions[cell] & 7) ?? .prohibited
  }

  @inline(__always)
  func state(at cell: Int) -> Int { Int(states[cell]) }
}

/// What the automaton says about the place before a scalar; the last three look one scalar ahead.
enum LineBreakDecision: UInt8 {
  case prohibited, allowed, mandatory
  /// Allowed unless a number follows (LB25).
  case unlessNumber
  /// Allowed unless the quotation mark closes (LB15b).
  case unlessClosing
  /// Allowed if the quotation mark opens before a wide letter (LB19a).
  case unlessNarrow

  /// Whether a line may end before the scalar that ends at `next`.
  @inline(__always)
  func allows(_ data: UnicodeData, _ bytes: UnsafePointer<UInt8>, _ next: Int, _ end: Int) -> Bool {
    switch self {
    case .prohibited: false
    case .allowed, .mandatory: true
    case .unlessNumber, .unlessClosing, .unlessNarrow: looksAhead(data, bytes, next, end)
    }
  }

  /// Skips marks (LB9); a run of them is read again only once, so the whole stays linear.
  private func looksAhead(
    _ data: UnicodeData, _ bytes: UnsafePointer<UInt8>, _ next: Int, _ end: Int
  ) -> Bool {
    var at = next
    while at < end {
      let scalar = UTF8Scalar(bytes, at: at, end: end)
      let column = data.lineColumn(data.kind(of: scalar.code))
      let traits = data.traits(ofColumn: column)
      if traits.contains(.mark) {
        at += scalar.length
        continue
      }
      switch self {
      case .unlessNumber: return !traits.contains(.number)
      case .unlessClosing: return !data.letsQuotationClose(column: column)
      default: return traits.contains(.wide)
      }
    }
    return self == .unlessNumber
  }
}
