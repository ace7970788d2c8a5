internal import DocumentAST
internal import Hashing

/// Names for files and addresses made of titles and tags: lower case, letters and digits of any script, hyphens between.
///
///     Slug.name(for: "Her (2013): 그녀!")          // "her-2013-그녀"
public enum Slug {
  /// What may be in a name.
  public enum Alphabet: Sendable, Hashable {
    /// Letters, marks and digits of every script, in NFC.
    case unicode
    /// ASCII only, for devices that know nothing else: accents go, words in other scripts become a digest.
    case ascii
  }

  /// The most bytes of a name, without the digest of one that was cut.
  static let maximumLength = 80

  /// Returns a name for some words; never empty, never one that file systems or the pages of a library keep for themselves.
  ///
  /// - Complexity: O(n) in the words.
  public static func name(for words: String, alphabet: Alphabet = .unicode) -> String {
    let (name, isComplete) = cleaned(words, alphabet)
    if name.isEmpty { return "text-" + digest(of: words) }
    if reserved.contains(name) { return name + "-" + digest(of: words) }
    guard isComplete, name.utf8.count <= maximumLength else {
      return cut(name) + "-" + digest(of: words)
    }
    return name
  }

  /// Returns names for a list of things, all different, also on file systems that do not tell case or normal forms apart.
  ///
  /// Of things with one name the first by source keeps it, the others get a digest of their source: so names do not depend on
  /// the order of the list.
  ///
  /// - Parameter things: What to name: the words, and what tells the thing from all others, such as its path.
  /// - Complexity: O(n log n).
  public static func names(
    for things: [(words: String, source: String)], alphabet: Alphabet = .unicode
  ) -> [String] {
    var names = things.map { name(for: $0.words, alphabet: alphabet) }
    var taken: Set<String> = []
    let order = things.indices.sorted {
      things[$0].source.unicodeScalars.lexicographicallyPrecedes(things[$1].source.unicodeScalars)
    }
    for place in order where !taken.insert(names[place]).inserted {
      let base = cut(names[place]) + "-" + digest(of: things[place].source)
      var candidate = base
      var number = 2
      while !taken.insert(candidate).inserted {  // equal sources, or an accident
        candidate = "\(base)-\(number)"
        number += 1
      }
      names[place] = candidate
    }
    return names
  }

  /// The name, and whether it says all that the words do.
  private static func cleaned(_ words: String, _ alphabet: Alphabet) -> (String, Bool) {
    if words.utf8.allSatisfy({ $0 < 0x80 }) { return (cleaned(ascii: words.utf8), true) }
    var name = String.UnicodeScalarView()
    var isComplete = true
    var needsHyphen = false
    let text = words.normalised.lowercased()
    for scalar in (alphabet == .ascii ? text.decomposed : text.normalised).unicodeScalars {
      if isKept(scalar) {
        if alphabet == .ascii, !scalar.isASCII {
          isComplete = isComplete && scalar.isAccent
          continue
        }
        if needsHyphen, !name.isEmpty { name.append("-") }
        needsHyphen = false
        name.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}", scalar.value != 0xAD {
        needsHyphen = true
      }
    }
    return (String(name), isComplete)
  }

  private static func cleaned(ascii words: String.UTF8View) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(words.count)
    var needsHyphen = false
    for byte in words {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if needsHyphen, !name.isEmpty { name.append(UInt8(ascii: "-")) }
        needsHyphen = false
        name.append(byte < 0x41 ? byte : byte | 0x20)
      case UInt8(ascii: "'"): continue
      default: needsHyphen = true
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter: true
    case .nonspacingMark, .spacingMark: !(0xFE00...0xFE0F).contains(scalar.value)
    case .decimalNumber: true
    default: scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  /// The front of a name, cut at a hyphen where one is near the end.
  private static func cut(_ name: String) -> String {
    var front = ""
    for scalar in name.unicodeScalars {
      if front.utf8.count + String(scalar).utf8.count > maximumLength { break }
      front.unicodeScalars.append(scalar)
    }
    guard front.utf8.count < name.utf8.count, let hyphen = front.lastIndex(of: "-") else {
      return front
    }
    return front[hyphen...].utf8.count < 20 ? String(front[..<hyphen]) : front
  }

  private static func digest(of words: String) -> String {
    hexadecimal(SHA256.digest(of: Array(words.utf8)).prefix(4))
  }

  /// Devices of old Windows systems, and our own pages.
  private static let reserved: Set<String> = {
    let devices = ["con", "prn", "aux", "nul"]
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(devices + numbered + ["index"])
  }()
}
