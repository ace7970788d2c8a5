/// Where the words of one language may be divided.
public struct Hyphenator: Sendable {
  private let places: @Sendable ([UnicodeScalar]) -> [Int]

  /// A hyphenator from a function that is given a word in lower case and returns the counts of
  /// letters after which it may be divided.
  public init(_ places: @escaping @Sendable ([UnicodeScalar]) -> [Int]) { self.places = places }

  /// The hyphenator for a BCP 47 tag by libhyphen and the dictionaries of the system.
  public static func ofSystem(for language: String) -> Result<Hyphenator, HyphenationError> {
    HyphenationDictionary.open(language, in: folders).map { dictionary in
      Hyphenator { dictionary.places(in: $0) }
    }
  }

  private static let folders = [
    "/usr/share/hyphen", "/usr/local/share/hyphen", "/opt/homebrew/share/hyphen",
  ]

  /// Adds the counts of letters after which `word` may be divided: two letters or more before it,
  /// three or more behind it. Words that are not in lower case after the first letter have none.
  ///
  /// - Complexity: O(*n*) in the letters of the word.
  public func places(in word: [UnicodeScalar]) -> [Int] {
    guard word.count >= 5, word.count < 100 else { return [] }
    var lower = word
    if lower[0].properties.isUppercase {
      let mapped = lower[0].properties.lowercaseMapping.unicodeScalars
      guard mapped.count == 1, let first = mapped.first else { return [] }
      lower[0] = first
    }
    guard !lower.contains(where: \.properties.isUppercase) else { return [] }
    return places(lower).filter { $0 >= 2 && $0 + 3 <= word.count }
  }
}

/// Why words cannot be divided.
public enum HyphenationError: Error, Equatable, Sendable {
  /// libhyphen is not installed.
  case libraryMissing
  /// There is no dictionary for the language.
  case dictionaryMissing(String)
  /// The dictionary of the language is in an encoding that is not known.
  case encoding(String, String)

  /// What is wrong and what helps, in a sentence without a full stop.
  public var sentence: String {
    switch self {
    case .libraryMissing:
      "Words were not divided: libhyphen is not installed (Debian: libhyphen0)"
    case .dictionaryMissing(let language):
      "Words in the language \(language) were not divided: there is no dictionary for it in"
        + " /usr/share/hyphen (Debian: hyphen-\(language.lowercased()))"
    case .encoding(let language, let encoding):
      "Words in the language \(language) were not divided: its dictionary is in \(encoding)"
    }
  }
}
