/// Breaks in Thai, Lao and Khmer without a dictionary.
///
/// These scripts put no spaces between words, and UAX #14 (class SA) leaves the words to a
/// dictionary. The fallback: a line may end where a syllable surely begins or ends — before a vowel
/// that is written first (เ แ โ ใ ไ), after a vowel or sign that closes (ะ ำ ๆ ฯ), before a Khmer
/// consonant that follows a vowel sign. A word of several syllables may be cut, a syllable is not.
/// Text with zero-width spaces breaks there as anywhere.
enum ComplexScript {
  /// The kind of the break between two scalars of class SA, or `nil` inside a syllable.
  static func breakKind(before code: UInt32, after previous: UInt32) -> BreakKind? {
    if leads(previous) || previous == 0x17D2 { return nil }
    if leads(code) || closes(previous) && !isDependent(code) { return .complex }
    if (0x17B6...0x17D1).contains(previous), (0x1780...0x17B3).contains(code) { return .complex }
    return isDependent(code) ? nil : .cluster
  }

  /// Vowels written before the consonant they follow in speech.
  private static func leads(_ code: UInt32) -> Bool {
    (0xE40...0xE44).contains(code) || (0xEC0...0xEC4).contains(code)
  }

  private static func closes(_ code: UInt32) -> Bool {
    switch code {
    case 0xE2F, 0xE30, 0xE33, 0xE46, 0xEAF, 0xEB0, 0xEB3, 0xEC6: true
    default: false
    }
  }

  /// What never begins a line: vowels after the consonant, repetition and abbreviation signs.
  private static func isDependent(_ code: UInt32) -> Bool {
    switch code {
    case 0xE2F, 0xE30, 0xE32, 0xE33, 0xE45, 0xE46: true
    case 0xEAF, 0xEB0, 0xEB2, 0xEB3, 0xEC6: true
    default: false
    }
  }
}
