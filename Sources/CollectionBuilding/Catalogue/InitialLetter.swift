/// The heading under which a name stands in a long list: its first letter, in the way of its script.
public struct InitialLetter: Sendable, Hashable, Comparable {
  /// What is shown: `A`, `0–9`, `ㄱ`, `あ`, `漢`.
  public let label: String
  /// A name for addresses, in ASCII.
  public let name: String
  private let order: UInt32

  /// Creates the heading for a name.
  public init(of words: String) {
    let folded = CollationKey.folded(words)
    for scalar in folded.unicodeScalars where !scalar.isAccent {
      if scalar.decimalValue != nil {
        self.init("0–9", "digits", order: 1)
        return
      }
      guard let rank = ScriptRank.rank(of: scalar) else { continue }
      self.init(letter: scalar, rank: rank)
      return
    }
    self.init("#", "signs", order: 0)
  }

  /// Creates the heading for a title, without its article.
  public init(ofTitle title: String, language: String) {
    self.init(of: LeadingArticle.dropped(from: title, language: language))
  }

  private init(_ label: String, _ name: String, order: UInt32) {
    self.label = label
    self.name = name
    self.order = order
  }

  private init(letter scalar: Unicode.Scalar, rank: UInt32) {
    var shown = scalar
    switch rank {
    case 20: shown = Self.consonant(scalar)
    case 21: shown = Self.kanaRow(scalar)
    case 23: shown = "漢"
    default: break
    }
    let code = String(shown.value, radix: 16)
    let isPlain = ("a"..."z").contains(shown)
    let letter = isPlain ? String(shown) : "u" + code
    self.init(
      shown.properties.titlecaseMapping, letter, order: rank << 24 | shown.value)
  }

  /// The plain consonant that begins a syllable, as a letter that stands alone; tense ones are filed under it.
  private static func consonant(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let letters: [Unicode.Scalar] = [
      "ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ]
    let place = Int(scalar.value) - 0x1100
    return letters.indices.contains(place) ? letters[place] : scalar
  }

  /// The first letter of the row in the table of fifty sounds.
  private static func kanaRow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = (0x30A1...0x30F6).contains(scalar.value) ? scalar.value - 0x60 : scalar.value
    return switch value {
    case 0x3041...0x304A: "あ"
    case 0x304B...0x3054: "か"
    case 0x3055...0x305E: "さ"
    case 0x305F...0x3069: "た"
    case 0x306A...0x306E: "な"
    case 0x306F...0x307D: "は"
    case 0x307E...0x3082: "ま"
    case 0x3083...0x3088: "や"
    case 0x3089...0x308D: "ら"
    default: "わ"
    }
  }

  /// Orders as the names themselves are ordered.
  public static func < (first: InitialLetter, second: InitialLetter) -> Bool {
    first.order < second.order
  }
}
