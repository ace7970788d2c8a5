/// Facts about single scalars that need no table of their own.
enum Scalars {
  /// Returns the columns a scalar takes in a fixed-width terminal (UAX #11, emoji as two).
  static func width(_ scalar: UInt32, _ class_: ScalarClass) -> Int {
    if scalar < 0x300 { return class_ == .control || class_ == .ignorable ? 0 : 1 }
    if class_ == .mark || class_ == .ignorable || class_ == .control { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  static func isWide(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x1100 else { return false }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF,
      0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }

  /// Returns whether words of this scalar's script follow one another without spaces.
  static func joinsWithoutSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x20000...0x3FFFD:
      return true
    case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F: return true
    default: return false
    }
  }

  /// Returns the value of a decimal digit of any of the common scripts, or nil.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    // The letters of most scripts lie outside of both.
    guard scalar < 0x17EA && scalar >= 0x660 || scalar >= 0xFF10 else {
      return (0x30...0x39).contains(scalar) ? Int(scalar) - 0x30 : nil
    }
    return rareDigit(scalar)
  }

  private static func rareDigit(_ scalar: UInt32) -> Int? {
    for zero: UInt32 in [
      0xFF10, 0x660, 0x6F0, 0x966, 0xE50, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
      0xED0, 0xF20, 0x1040,
      0x17E0,
    ] where scalar >= zero && scalar < zero + 10 {
      return Int(scalar - zero)
    }
    return nil
  }

  /// Returns the value of a Chinese numeral: 0–9, 10, 100, 1000 or 10000; nil for anything else.
  static func chineseNumeral(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: return 0
    case 0x4E00, 0x58F9: return 1
    case 0x4E8C, 0x8CB3, 0x5169, 0x4E24: return 2
    case 0x4E09, 0x53C1: return 3
    case 0x56DB: return 4
    case 0x4E94: return 5
    case 0x516D: return 6
    case 0x4E03: return 7
    case 0x516B: return 8
    case 0x4E5D: return 9
    case 0x5341: return 10
    case 0x767E: return 100
    case 0x5343: return 1000
    case 0x842C, 0x4E07: return 10_000
    default: return nil
    }
  }

  /// Returns the small letter of a capital of the Latin, Greek and Cyrillic scripts; others stay.
  /// Full-width ASCII becomes ASCII, so that one lexicon entry answers for both widths.
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 32
    case 0..<0xC0: return scalar == 0xA0 ? 0x20 : scalar
    case 0xC0...0xD6, 0xD8...0xDE: return scalar + 32
    case 0x100...0x137, 0x14A...0x177: return scalar | 1
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A9: return scalar + 32
    case 0x386: return 0x3AC
    case 0x388...0x38A: return scalar + 37
    case 0x38C: return 0x3CC
    case 0x38E, 0x38F: return scalar + 63
    case 0x400...0x40F: return scalar + 80
    case 0x410...0x42F: return scalar + 32
    case 0xFF01...0xFF5E: return folded(scalar - 0xFEE0)
    case 0x3000: return 0x20
    case 0x2019, 0x2018: return 0x27
    default: return scalar
    }
  }
}
