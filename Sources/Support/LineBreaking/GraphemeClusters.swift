/// The extended grapheme clusters of UTF-8 text, as byte ranges (UAX #29, rules GB3 to GB13).
///
/// Any bytes will do: what is not UTF-8 counts as U+FFFD.
///
/// - Complexity: O(1) to make, O(*n*) to go through, also over one cluster of a million scalars.
public struct GraphemeClusters: Sequence, IteratorProtocol {
  private let data = UnicodeData()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Goes through `bytes`, which must outlive the sequence.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Returns the range of the next cluster, or `nil` at the end.
  public mutating func next() -> Range<Int>? {
    guard let base = bytes.baseAddress, at < bytes.count else { return nil }
    let start = at
    var context = ClusterContext()
    while at < bytes.count {
      let scalar = UTF8Scalar(base, at: at, end: bytes.count)
      let next = data.cluster(data.kind(of: scalar.code))
      if at > start, !context.joins(next) { break }
      context.take(next)
      at += scalar.length
    }
    return start..<at
  }
}

/// What the rules of UAX #29 remember of a cluster.
struct ClusterContext {
  private var last = ClusterClass.other
  /// A pictograph and marks after it: a joiner binds another pictograph (GB11).
  private var isPicture = false
  private var regionals = 0

  /// Whether `next` belongs to the cluster so far.
  @inline(__always)
  func joins(_ next: ClusterClass) -> Bool {
    switch last {
    case .carriageReturn: return next == .lineFeed
    case .lineFeed, .control: return false
    default: break
    }
    switch next {
    case .extend, .joiner, .spacingMark: return true
    case .carriageReturn, .lineFeed, .control: return false
    case .pictograph where last == .joiner && isPicture: return true
    case .regional where last == .regional: return regionals % 2 == 1
    default: return last == .prepend || joinsSyllable(next)
    }
  }

  /// GB6 to GB8.
  @inline(__always)
  private func joinsSyllable(_ next: ClusterClass) -> Bool {
    switch last {
    case .leading:
      next == .leading || next == .vowel || next == .syllable || next == .closedSyllable
    case .syllable, .vowel: next == .vowel || next == .trailing
    case .closedSyllable, .trailing: next == .trailing
    default: false
    }
  }

  /// Adds `next` to the cluster.
  @inline(__always)
  mutating func take(_ next: ClusterClass) {
    switch next {
    case .pictograph: isPicture = true
    case .extend, .joiner: break
    default: isPicture = false
    }
    regionals = next == .regional ? regionals &+ 1 : 0
    last = next
  }
}
