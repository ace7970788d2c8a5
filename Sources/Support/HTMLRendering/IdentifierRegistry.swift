internal import DocumentAST

/// Gives out identifiers that are unique in one output, never empty and valid as XML names.
public struct IdentifierRegistry: Sendable {
  /// Which letters identifiers may have.
  public enum Alphabet: Sendable {
    /// Letters and digits of every script: readable in the address line of a browser.
    case unicode
    /// ASCII only, for reading systems that mistake anything else.
    case ascii
  }

  private let alphabet: Alphabet
  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// Creates a registry in which nothing is taken.
  public init(_ alphabet: Alphabet = .unicode) { self.alphabet = alphabet }

  /// Takes an identifier as it is, or as near to it as possible, and returns what it became.
  public mutating func register(_ wanted: String, orElse fallback: String = "id") -> String {
    take(valid(inForm(wanted)) ?? fallback)
  }

  /// Takes an identifier made of the words of a heading and returns it: lower case, words joined by hyphens, at most
  /// about 60 bytes.
  public mutating func register(words: String, orElse fallback: String = "section") -> String {
    take(slug(of: inForm(words)) ?? fallback)
  }

  /// Pages are written in normal form C, identifiers as well: links must find them.
  private func inForm(_ text: String) -> String {
    alphabet == .unicode ? text.normalised : text
  }

  private mutating func take(_ base: String) -> String {
    if taken.insert(base).inserted { return base }
    var number = nextNumber[base] ?? 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    nextNumber[base] = number + 1
    return "\(base)-\(number)"
  }

  /// Returns an identifier without the characters that may not be in one; nil when nothing is left.
  private func valid(_ wanted: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in wanted.unicodeScalars {
      let isPart = isLetterOrDigit(scalar) || scalar == "-" || scalar == "_" || scalar == "."
      scalars.append(isPart ? scalar : "-")
    }
    guard scalars.contains(where: isLetterOrDigit) else { return nil }
    return startingWithLetter(scalars)
  }

  private func slug(of words: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var size = 0
    var isBetweenWords = false
    for scalar in words.unicodeScalars {
      if size > 0, size < 60, !isBetweenWords, ("a"..."z").contains(scalar) {
        scalars.append(scalar)
        size += 1
        continue
      }
      guard isLetterOrDigit(scalar) else {
        isBetweenWords = isBetweenWords || !Self.joinsLetters(scalar)
        continue
      }
      if isBetweenWords, size > 0 {
        if size >= 60 { break }
        scalars.append("-")
        size += 1
      }
      isBetweenWords = false
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where isLetterOrDigit(lower) {
        scalars.append(lower)
      }
      size += String(scalar).utf8.count
      if size >= 120 { break }
    }
    return scalars.isEmpty ? nil : startingWithLetter(scalars)
  }

  /// Apostrophes and marks stand inside words.
  private static func joinsLetters(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "'" }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: scalar == "\u{2019}"
    }
  }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    guard alphabet == .unicode, scalar.value < 0x20000 else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return true
    case .spacingMark: return true
    case .nonspacingMark: return (0x483..<0xfe00).contains(scalar.value)
    default: return false
    }
  }

  /// XML names begin with a letter (XML 1.0 §2.3).
  private func startingWithLetter(_ scalars: String.UnicodeScalarView) -> String {
    guard let first = scalars.first else { return "id" }
    let category = first.properties.generalCategory
    let isMark = category == .spacingMark || category == .nonspacingMark
    let isLetter = first.properties.isAlphabetic && !isMark
    return (isLetter ? "" : "id-") + String(scalars)
  }
}
