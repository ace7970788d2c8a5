/// How likely texts are in the languages whose letters are known here.
enum LanguageModels {
  /// Letters of one language beyond ASCII, with the logarithm of how often each occurs.
  private struct Model {
    var likelihoods: [UInt32: Double] = [:]

    /// Letters in the order of their frequency: the second is half as frequent as the first, the
    /// third a third (Zipf's law holds well enough for telling encodings apart).
    init(letters: String) {
      let scalars = Array(letters.unicodeScalars)
      let total = (1...max(scalars.count, 1)).reduce(0) { $0 + 1 / Double($1) }
      for (rank, scalar) in scalars.enumerated() {
        likelihoods[scalar.value] = logarithm(0.9 / Double(rank + 1) / total)
      }
    }

    /// Groups of characters, each of which has a share of the text that its members have in equal
    /// parts.
    init(groups: [(share: Double, characters: String)]) {
      for (share, characters) in groups {
        let scalars = characters.unicodeScalars
        let likelihood = logarithm(share / Double(max(scalars.count, 1)))
        for scalar in scalars where likelihoods[scalar.value] == nil {
          likelihoods[scalar.value] = likelihood
        }
      }
    }
  }

  private static let models: [Model] =
    FrequentLetters.alphabets.map(Model.init(letters:))
    + FrequentLetters.eastAsian.map(Model.init(groups:))

  /// Returns the logarithm of the likelihood of UTF-8 text in the language that fits it best.
  /// - Complexity: O(*n*).
  static func score(of text: [UInt8]) -> Double {
    var profile = LetterProfile()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { profile.add(scalar) }
    let best = models.map { model in
      profile.counts.reduce(0.0) { sum, entry in
        sum + Double(entry.value) * (model.likelihoods[entry.key] ?? common(entry.key))
      }
    }.max()
    return profile.penalty + (best ?? 0)
  }

  /// The likelihood of a character that belongs to no language in particular, or not to this one.
  private static func common(_ scalar: UInt32) -> Double {
    switch scalar {
    case 0xfffd: -8
    case 0xa0, 0xab, 0xbb, 0x2013, 0x2014, 0x2018...0x201a, 0x201c...0x201e, 0x2026: -4.5
    case 0x3001, 0x3002, 0x300c, 0x300d, 0xff0c: -3.5
    case 0xa7, 0xa9, 0xae, 0xb0, 0xb7, 0x2022, 0x20ac, 0x2122, 0xa1, 0xbf, 0xa3, 0xbd: -7
    case 0x3000...0x303f, 0xff01...0xff5e: -6
    // Syllables and ideographs that are not among the frequent ones, but not the rare blocks.
    case 0xac00...0xd7a3, 0x4e00...0x9fff: -10.5
    case 0xff61...0xff9f: -9.5
    default: -11.5
    }
  }
}

/// Counts of the characters of a text beyond ASCII, capital letters as small ones, and what its shape
/// says against it in any language.
private struct LetterProfile {
  private(set) var counts: [UInt32: Int] = [:]
  private(set) var penalty = 0.0
  private var previous = Kind.other

  private enum Kind: Equatable {
    case other
    case asciiLetter(isUpper: Bool)
    case letter(isUpper: Bool, isLatin: Bool)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else { return addASCII(scalar) }
    // Vowel signs and tones of Thai, Hebrew and Arabic are marks, and stand in words as letters do.
    let isLetter =
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    let lower =
      scalar.value < 0x2000 ? scalar.properties.lowercaseMapping.unicodeScalars.first : nil
    let isUpper = lower != nil && lower != scalar
    counts[(lower ?? scalar).value, default: 0] += 1
    guard isLetter else {
      previous = .other
      return
    }
    let isLatin = scalar.value < 0x250 || (0x1e00...0x1eff).contains(scalar.value)
    let isIdeographic = scalar.value >= 0x2e80
    if !isIdeographic { judge(isUpper: isUpper, isLatin: isLatin) }
    previous = isIdeographic ? .other : .letter(isUpper: isUpper, isLatin: isLatin)
  }

  private mutating func judge(isUpper: Bool, isLatin: Bool) {
    switch previous {
    case .other:
      if isUpper { penalty -= 2 }
    case .asciiLetter(let wasUpper):
      if !isLatin { penalty -= 6 }
      if isUpper { penalty -= wasUpper ? 1 : 6 }
    case .letter(let wasUpper, let wasLatin):
      if isLatin != wasLatin { penalty -= 6 }
      // Two accented letters in a row are rare, two capitals are rare in any alphabet.
      if isLatin { penalty -= 1.5 }
      if isUpper { penalty -= wasUpper ? 1.5 : 6 }
    }
  }

  private mutating func addASCII(_ scalar: Unicode.Scalar) {
    // What a wrong reading takes for the second byte of a character is not explained by it.
    penalty -= 3
    let isUpper = (0x41...0x5a).contains(scalar.value)
    guard isUpper || (0x61...0x7a).contains(scalar.value) else {
      previous = .other
      return
    }
    if case .letter(_, let wasLatin) = previous, !wasLatin { penalty -= 6 }
    if case .letter(let wasUpper, _) = previous, isUpper, !wasUpper { penalty -= 4 }
    previous = .asciiLetter(isUpper: isUpper)
  }
}

/// Returns the natural logarithm of a number between 0 and 1, exactly enough here and without a C
/// library: the series of artanh after taking out powers of two.
private func logarithm(_ value: Double) -> Double {
  let fraction = value.significand
  let ratio = (fraction - 1) / (fraction + 1)
  var (term, sum) = (ratio, 0.0)
  for odd in stride(from: 1.0, through: 15, by: 2) {
    sum += term / odd
    term *= ratio * ratio
  }
  return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
}
