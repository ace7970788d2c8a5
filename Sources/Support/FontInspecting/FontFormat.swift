/// A format of font files that EPUB 3.3 §3.2 and browsers share.
public enum FontFormat: String, Sendable, Hashable, CaseIterable {
  /// OpenType with cubic outlines (CFF).
  case otf
  /// OpenType with quadratic outlines (TrueType).
  case ttf
  /// WOFF 1: its tables are deflated.
  case woff
  /// WOFF 2: its tables are packed with Brotli.
  case woff2

  /// The media type (RFC 8081).
  public var mediaType: String { "font/" + rawValue }

  /// The ending of file names, without the dot.
  public var fileExtension: String { rawValue }
}
