/// What stands on the two sides of a break opportunity.
public enum BreakKind: UInt8, Sendable {
  /// A space, or a zero-width space.
  case space
  /// A space that stays at the end of the line, because joining the lines would not put it back.
  case keptSpace
  /// Two wide letters of scripts without spaces.
  case wide
  /// Two Hangul syllables, no space.
  case hangul
  /// A wide letter and a letter of another script, no space.
  case mixed
  /// Inside a word of another script: after a dash, a slash.
  case inner
  /// Inside a word, after its hyphen.
  case hyphen
  /// A soft hyphen, which shows as a hyphen at the end of a line.
  case softHyphen
  /// Before or after a letter that begins or ends a syllable in Thai, Lao or Khmer.
  case complex
  /// Between any two clusters of a script that is written without spaces.
  case cluster
  /// The line must end.
  case mandatory
  /// The end of the text.
  case end
}

/// A set of the kinds of break a paragraph may use; spaces and mandatory breaks always count.
public struct BreakKinds: OptionSet, Sendable {
  /// One bit for each raw value of `BreakKind`.
  public let rawValue: UInt16

  /// The set with these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kind: BreakKind) { rawValue = 1 << UInt16(kind.rawValue) }

  /// Between East Asian wide letters.
  public static let wide = BreakKinds(.wide)
  /// Beside Hangul syllables, inside words.
  public static let hangul = BreakKinds(.hangul)
  /// Between a wide letter and a letter of another script.
  public static let mixed = BreakKinds(.mixed)
  /// After dashes and slashes inside words.
  public static let inner = BreakKinds(.inner)
  /// After hyphens inside words.
  public static let hyphen = BreakKinds(.hyphen)
  /// At soft hyphens.
  public static let softHyphen = BreakKinds(.softHyphen)
  /// At syllable starts of Thai, Lao and Khmer.
  public static let complex = BreakKinds(.complex)
  /// Between clusters of scripts written without spaces.
  public static let cluster = BreakKinds(.cluster)

  /// What reads back the same: where spaces are, and inside text that is written without them.
  public static let prose: BreakKinds = [.wide, .hangul, .complex]
  /// Every place UAX #14 allows, and the fallback for scripts without spaces.
  public static let all: BreakKinds = [
    .wide, .hangul, .mixed, .inner, .hyphen, .softHyphen, .complex, .cluster,
  ]

  @inline(__always)
  func allows(_ kind: BreakKind) -> Bool {
    rawValue &>> UInt16(kind.rawValue) & 1 != 0
  }
}
