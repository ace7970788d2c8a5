/// How much a conversion may take: one value, passed in, so that callers and tests can change it.
public struct Limits: Sendable, Hashable {
  /// The bytes of one input. Default 512 MB; never over 4 GiB, because the document counts in 32 bits.
  public var inputBytes = 512 << 20
  /// The bytes of one image or other resource. Default 64 MB.
  public var resourceBytes = 64 << 20
  /// The bytes of all resources of one document. Default 512 MB.
  public var totalResourceBytes = 512 << 20

  /// Creates the default limits.
  public init() {}
}
