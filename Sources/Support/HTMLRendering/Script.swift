/// The scripts that texts are told apart by.
///
/// Letters outside the table (symbols, digits, punctuation, scripts nobody writes reviews in) belong to no script here.
enum Script: UInt8, CaseIterable, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, syriac, thaana, nko
  case devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala
  case thai, lao, tibetan, myanmar, georgian, ethiopic, khmer, mongolian
  case kana, han, hangul

  /// Whether it is written from right to left.
  var isRightToLeft: Bool {
    switch self {
    case .hebrew, .arabic, .syriac, .thaana, .nko: true
    case .latin, .greek, .cyrillic, .armenian, .devanagari, .bengali, .gurmukhi, .gujarati: false
    case .oriya, .tamil, .telugu, .kannada, .malayalam, .sinhala, .thai, .lao, .tibetan: false
    case .myanmar, .georgian, .ethiopic, .khmer, .mongolian, .kana, .han, .hangul: false
    }
  }

  /// The language that most texts in the script are in, as a BCP 47 tag.
  var usualLanguage: StaticString {
    switch self {
    case .latin: "en"
    case .greek: "el"
    case .cyrillic: "ru"
    case .armenian: "hy"
    case .hebrew: "he"
    case .arabic: "ar"
    case .syriac: "syr"
    case .thaana: "dv"
    case .nko: "nqo"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .oriya: "or"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .tibetan: "bo"
    case .myanmar: "my"
    case .georgian: "ka"
    case .ethiopic: "am"
    case .khmer: "km"
    case .mongolian: "mn-Mong"
    case .kana: "ja"
    case .han: "zh"
    case .hangul: "ko"
    }
  }
}

extension Script {
  private struct Block {
    let first: UInt32
    let last: UInt32
    let script: Script
  }

  /// Unicode blocks of letters, by first scalar (Unicode 17 Blocks.txt).
  private static let blocks: [Block] = [
    Block(first: 0x0041, last: 0x024f, script: .latin),
    Block(first: 0x0250, last: 0x02af, script: .latin),
    Block(first: 0x0370, last: 0x03ff, script: .greek),
    Block(first: 0x0400, last: 0x052f, script: .cyrillic),
    Block(first: 0x0531, last: 0x058a, script: .armenian),
    Block(first: 0x0591, last: 0x05f4, script: .hebrew),
    Block(first: 0x0620, last: 0x06ff, script: .arabic),
    Block(first: 0x0700, last: 0x074f, script: .syriac),
    Block(first: 0x0750, last: 0x077f, script: .arabic),
    Block(first: 0x0780, last: 0x07bf, script: .thaana),
    Block(first: 0x07c0, last: 0x07ff, script: .nko),
    Block(first: 0x0860, last: 0x086f, script: .syriac),
    Block(first: 0x0870, last: 0x08ff, script: .arabic),
    Block(first: 0x0900, last: 0x097f, script: .devanagari),
    Block(first: 0x0980, last: 0x09ff, script: .bengali),
    Block(first: 0x0a00, last: 0x0a7f, script: .gurmukhi),
    Block(first: 0x0a80, last: 0x0aff, script: .gujarati),
    Block(first: 0x0b00, last: 0x0b7f, script: .oriya),
    Block(first: 0x0b80, last: 0x0bff, script: .tamil),
    Block(first: 0x0c00, last: 0x0c7f, script: .telugu),
    Block(first: 0x0c80, last: 0x0cff, script: .kannada),
    Block(first: 0x0d00, last: 0x0d7f, script: .malayalam),
    Block(first: 0x0d80, last: 0x0dff, script: .sinhala),
    Block(first: 0x0e01, last: 0x0e5b, script: .thai),
    Block(first: 0x0e80, last: 0x0eff, script: .lao),
    Block(first: 0x0f00, last: 0x0fff, script: .tibetan),
    Block(first: 0x1000, last: 0x109f, script: .myanmar),
    Block(first: 0x10a0, last: 0x10ff, script: .georgian),
    Block(first: 0x1100, last: 0x11ff, script: .hangul),
    Block(first: 0x1200, last: 0x139f, script: .ethiopic),
    Block(first: 0x1780, last: 0x17ff, script: .khmer),
    Block(first: 0x1800, last: 0x18af, script: .mongolian),
    Block(first: 0x1c80, last: 0x1c8f, script: .cyrillic),
    Block(first: 0x1c90, last: 0x1cbf, script: .georgian),
    Block(first: 0x1cd0, last: 0x1cff, script: .devanagari),
    Block(first: 0x1e00, last: 0x1eff, script: .latin),
    Block(first: 0x1f00, last: 0x1fff, script: .greek),
    Block(first: 0x2c60, last: 0x2c7f, script: .latin),
    Block(first: 0x2d00, last: 0x2d2f, script: .georgian),
    Block(first: 0x2d80, last: 0x2ddf, script: .ethiopic),
    Block(first: 0x2de0, last: 0x2dff, script: .cyrillic),
    Block(first: 0x2e80, last: 0x2fdf, script: .han),
    Block(first: 0x3005, last: 0x3007, script: .han),
    Block(first: 0x3021, last: 0x3029, script: .han),
    Block(first: 0x3041, last: 0x30fa, script: .kana),
    Block(first: 0x30fc, last: 0x30ff, script: .kana),
    Block(first: 0x3105, last: 0x312f, script: .han),
    Block(first: 0x3131, last: 0x318e, script: .hangul),
    Block(first: 0x31a0, last: 0x31bf, script: .han),
    Block(first: 0x31f0, last: 0x31ff, script: .kana),
    Block(first: 0x3400, last: 0x4dbf, script: .han),
    Block(first: 0x4e00, last: 0x9fff, script: .han),
    Block(first: 0xa640, last: 0xa69f, script: .cyrillic),
    Block(first: 0xa720, last: 0xa7ff, script: .latin),
    Block(first: 0xa8e0, last: 0xa8ff, script: .devanagari),
    Block(first: 0xa960, last: 0xa97f, script: .hangul),
    Block(first: 0xa9e0, last: 0xa9ff, script: .myanmar),
    Block(first: 0xaa60, last: 0xaa7f, script: .myanmar),
    Block(first: 0xab00, last: 0xab2f, script: .ethiopic),
    Block(first: 0xab30, last: 0xab6f, script: .latin),
    Block(first: 0xac00, last: 0xd7ff, script: .hangul),
    Block(first: 0xf900, last: 0xfaff, script: .han),
    Block(first: 0xfb00, last: 0xfb06, script: .latin),
    Block(first: 0xfb13, last: 0xfb17, script: .armenian),
    Block(first: 0xfb1d, last: 0xfb4f, script: .hebrew),
    Block(first: 0xfb50, last: 0xfdcf, script: .arabic),
    Block(first: 0xfdf0, last: 0xfdff, script: .arabic),
    Block(first: 0xfe70, last: 0xfefc, script: .arabic),
    Block(first: 0xff21, last: 0xff5a, script: .latin),
    Block(first: 0xff66, last: 0xff9d, script: .kana),
    Block(first: 0xffa0, last: 0xffdc, script: .hangul),
    Block(first: 0x1b000, last: 0x1b16f, script: .kana),
    Block(first: 0x1e900, last: 0x1e95f, script: .nko),
    Block(first: 0x20000, last: 0x3ffff, script: .han),
  ]

