internal import DocumentAST

/// What titles and names are sorted by: the same order on every machine, sensible in every script.
///
/// Numbers come first, by value; then Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, the scripts of India and South
/// East Asia, Hangul, kana, Han. Within a script case, width, accents and punctuation do not count, kana of both kinds are one,
/// words count before letters. Chinese characters are in code point order, which is that of their radicals (Unicode 17 §18.1).
public struct CollationKey: Sendable, Hashable, Comparable {
  private let elements: [UInt32]

  /// Creates the key of a name.
  ///
  /// - Complexity: O(n) in the scalars.
  public init(_ words: String) {
    elements = Self.elements(of: words)
  }

  /// Creates the key of a title: articles at its head are left out, as libraries of the language do.
  ///
  /// - Complexity: O(n) in the scalars.
  public init(title: String, language: String) {
    elements = Self.elements(of: LeadingArticle.dropped(from: title, language: language))
  }

  /// Orders by the first difference.
  public static func < (first: CollationKey, second: CollationKey) -> Bool {
    first.elements.lexicographicallyPrecedes(second.elements)
  }

  /// The element that stands between words: before all letters, so that "art nouveau" precedes "artful".
  private static let gap: UInt32 = 0
  /// Begins a number; its count of digits follows, then the digits.
  private static let number: UInt32 = 1
  /// Room for the scalars of a script above its rank.
  private static let scriptShift: UInt32 = 24

  private static func elements(of words: String) -> [UInt32] {
    var elements: [UInt32] = []
    var digits: [UInt32] = []
    func flush() {
      guard !digits.isEmpty else { return }
      elements += [number, UInt32(digits.count)] + digits
      digits = []
    }
    for scalar in Self.folded(words).unicodeScalars where !scalar.isAccent {
      if let digit = scalar.decimalValue {
        if digits == [0] { digits = [] }
        digits.append(digit)
        continue
      }
      flush()
      if let rank = ScriptRank.rank(of: scalar) {
        elements.append(rank << scriptShift | baseLetter(scalar))
      } else if let last = elements.last, last != gap, !isWordInner(scalar) {
        elements.append(gap)
      }
    }
    flush()
    if elements.last == gap { elements.removeLast() }
    return elements
  }

  /// Without case and width, letters apart from their accents.
  static func folded(_ words: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in words.unicodeScalars { wide.append(WidthFolding.fold(scalar)) }
    return String(wide).lowercased().decomposed
  }

  /// Katakana as hiragana; letters with strokes as the letters they are filed under.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x30A1...0x30F6: scalar.value - 0x60
    case 0xF8: 0x6F  // ø
    case 0xE6: 0x61  // æ
    case 0x153: 0x6F  // œ
    case 0x142: 0x6C  // ł
    case 0x111, 0xF0: 0x64  // đ ð
    case 0xDF: 0x73  // ß
    case 0x131: 0x69  // ı
    case 0xFE: 0x74  // þ
    default: scalar.value
    }
  }

  private static func isWordInner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.value == 0xAD || scalar.value == 0x200D
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var decimalValue: UInt32? {
    if ("0"..."9").contains(self) { return value - 0x30 }
    guard !isASCII, properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { UInt32($0) }
  }
}
