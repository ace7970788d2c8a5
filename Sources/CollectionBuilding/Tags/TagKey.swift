internal import DocumentAST

/// What makes two tags the same: their letters without regard to case, width, normal form and spacing.
///
/// `Film`, `FILM` and `Ｆｉｌｍ` are one tag; so are `ｱﾆﾒ` and `アニメ`. Tags in different scripts stay apart: `영화` is not `映画`, unless a
/// collection says so.
public struct TagKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The folded label in NFC; stable, fit for digests and file names.
  public let text: String

  /// A label is told apart by so many scalars; what follows is not looked at.
  private static let maximumLength = 1_000

  /// Creates the key of a label.
  ///
  /// - Complexity: O(n) in the scalars of the label.
  public init(_ label: String) {
    text =
      Self.foldedPlain(label) ?? Self.folded(label.unicodeScalars.prefix(Self.maximumLength))
  }

  /// The folded label.
  public var description: String { text }

  /// Orders by code points, on every machine the same.
  public static func < (first: TagKey, second: TagKey) -> Bool {
    first.text.unicodeScalars.lexicographicallyPrecedes(second.text.unicodeScalars)
  }

  /// Takes a text that is the key of a tag already, such as one that was stored.
  init(folded text: String) {
    self.text = text
  }

  /// The letters without regard to case, width, normal form and spacing.
  static func folded(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var scalars = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in letters {
      if scalar.properties.isWhitespace {
        needsSpace = !scalars.isEmpty
      } else if !isIgnored(scalar) {
        if needsSpace { scalars.append(" ") }
        needsSpace = false
        scalars.append(WidthFolding.fold(scalar))
      }
    }
    // Upper case first: that is how "ß" and "ss", "ς" and "σ" meet.
    return String(scalars).normalised.uppercased().lowercased().normalised
  }

  /// The key of a short label of ASCII, Hangul syllables, kana and common Han, which have neither width nor forms to fold; nil for
  /// others. Nearly all tags are such, and asking for the properties of each scalar costs ten times as much.
  private static func foldedPlain(_ label: String) -> String? {
    guard label.utf8.count <= maximumLength else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.utf8.count)
    var needsSpace = false
    for scalar in label.unicodeScalars {
      guard isPlain(scalar) else { return nil }
      if scalar == " " || (0x09...0x0D).contains(scalar.value) {
        needsSpace = !bytes.isEmpty
        continue
      }
      if needsSpace { bytes.append(UInt8(ascii: " ")) }
      needsSpace = false
      let isUpper = ("A"..."Z").contains(scalar)
      bytes.append(
        contentsOf: UTF8.encode(isUpper ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
          ?? .init())
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Scalars that cannot be seen and that editors leave behind: variation selectors, soft hyphens, zero-width spaces and
  /// joiners of words, marks of direction. The joiners of letters and emoji (U+200C, U+200D) carry meaning and stay.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x61C: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
