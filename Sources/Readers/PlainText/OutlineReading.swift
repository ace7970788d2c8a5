extension Outline {
  /// Returns the outline of UTF-8 text, straight from the lines.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Outline {
    TextStructure(Source(bytes: bytes)).outline
  }
}
