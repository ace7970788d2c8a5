/// A half-open range of byte offsets in the decoded UTF-8 source.
///
/// Offsets count from the first byte after a byte order mark. Line and column come from a line index over the same bytes.
@frozen
public struct SourceRange: Sendable, Hashable, BitwiseCopyable {
  /// The offset of the first byte.
  public var lower: UInt32
  /// The offset after the last byte.
  public var upper: UInt32

  /// Creates a range from two offsets, `lower <= upper`.
  @inlinable
  public init(_ lower: UInt32, _ upper: UInt32) {
    self.lower = lower
    self.upper = upper
  }

  /// Creates a range from a Swift range of offsets; offsets over 4 GiB are cut.
  @inlinable
  public init(_ range: Range<Int>) {
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  /// What nodes have that come from no source.
  @inlinable public static var unknown: SourceRange { SourceRange(.max, .max) }

  /// Whether the range says anything.
  @inlinable public var isKnown: Bool { lower != .max }

  /// The offsets as a Swift range, to slice the source.
  @inlinable public var offsets: Range<Int> { Int(lower)..<Swift.max(Int(lower), Int(upper)) }
}
