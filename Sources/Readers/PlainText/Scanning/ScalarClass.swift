/// What a scalar is for the purposes of layout: one value per scalar, no context.
enum ScalarClass: UInt8 {
  case space, ignorable, control
  case upper, lower, letter, digit
  case opener, closer, quote
  case terminal, comma, colon, dash
  case bullet, symbol, emoji, mark, other

  @inline(__always)
  var isLetter: Bool { self == .upper || self == .lower || self == .letter }
  @inline(__always)
  var isWord: Bool { isLetter || self == .digit }

  /// The class of a scalar. ASCII comes from a table; the scripts people write in most are ranges;
  /// the rest asks the standard library, which is slower.
  @inline(__always)
  static func of(_ scalar: UInt32) -> ScalarClass {
    if scalar < 0x80 { return ascii(UInt8(truncatingIfNeeded: scalar)) }
    return isEastAsianLetter(scalar) ? .letter : beyondASCII(scalar)
  }

  private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    if let class_ = punctuation(scalar) { return class_ }
    if let class_ = script(scalar) { return class_ }
    return category(scalar)
  }

  /// Kana, ideographs and Hangul syllables of the main blocks: letters two columns wide.
  @inline(__always)
  static func isEastAsianLetter(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
      || (0x3041...0x3096).contains(scalar) || (0x309D...0x30FA).contains(scalar)
  }

  /// The class of each ASCII character, as a letter from A on for its raw value.
  private static let asciiClasses: StaticString = """
    CCCCCCCCCACAACCCCCCCCCCCCCCCCCCCAKJPPPPJHIPPLNKPGGGGGGGGGGMLPPPK\
    PDDDDDDDDDDDDDDDDDDDDDDDDDDHPIPPPEEEEEEEEEEEEEEEEEEEEEEEEEEHPIPC
    """

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> ScalarClass {
    // The table holds raw values only; the checked initialiser cost 4 % of reading.
    unsafeBitCast(asciiClasses.utf8Start[Int(byte & 0x7F)] &- 0x41, to: ScalarClass.self)
  }

  private static func punctuation(_ scalar: UInt32) -> ScalarClass? {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x61C: return .ignorable
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3, 0x1F3FB...0x1F3FF: return .mark
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x2026, 0x203C, 0x2047...0x2049, 0x6D4, 0x61F,
      0x964, 0x965,
      0x589, 0x104A, 0x104B, 0x17D4, 0x17D5, 0x1362:
      return .terminal
    case 0x3001, 0xFF0C, 0xFF1B, 0x60C, 0x61B, 0xFF64: return .comma
    case 0xFF1A, 0xFE55: return .colon
    case 0x2010...0x2015, 0x301C, 0xFF0D, 0x2E3A, 0x2E3B, 0x5BE, 0x2212, 0xFF5E: return .dash
    case 0x201C, 0x201E, 0x2018, 0x201A, 0xAB, 0x2039, 0x300C, 0x300E, 0xFF62, 0x201F, 0x201B,
      0x301D:
      return .opener
    case 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF63, 0x301E, 0x301F: return .closer
    case 0xFF08, 0x3010, 0x3008, 0x300A, 0x3014, 0x3016, 0xFF3B, 0xFF5B: return .opener
    case 0xFF09, 0x3011, 0x3009, 0x300B, 0x3015, 0x3017, 0xFF3D, 0xFF5D: return .closer
    case 0x2022, 0x25E6, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25C6,
      0x25C7,
      0x2605, 0x2606, 0x27A4, 0x27A2, 0x25BA, 0x25B6, 0x25B8, 0x25B9, 0x2192, 0x2713...0x2718,
      0x2705, 0x274C, 0x30FB, 0xB7,
      0x2027, 0xFF65, 0xFF0A, 0xFF0B, 0x203B, 0x2756, 0x25C8, 0x25CE, 0x25B3, 0x25B2, 0x25BC,
      0x25BD, 0x2610...0x2612:
      return .bullet
    case 0xBF, 0xA1: return .opener
    case 0x2070...0x209C, 0xB9, 0xB2, 0xB3: return .symbol
    default: return nil
    }
  }

  private static func script(_ scalar: UInt32) -> ScalarClass? {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: return .upper
    case 0xDF...0xF6, 0xF8...0xFF: return .lower
    case 0x100...0x17F: return latinExtended(scalar)
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x670,
      0x20D0...0x20FF,
      0x3099, 0x309A:
      return .mark
    case 0x400...0x42F, 0x391...0x3A9: return .upper
    case 0x430...0x45F, 0x3B1...0x3C9, 0x3AC...0x3AF: return .lower
    case 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0xE01...0xE30, 0xE32, 0xE33,
      0xE40...0xE46:
      return .letter
    case 0x900...0x903, 0x93A...0x94F, 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: return .mark
    case 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3,
      0x3005...0x3007, 0x20000...0x3FFFD, 0x1100...0x11FF, 0x3130...0x318F, 0xF900...0xFAFF:
      return .letter
    case 0xFF21...0xFF3A: return .upper
    case 0xFF41...0xFF5A: return .lower
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xE50...0xE59, 0xFF10...0xFF19: return .digit
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0x2B55, 0x231A, 0x231B, 0x23E9...0x23F3:
      return .emoji
    default: return nil
    }
  }

  /// U+0100…U+017F alternate between capitals and small letters, with two shifts.
  private static func latinExtended(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? .upper : .lower
    case 0x178: return .upper
    case 0x138, 0x149, 0x17F: return .lower
    default: return scalar & 1 == 0 ? .upper : .lower
    }
  }

  private static func category(_ scalar: UInt32) -> ScalarClass {
    guard let unicode = Unicode.Scalar(scalar) else { return .other }
    switch unicode.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter, .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return .control
    case .format: return .ignorable
    case .openPunctuation, .initialPunctuation: return .opener
    case .closePunctuation, .finalPunctuation: return .closer
    case .dashPunctuation: return .dash
    case .otherNumber, .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol: return .symbol
    default: return .other
    }
  }
}
