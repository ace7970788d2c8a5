/// An SVG image made safe: read as XML and written anew, with nothing but elements and attributes that draw.
///
/// Scripts, event handlers, animation, foreign content, document types and every reference out of the image are left out; so an
/// image from anywhere can stand in a book or a page.
///
///     if let image = SVGImage(cleaning: bytes) { embed(image.bytes) }
public struct SVGImage: Sendable {
  /// The image, as XML in UTF-8.
  public let bytes: [UInt8]
  /// The names of elements and attributes that were left out and might be missed, each once, in order.
  public let removed: [String]

  /// Reads an image; nil when it is not well-formed XML in UTF-8 with an `svg` element, or nested more than 200 deep.
  ///
  /// - Complexity: O(n).
  public init?(cleaning bytes: [UInt8]) {
    var cleaner = SVGCleaner()
    guard let result = bytes.withUnsafeBufferPointer({ cleaner.clean($0) }) else { return nil }
    self.bytes = result
    removed = cleaner.removed
  }
}
