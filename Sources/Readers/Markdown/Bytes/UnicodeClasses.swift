/// What a character beside a delimiter run is, for CommonMark's flanking rules.
enum Neighbour {
  case whitespace
  case punctuation
  case other
}

/// Looks at characters of UTF-8 text around a byte.
struct NeighbourClassifier {
  /// Classifies the character that ends before `position`; the beginning of the text counts as white space.
  @inline(__always)
  static func before(_ position: Int, in text: UnsafePointer<UInt8>) -> Neighbour {
    guard position > 0 else { return .whitespace }
    let byte = text[position &- 1]
    if byte < 128 { return classify(ascii: byte) }
    var start = position &- 1
    while start > 0, start > position &- 4, text[start] & 0xC0 == 0x80 { start &-= 1 }
    return classify(decode(text + start, count: position &- start))
  }

  /// Classifies the character at `position`; the end of the text counts as white space.
  @inline(__always)
  static func at(_ position: Int, in text: UnsafePointer<UInt8>, count: Int) -> Neighbour {
    guard position < count else { return .whitespace }
    let byte = text[position]
    if byte < 128 { return classify(ascii: byte) }
    return classify(decode(text + position, count: min(4, count &- position)))
  }

  @inline(__always)
  private static func classify(ascii byte: UInt8) -> Neighbour {
    if byte.isBlank { return .whitespace }
    return byte.isPunctuation ? .punctuation : .other
  }

  @inline(never)
  private static func classify(_ scalar: Unicode.Scalar) -> Neighbour {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation: .punctuation
    case .initialPunctuation, .finalPunctuation, .otherPunctuation: .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: .punctuation
    default: .other
    }
  }

  /// Decodes the scalar at the beginning of some bytes; U+FFFD when they are not UTF-8.
  static func decode(_ bytes: UnsafePointer<UInt8>, count: Int) -> Unicode.Scalar {
    var iterator = Bytes(start: bytes, count: count).makeIterator()
    var decoder = UTF8()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): return scalar
    case .emptyInput, .error: return "\u{FFFD}"
    }
  }
}
