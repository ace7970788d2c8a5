/// Why a file cannot go into a book as a font.
public enum FontProblem: Error, Sendable, Hashable {
  /// The bytes are no font of a known format, or a broken one.
  case notAFont
  /// The file holds several fonts, which no style sheet can tell apart.
  case collection
  /// The font is WOFF 2, and the library that unpacks it is not installed: its rights cannot be read.
  case needsBrotli
  /// The maker of the font reserves embedding.
  case restricted

  /// The problem in words that go on after “the font”.
  public var description: String {
    switch self {
    case .notAFont: "is no OpenType, TrueType, WOFF or WOFF2 font, or it is broken"
    case .collection: "is a collection of fonts; a book takes single ones"
    case .needsBrotli: "is WOFF2: libbrotlidec, which unpacks it, is not installed"
    case .restricted: "may not be embedded without its maker's leave (OS/2 fsType)"
    }
  }
}
