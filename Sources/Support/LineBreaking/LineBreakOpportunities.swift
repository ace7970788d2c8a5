/// The places where a line may or must end, as byte offsets into UTF-8 (UAX #14).
///
/// The end of the text is the last of them. Any bytes will do: what is not UTF-8 counts as U+FFFD.
///
/// - Complexity: O(1) to make, O(*n*) to go through.
public struct LineBreakOpportunities: Sequence, IteratorProtocol {
  /// One place where a line may end.
  public struct Element: Equatable, Sendable {
    /// Bytes before the break, trailing spaces included.
    public var offset: Int
    /// Whether the line must end here (after a line feed and its like).
    public var isMandatory: Bool
  }

  private let data = UnicodeData()
  private let automaton: LineBreakAutomaton
  private let bytes: UnsafeBufferPointer<UInt8>
  private var state: Int
  private var at = 0
  private var isDone: Bool

  /// Goes through `bytes`, which must outlive the sequence.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, rules: LineBreakRules = .standard) {
    self.bytes = bytes
    automaton = LineBreakAutomaton(rules)
    state = automaton.start
    isDone = bytes.isEmpty
  }

  /// Returns the next opportunity, or `nil` after the end of the text.
  public mutating func next() -> Element? {
    guard !isDone, let base = bytes.baseAddress else { return nil }
    while at < bytes.count {
      let scalar = UTF8Scalar(base, at: at, end: bytes.count)
      let cell = automaton.cell(state, data.lineColumn(data.kind(of: scalar.code)))
      let decision = automaton.decision(at: cell)
      let offset = at
      state = automaton.state(at: cell)
      at += scalar.length
      if decision.allows(data, base, at, bytes.count) {
        return Element(offset: offset, isMandatory: decision == .mandatory)
      }
    }
    isDone = true
    return Element(offset: bytes.count, isMandatory: true)
  }
}
