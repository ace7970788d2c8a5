/// Halfwidth and fullwidth forms (U+FF00–U+FFEF) in their ordinary width, as their compatibility mappings in the Unicode
/// character database say.
enum WidthFolding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFFE6).contains(scalar.value) else { return scalar }
    return folded(scalar.value).flatMap(Unicode.Scalar.init) ?? scalar
  }

  private static func folded(_ code: UInt32) -> UInt32? {
    switch code {
    case 0xFF01...0xFF5E: code - 0xFEE0
    case 0xFF61...0xFF9F: katakana[Int(code - 0xFF61)].value
    case 0xFFA1...0xFFBE: code - 0xFFA1 + 0x3131
    case 0xFFC2...0xFFC7: code - 0xFFC2 + 0x314F
    case 0xFFCA...0xFFCF: code - 0xFFCA + 0x3155
    case 0xFFD2...0xFFD7: code - 0xFFD2 + 0x315B
    case 0xFFDA...0xFFDC: code - 0xFFDA + 0x3161
    case 0xFFE0...0xFFE6: signs[Int(code - 0xFFE0)].value
    default: nil
    }
  }

  /// U+FF61–U+FF9F; the last two are the marks that join the letter before them.
  private static let katakana = Array(
    """
    。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\
    \u{3099}\u{309A}
    """.unicodeScalars)

  /// U+FFE0–U+FFE6.
  private static let signs = Array("¢£¬¯¦¥₩".unicodeScalars)
}
