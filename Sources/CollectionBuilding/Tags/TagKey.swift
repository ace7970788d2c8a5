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
    text = Self.folded(label.unicodeScalars.prefix(Self.maximumLength))
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
