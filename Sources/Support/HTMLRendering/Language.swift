/// A BCP 47 language tag, and what writers must know about the language.
public struct Language: Sendable, Hashable, CustomStringConvertible {
  /// The tag, such as `pt-BR`.
  public let tag: String
  /// The scripts that text in the language may be in without being marked.
  let scripts: ScriptSet
  /// Whether text in the language runs from right to left.
  public let isRightToLeft: Bool

  /// Creates a language of a tag; nil when the tag is not well-formed (RFC 5646 §2.1) or means "unknown".
  public init?(_ tag: String) {
    guard Self.isWellFormed(tag) else { return nil }
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-")).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard let primary = subtags.first, primary != "und", primary != "mul", primary != "zxx" else {
      return nil
    }
    self.tag = tag
    var scripts = [Script.latin] + Self.usualScripts(of: primary)
    for subtag in subtags.dropFirst() { scripts += Self.scripts(named: subtag) }
    self.scripts = ScriptSet(scripts)
    let isLatin = subtags.dropFirst().contains("latn")
    isRightToLeft = !isLatin && scripts.contains { $0.isRightToLeft } && primary != "pa"
  }

  /// The first subtag in lower case, such as `pt`.
  public var primary: String {
    String(tag.prefix { $0 != "-" }).lowercased()
  }

  /// Whether text in the language may run from top to bottom, in lines from right to left.
  public var canBeVertical: Bool {
    switch primary {
    case "ja", "zh", "yue", "cmn", "ko": true
    default: false
    }
  }

  /// The tag.
  public var description: String { tag }

  /// English, for texts that say nothing else.
  public static let english = Language(wellFormed: "en", scripts: [.latin], isRightToLeft: false)

  private init(wellFormed tag: String, scripts: [Script], isRightToLeft: Bool) {
    self.tag = tag
    self.scripts = ScriptSet(scripts)
    self.isRightToLeft = isRightToLeft
  }

  /// Whether a tag has the form of RFC 5646: language, extended language, script, region, variants, extensions.
  package static func isWellFormed(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count), first.allSatisfy(isLetter)
    else { return false }
    var stage = 0
    var isAfterSingleton = false
    for subtag in subtags.dropFirst() {
      guard (1...8).contains(subtag.count), subtag.allSatisfy({ isLetter($0) || isDigit($0) })
      else { return false }
      if stage < 5, let next = subtagStage(subtag, after: stage) {
        stage = next
        isAfterSingleton = subtag.count == 1
      } else if stage == 5, !isAfterSingleton || subtag.count > 1 {
        isAfterSingleton = subtag.count == 1
      } else {
        return false
      }
    }
    return !isAfterSingleton
  }

  /// The place of a subtag in the order: 1 extended, 2 script, 3 region, 4 variant, 5 extension; nil when it may not stand here.
  private static func subtagStage(_ subtag: Substring.UTF8View.SubSequence, after stage: Int)
    -> Int?
  {
    let isAlphabetic = subtag.allSatisfy(isLetter)
    switch subtag.count {
    case 1: return 5
    case 3 where isAlphabetic && stage <= 1: return 1
    case 4 where isAlphabetic && stage < 2: return 2
    case 2 where isAlphabetic && stage < 3: return 3
    case 3 where subtag.allSatisfy(isDigit) && stage < 3: return 3
    case 4 where subtag.first.map(isDigit) == true: return 4
    case 5...8: return 4
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func usualScripts(of primary: String) -> [Script] {
    switch primary {
    case "ja": [.kana, .han]
    case "zh", "yue", "cmn": [.han]
    case "ko": [.hangul, .han]
    case "ar", "fa", "ur", "ps", "ckb", "ug", "sd": [.arabic]
    case "he", "iw", "yi": [.hebrew]
    case "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg": [.cyrillic]
    case "mn": [.cyrillic, .mongolian]
    case "el": [.greek]
    case "th": [.thai]
    case "hi", "mr", "ne", "sa": [.devanagari]
    case "bn", "as": [.bengali]
    case "ta": [.tamil]
    case "te": [.telugu]
    case "kn": [.kannada]
    case "ml": [.malayalam]
    case "gu": [.gujarati]
    case "pa": [.gurmukhi]
    case "or": [.oriya]
    case "si": [.sinhala]
    case "lo": [.lao]
    case "my": [.myanmar]
    case "km": [.khmer]
    case "bo", "dz": [.tibetan]
    case "ka": [.georgian]
    case "hy": [.armenian]
    case "am", "ti": [.ethiopic]
    case "syr": [.syriac]
    case "dv": [.thaana]
    case "nqo": [.nko]
    default: []
    }
  }

  private static func scripts(named subtag: String) -> [Script] {
    switch subtag {
    case "cyrl": [.cyrillic]
    case "grek": [.greek]
    case "arab": [.arabic]
    case "hebr": [.hebrew]
    case "deva": [.devanagari]
    case "beng": [.bengali]
    case "guru": [.gurmukhi]
    case "mong": [.mongolian]
    case "hani", "hans", "hant", "jpan": [.han, .kana]
    case "kore", "hang": [.hangul, .han]
    default: []
    }
  }
}
