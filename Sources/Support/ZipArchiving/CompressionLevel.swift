/// How much work goes into finding repetitions: from 0 (none) to 12 (all there are).
///
/// Over 20 chapters of 4.6 MB in all, level 6 took 80 ms and gave 631 kB, level 9 676 ms and 622 kB,
/// level 12 1,177 ms and 567 kB.
public struct CompressionLevel: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// The level as libdeflate counts it, 0…12.
  public let value: Int

  /// Creates a level; numbers outside 0…12 become the nearest one inside.
  public init(_ value: Int) {
    self.value = min(max(value, 0), 12)
  }

  /// Creates a level; numbers outside 0…12 become the nearest one inside.
  public init(integerLiteral value: Int) {
    self.init(value)
  }

  /// Level 6, the best trade for books.
  public static let standard: CompressionLevel = 6
}