  /// Returns the script of a letter; nil for what is no letter of a script above.
  ///
  /// - Complexity: O(log n) in the blocks; O(1) for Latin, Kana, Han and Hangul.
  static func of(_ scalar: UInt32) -> Script? {
    if scalar < 0x370 { return isLatin(scalar) ? .latin : nil }
    if (0x4e00...0x9fff).contains(scalar) { return .han }
    if (0xac00...0xd7a3).contains(scalar) { return .hangul }
    guard let block = block(of: scalar) else { return nil }
    return isCommonLetter(scalar) || !isPunctuation(scalar) ? block.script : nil
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5a, 0x61...0x7a, 0xaa, 0xba, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2af: true
    default: false
    }
  }

  private static func block(of scalar: UInt32) -> Block? {
    blocks.withUnsafeBufferPointer { blocks in
      var low = 0
      var high = blocks.count
      while low < high {
        let middle = (low + high) / 2
        if blocks[middle].last < scalar { low = middle + 1 } else { high = middle }
      }
      guard low < blocks.count, blocks[low].first <= scalar else { return nil }
      return blocks[low]
    }
  }

  /// Runs of letters without anything between: asking for the properties of each costs more than all the rest of a census.
  private static func isCommonLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3b1...0x3c9, 0x410...0x44f, 0x5d0...0x5ea, 0x620...0x64a, 0x904...0x939, 0xe01...0xe30,
      0x3041...0x3096, 0x30a1...0x30fa:
      true
    default: false
    }
  }

  /// Marks, digits and punctuation that stand among the letters of a block.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic else {
      return true
    }
    // Vowel signs are alphabetic, but a letter with them counts once.
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

/// A set of scripts.
struct ScriptSet: Sendable, Hashable {
  private var bits: UInt32

  init(_ scripts: [Script]) {
    bits = scripts.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  func contains(_ script: Script) -> Bool { bits & 1 << UInt32(script.rawValue) != 0 }
}
