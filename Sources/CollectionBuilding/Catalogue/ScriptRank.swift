/// The order of scripts in lists.
enum ScriptRank {
  /// The rank of the script that a letter belongs to, from 2; nil for what is no letter.
  static func rank(of scalar: Unicode.Scalar) -> UInt32? {
    guard scalar.properties.isAlphabetic || isVowelSign(scalar) else { return nil }
    return switch scalar.value {
    case 0..<0x370: 2
    case 0x1E00..<0x1F00, 0x2C60..<0x2C80, 0xA720..<0xA800: 2
    case 0x370..<0x400, 0x1F00..<0x2000: 3
    case 0x400..<0x530, 0x1C80..<0x1C90, 0x2DE0..<0x2E00, 0xA640..<0xA6A0: 4
    case 0x530..<0x590: 5
    case 0x10A0..<0x1100, 0x1C90..<0x1CC0, 0x2D00..<0x2D30: 6
    case 0x590..<0x600: 7
    case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: 8
    case 0x900..<0xE00: 10  // the scripts of India, in the order of Unicode
    case 0xE00..<0x10A0, 0x1780..<0x1800, 0x1950..<0x1AB0: 12  // Thai, Lao, Tibetan, Burmese, Khmer
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xA960..<0xA980, 0xAC00..<0xD800: 20
    case 0x3040..<0x3100, 0x31F0..<0x3200: 21
    case 0x3100..<0x3130, 0x31A0..<0x31C0: 22
    case 0x2E80..<0x2FE0, 0x3005..<0x3008, 0x3400..<0xA000, 0xF900..<0xFB00: 23
    case 0x20000..<0x40000: 23
    default: 15
    }
  }

  /// Marks that are a part of the word in the scripts of India and South East Asia, and the voicing of kana.
  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x900..<0x10A0, 0x1780..<0x1800: scalar.properties.generalCategory != .otherPunctuation
    case 0x3099...0x309A, 0x30FC: true
    default: false
    }
  }
}
