/// A well-formed language tag (BCP 47, RFC 5646 §2.1), in the usual case: `en-GB`, `zh-Hant`.
///
/// EPUBCheck refuses malformed tags (OPF_092): this is where a locale such as `C` would otherwise bite.
struct LanguageTag: Sendable, Hashable {
  /// The tag as it is written.
  let text: String

  /// Creates a tag; nil when it is not well-formed or says nothing (`und`, `mul`, `zxx`).
  init?(_ written: String) {
    let parts = written.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2d || $0 == 0x5f })
    guard let first = parts.first, Self.isPrimary(first), written.utf8.count <= 60 else {
      return nil
    }
    var subtags = SubtagOrder()
    for part in parts.dropFirst() {
      guard subtags.accept(Array(part)) else { return nil }
    }
    guard subtags.isComplete else { return nil }
    text = Self.recased(parts.map { String(decoding: $0, as: UTF8.self) })
    if ["und", "mul", "zxx"].contains(primary) { return nil }
  }

  /// The language alone, such as `en`.
  var primary: String {
    String(text.prefix { $0 != "-" })
  }

  private static func isPrimary(_ part: Substring.UTF8View) -> Bool {
    (2...3).contains(part.count) && part.allSatisfy(\.isLetter)
  }

  /// RFC 5646 §2.1.1: regions in capitals, scripts with a capital, all else small, and nothing after a singleton recased.
  private static func recased(_ parts: [String]) -> String {
    var isExtension = false
    return parts.enumerated().map { index, part in
      if part.utf8.count == 1 { isExtension = true }
      if index == 0 || isExtension { return part.lowercased() }
      switch part.utf8.count {
      case 2: return part.uppercased()
      case 4 where part.utf8.allSatisfy(\.isLetter):
        return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }.joined(separator: "-")
  }
}

/// The order in which subtags may come: extended language, script, region, variants, extensions, private use.
private struct SubtagOrder {
  private enum Place: Int { case start, extended, script, region, variant, singleton, extensions }
  private var place = Place.start

  /// Whether no singleton stands without what it introduces.
  var isComplete: Bool { place != .singleton }

  mutating func accept(_ part: [UInt8]) -> Bool {
    guard (1...8).contains(part.count), part.allSatisfy({ $0.isLetter || $0.isDigit }) else {
      return false
    }
    guard let next = kind(of: part) else { return false }
    if next == .singleton, place == .singleton { return false }
    place = next
    return true
  }

  private func kind(of part: [UInt8]) -> Place? {
    if place == .singleton || place == .extensions {
      if part.count == 1 { return .singleton }
      return part.count >= 2 ? .extensions : nil
    }
    let isWord = part.allSatisfy(\.isLetter)
    if part.count == 1 { return .singleton }
    if part.count == 3, isWord, place.rawValue <= Place.extended.rawValue { return .extended }
    if part.count == 4, isWord, place.rawValue < Place.script.rawValue { return .script }
    let isRegion = part.count == 2 && isWord || part.count == 3 && part.allSatisfy(\.isDigit)
    if isRegion, place.rawValue < Place.region.rawValue { return .region }
    if part.count >= 5 || part.count == 4 && part[0].isDigit { return .variant }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7a).contains(self | 0x20) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
